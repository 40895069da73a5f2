import { Search } from 'lucide-react';
import type { DocumentRow } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { Button } from '../../kit/Button';
import { useAnotherFile } from '../../kit/useAnotherFile';
import { useCommand } from '../../kit/useCommand';

/**
 * A page that has the place of something destroyed, and does not show its name: it may be that file, renamed, or what
 * took its place. An alarm would be a guess, so it is asked.
 */
export function WasDestroyed({ document }: { readonly document: DocumentRow }) {
  const t = useT();
  const { today } = useSurface();
  const run = useCommand();
  const another = useAnotherFile(document, true);
  const { dossier, id } = document;
  const seen = () =>
    void run('noticeDocument', { dossier, id, on: today, keys: [], shown: [], sure: true }, t('gone.noted'));
  return (
    <section aria-labelledby="gone" className="flex items-start gap-3 rounded-lg bg-due-soft px-3.5 py-3">
      <Search className="mt-0.5 size-5 shrink-0 text-due" aria-hidden />
      <div className="min-w-0">
        <h2 id="gone" className="font-semibold text-due">
          {t('gone')}
        </h2>
        <p className="text-sm">{t('gone.says')}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button small onClick={seen}>
            {t('gone.yes')}
          </Button>
          <Button small onClick={another}>
            {t('seenAgain.another')}
          </Button>
        </div>
      </div>
    </section>
  );
}
