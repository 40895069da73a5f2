import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { Dialog } from '../../kit/Dialog';
import { DisposeForm } from '../../kit/DisposeForm';

type Props = { readonly document: DocumentRow; readonly onClose: () => void };

export function DisposeDialog({ document, onClose }: Props) {
  const t = usePanelT();
  const { visit } = useSurface();
  const { address } = document;
  return (
    <Dialog
      title={t('dispose.title', { name: document.name })}
      description={t('dispose.how')}
      onClose={onClose}
      startAt="file"
    >
      {address && (
        <Button small className="mb-4" onClick={() => visit(address)}>
          {t('document.visit')}
        </Button>
      )}
      <DisposeForm document={document} onDone={onClose} onCancel={onClose} />
    </Dialog>
  );
}
