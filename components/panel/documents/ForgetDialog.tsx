import type { DocumentRow } from '@/storage/rows';
import { usePanelT } from '../../context';
import { Actions } from '../../kit/Actions';
import { Button } from '../../kit/Button';
import { Dialog } from '../../kit/Dialog';
import { useCommand } from '../../kit/useCommand';
import { usePanel } from '../PanelContext';

type Props = { readonly document: DocumentRow; readonly onClose: () => void };

/** Registered by mistake: it leaves the register, the file stays where it is. */
export function ForgetDialog({ document, onClose }: Props) {
  const t = usePanelT();
  const run = useCommand();
  const { back } = usePanel();
  const forget = async () => {
    const { dossier, id } = document;
    const done = await run('forgetDocument', { dossier, id }, t('forget.done'));
    onClose();
    if (done.ok) back();
  };
  return (
    <Dialog
      title={t('forget.title')}
      description={t('forget.says', { name: document.name })}
      onClose={onClose}
    >
      <Actions>
        <Button look="primary" onClick={() => void forget()}>
          {t('forget.save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
