import { useState } from 'react';
import type { DocumentFilter } from '@/storage/reader';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { DocumentList } from '../documents/bulk/DocumentList';
import { usePanel } from '../PanelContext';
import { routeOf } from '../route';

type Props = {
  readonly documents: readonly DocumentRow[];
  /** How many there are, which may be more than were read. */
  readonly all: number;
  readonly state: DocumentFilter['state'];
};

const FEW = 5;

/** The first few at once, the others on request; the very many in the list of documents, which is made for that. */
export function Lines({ documents, all, state }: Props) {
  const t = usePanelT();
  const { go, setDocumentsView } = usePanel();
  const [open, setOpen] = useState(false);
  const shown = open ? documents : documents.slice(0, FEW);
  const more = all - shown.length;
  return (
    <div className="card overflow-hidden">
      <DocumentList documents={shown} />
      {more > 0 && (
        <Button
          look="quiet"
          className="w-full rounded-none border-t-line"
          onClick={() => {
            if (!open) return setOpen(true);
            setDocumentsView({ filter: { state, class: null, words: '' }, active: null });
            go(routeOf.documents);
          }}
        >
          {t('today.more', { count: more })}
        </Button>
      )}
    </div>
  );
}
