import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Dossier } from '@/storage/reader';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { formatDay } from '../../kit/formatDay';
import { DocumentList } from '../documents/bulk/DocumentList';
import { Selectable, SelectThese } from '../documents/bulk/Selectable';
import { RegisterDialog } from '../documents/RegisterDialog';
import { Section } from '../Section';
import { type Month, monthsOf } from './months';

const keysOf = ({ documents }: Month) => documents.map(({ key }) => key);

/** The client's documents along the months in which they must go. */
export function Timeline({ dossier }: { readonly dossier: Dossier }) {
  const t = usePanelT();
  const { language, today } = useSurface();
  const months = monthsOf(dossier.documents, today);
  const [adding, setAdding] = useState(false);
  const title = ({ kind, first }: Month) => {
    if (kind === 'destroyed') return t('timeline.destroyed');
    if (kind === 'held') return t('timeline.held');
    return first ? formatDay(first, language, 'month') : t('timeline.none');
  };
  return (
    <Section
      title={t('nav.documents')}
      count={dossier.documents.length}
      action={
        <Button
          look="quiet"
          small
          icon={<Plus className="size-4" aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('register.add')}
        </Button>
      }
    >
      {dossier.documents.length === 0 ? (
        <p className="card px-4 py-3 text-muted">{t('timeline.empty')}</p>
      ) : (
        <Selectable list={`client ${dossier.client.dossier}`} keys={months.flatMap(keysOf)}>
          <ol className="ml-1.5 border-l-2 border-line">
            {months.map((month) => (
              <li key={month.key} className="relative pb-4 pl-4">
                <span
                  className="absolute top-1.5 -left-1.75 size-3 rounded-full border-2 border-surface bg-edge"
                  aria-hidden
                />
                <div className="mb-1.5 flex items-center gap-2 pr-3">
                  <h3 className="flex-1 text-sm font-semibold text-muted first-letter:uppercase">
                    {title(month)}
                  </h3>
                  <SelectThese keys={keysOf(month)} of={title(month)} />
                </div>
                <DocumentList
                  documents={month.documents}
                  withClient={false}
                  className="card overflow-hidden"
                />
              </li>
            ))}
          </ol>
        </Selectable>
      )}
      {adding && <RegisterDialog dossier={dossier} onClose={() => setAdding(false)} />}
    </Section>
  );
}
