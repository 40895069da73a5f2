import type { DocumentRow } from '@/storage/rows';
import { usePanelT } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { Dialog } from '../../../kit/Dialog';
import { useCommand } from '../../../kit/useCommand';

type Props = { readonly document: DocumentRow; readonly onClose: () => void };

/** The passphrase goes for good: nothing brings it back, so that is said first. */
export function ForgetPassphraseDialog({ document: { dossier, id }, onClose }: Props) {
  const t = usePanelT();
  const run = useCommand();
  const forget = async () => {
    await run('forgetPassphrase', { dossier, id }, t('protection.forgotten'));
    onClose();
  };
  return (
    <Dialog title={t('protection.forget.title')} description={t('protection.forget.says')} onClose={onClose}>
      <Actions>
        <Button look="final" onClick={() => void forget()}>
          {t('erase.final')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
