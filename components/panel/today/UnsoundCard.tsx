import { useLiveQuery } from 'dexie-react-hooks';
import { TriangleAlert } from 'lucide-react';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { usePanel } from '../PanelContext';
import { Wrong } from '../settings/check/Wrong';

/** The register doesn't agree with itself: said where the day begins, with the numbers and the way to mend it. */
export function UnsoundCard() {
  const t = usePanelT();
  const { reader } = useSurface();
  const { go } = usePanel();
  const check = useLiveQuery(() => reader.lastCheck(), [reader]);
  return (
    <section aria-labelledby="unsound" className="mb-4 rounded-lg bg-overdue-soft px-3.5 py-3">
      <h2 id="unsound" className="mb-1 flex items-center gap-2 font-semibold text-overdue">
        <TriangleAlert className="size-4 shrink-0" aria-hidden />
        {t('unsound')}
      </h2>
      {check && <Wrong check={check} />}
      <div className="flex flex-wrap gap-2">
        <Button small onClick={() => go({ place: 'settings', page: 'check' })}>
          {t('unsound.check')}
        </Button>
        <Button small onClick={() => go({ place: 'settings', page: 'backup' })}>
          {t('check.backup.open')}
        </Button>
      </div>
    </section>
  );
}
