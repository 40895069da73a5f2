import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Dossier } from '@/storage/reader';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { formatDay } from '../../kit/formatDay';
import { DocumentLine } from '../DocumentLine';
import { RegisterDialog } from '../documents/RegisterDialog';
import { usePanel } from '../PanelContext';
import { Section } from '../Section';
import { type Month, monthsOf } from './months';

/** The client's documents along the months in which they must go. */
export function Timeline({ dossier }: { readonly dossier: Dossier }) {
  const t = usePanelT();
  const { go } = usePanel();
  const { language, today } = useSurface();
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
        <ol className="ml-1.5 border-l-2 border-line">
          {monthsOf(dossier.documents, today).map((month) => (
            <li key={month.key} className="relative pb-4 pl-4">
              <span
                className="absolute top-1.5 -left-1.75 size-3 rounded-full border-2 border-surface bg-edge"
                aria-hidden
              />
              <h3 className="mb-1.5 text-sm font-semibold text-muted first-letter:uppercase">
                {title(month)}
              </h3>
              <ul className="card divide-y divide-line overflow-hidden">
                {month.documents.map((document) => (
                  <li key={document.id}>
                    <DocumentLine
                      document={document}
                      withClient={false}
                      onOpen={() => go({ place: 'documents', document: document.key })}
                    />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {adding && <RegisterDialog dossier={dossier} onClose={() => setAdding(false)} />}
    </Section>
  );
}
