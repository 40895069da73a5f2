import { usePanelT } from '../../../context';
import { usePanel } from '../../PanelContext';
import { CurrentField, useCurrent } from './CurrentPassphrase';
import { LockDialog } from './LockDialog';
import { useLockForm } from './useLockForm';

type Props = { readonly onDone: () => void; readonly onClose: () => void };

/** Without it the master key stands open in its file again. */
export function TakeLockOff({ onDone, onClose }: Props) {
  const t = usePanelT();
  const { lock } = usePanel().host;
  const current = useCurrent();
  const form = useLockForm(onDone);
  const takeOff = () => form.submit(async () => ((await current.fits()) ? lock.takeOff() : null));
  return (
    <LockDialog
      title={t('lock.off')}
      description={t('lock.off.says')}
      form={form}
      onSubmit={takeOff}
      onClose={onClose}
    >
      <CurrentField current={current} />
    </LockDialog>
  );
}
