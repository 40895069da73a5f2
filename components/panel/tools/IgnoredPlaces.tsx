import { useLiveQuery } from 'dexie-react-hooks';
import { File, Folder } from 'lucide-react';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { formatDay } from '../../kit/formatDay';
import { useCommand } from '../../kit/useCommand';

/** More than anybody reads; the rest is found on its own page. */
const MOST = 50;

/** What was left out, with the way back. Names are not kept, so it is known by its kind, its tool and its day. */
export function IgnoredPlaces() {
  const t = usePanelT();
  const { reader, language } = useSurface();
  const run = useCommand();
  const all = useLiveQuery(() => reader.ignored(), [reader]);
  return (
    <div className="card">
      <p className="px-4 py-3 text-sm text-muted">
        {all?.length === 0 ? t('ignored.none') : t('ignored.says')}
      </p>
      {all && all.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {all.slice(0, MOST).map(({ id, what, site, on }) => {
            const Icon = what === 'file' ? File : Folder;
            const named = t(what === 'file' ? 'ignored.file' : 'ignored.folder', {
              site: t(`site.${site}`),
              day: formatDay(on, language),
            });
            return (
              <li key={id} className="flex items-center gap-3 py-2 pr-3 pl-4">
                <Icon className="size-4 shrink-0 text-muted" aria-hidden />
                <span className="min-w-0 flex-1">{named}</span>
                <Button
                  small
                  aria-label={t('ignored.backOf', { what: named })}
                  onClick={() => void run('watchPlace', { id }, t('ignore.back.done'))}
                >
                  {t('ignored.back')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {all && all.length > MOST && (
        <p className="border-t border-line px-4 py-2 text-sm text-muted">
          {t('ignored.more', { count: all.length - MOST })}
        </p>
      )}
    </div>
  );
}
