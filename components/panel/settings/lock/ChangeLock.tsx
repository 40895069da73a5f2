import { usePanelT } from '../../../context';
import { usePanel } from '../../PanelContext';
import { CurrentField, useCurrent } from './CurrentPassphrase';
import { LockDialog } from './LockDialog';
import { NewPassphraseFields } from './NewPassphraseFields';
import { useLockForm } from './useLockForm';
import { useNewPassphrase } from './useNewPassphrase';

type Props = { readonly onDone: () => void; readonly onClose: () => void };

/** Whoever finds the register open can't change its passphrase without knowing the one of now. */
export function ChangeLock({ onDone, onClose }: Props) {
  const t = usePanelT();
  const { lock } = usePanel().host;
  const current = useCurrent();
  const fresh = useNewPassphrase();
  const form = useLockForm(onDone);
  const change = () =>
    form.submit(async () => {
      if (!(await current.fits())) return null;
      const passphrase = await fresh.accepted();
      return passphrase === null ? null : lock.put(passphrase);
    });
  return (
    <LockDialog
      title={t('lock.change')}
      description={t('lock.final.says')}
      form={form}
      onSubmit={change}
      onClose={onClose}
    >
      <CurrentField current={current} />
      <NewPassphraseFields fresh={fresh} label={t('lock.change.new')} />
    </LockDialog>
  );
}
