import type { Status } from '@/policy/status';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT } from '../../context';
import { Dialog } from '../../kit/Dialog';
import { PutOffForm } from '../../kit/PutOffForm';

type Props = { readonly document: DocumentRow; readonly status: Status; readonly onClose: () => void };

export function LaterDialog({ document, status, onClose }: Props) {
  const t = usePanelT();
  return (
    <Dialog
      title={t('later.title', { name: document.name })}
      description={t('later.says')}
      onClose={onClose}
      startAt="reason"
    >
      <PutOffForm document={document} status={status} onDone={onClose} />
    </Dialog>
  );
}
