import type { Headline } from '@/storage/rows';
import { usePanelT } from '../../../context';

/** Long lists are named as far as anybody reads. */
const MOST = 200;

/** Which clients it is about, by name, each with what there is of it. */
export function ClientPreview({ clients }: { readonly clients: readonly Headline[] }) {
  const t = usePanelT();
  return (
    <div className="mb-4 text-sm">
      <p className="font-medium">{t('bulk.clients.preview', { count: clients.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1). */}
      <ul tabIndex={0} className="mt-1 max-h-40 overflow-y-auto rounded-md border border-line px-3 py-2">
        {clients.slice(0, MOST).map(({ dossier, client, documents }) => (
          <li key={dossier}>
            {client}
            <span className="text-muted"> · {t('clients.documents', { count: documents.length })}</span>
          </li>
        ))}
        {clients.length > MOST && (
          <li className="text-muted">{t('bulk.andMore', { count: clients.length - MOST })}</li>
        )}
      </ul>
    </div>
  );
}
