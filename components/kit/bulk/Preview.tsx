import type { DocumentRow } from '@/storage/rows';
import { useT } from '../../context';

type Props = { readonly documents: readonly DocumentRow[]; readonly skipped: readonly string[] };

/** Long lists are named as far as anybody reads. */
const MOST = 200;

/** Which documents it is about, by name under their client, and which are left out. */
export function Preview({ documents, skipped }: Props) {
  const t = useT();
  const groups = Object.entries(Object.groupBy(documents.slice(0, MOST), ({ dossier }) => dossier));
  return (
    <div className="mb-4 text-sm">
      <p className="font-medium">
        {documents.length > 0 ? t('bulk.preview', { count: documents.length }) : t('bulk.nothing')}
      </p>
      {documents.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
        <div tabIndex={0} className="mt-1 max-h-40 overflow-y-auto rounded-md border border-line px-3 py-2">
          {groups.map(([dossier, own = []]) => (
            <div key={dossier} className="mb-1.5 last:mb-0">
              <p className="text-muted">{own[0]?.clientName}</p>
              <ul className="list-disc pl-5">
                {own.map(({ key, name, personName }) => (
                  <li key={key}>
                    {name}
                    {personName && <span className="text-muted"> · {personName}</span>}
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {documents.length > MOST && (
            <p className="text-muted">{t('bulk.andMore', { count: documents.length - MOST })}</p>
          )}
        </div>
      )}
      {skipped.map((text) => (
        <p key={text} className="mt-1 text-muted">
          {text}
        </p>
      ))}
    </div>
  );
}
