import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { DocumentRow, RowKey } from '@/storage/rows';
import { usePanelT, useSurface } from '../../../context';
import { BulkForm } from '../../../kit/bulk/BulkForm';
import type { BulkAction } from '../../../kit/bulk/bulkActions';
import { Dialog } from '../../../kit/Dialog';
import { usePanel } from '../../PanelContext';
import { useHeadlines } from '../../useHeadlines';

type Props = {
  readonly action: BulkAction;
  readonly keys: readonly RowKey[];
  readonly onClose: () => void;
  /** Carried out: what was selected has had its turn. */
  readonly onDone: () => void;
};

/** What is done with several documents at once, in a dialog that stays until it is done. */
export function BulkDialog({ action, keys, onClose, onDone }: Props) {
  const t = usePanelT();
  const { reader } = useSurface();
  const { policy } = usePanel().workspace;
  const headlines = useHeadlines();
  // As they were when it was asked: what it is about does not change while it is looked at.
  const [asked] = useState(keys);
  const documents = useLiveQuery(() => reader.documents(asked), [reader, asked]);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<readonly DocumentRow[]>();
  if (documents && !shown) setShown(documents);
  // It opens with its form in it, so that the focus goes to the first field.
  if (!shown || !headlines) return null;
  return (
    <Dialog title={t(`bulk.${action}.title`)} onClose={onClose} busy={busy} startAt={startAt[action]}>
      <BulkForm
        action={action}
        documents={shown}
        headlines={headlines}
        policy={policy}
        onBusy={setBusy}
        onClose={onClose}
        onDone={onDone}
      />
    </Dialog>
  );
}

const startAt: Record<BulkAction, string> = {
  dispose: 'file',
  class: 'class',
  links: 'personId',
  forget: 'none',
};
