import { useState } from 'react';
import { usePanelT, useT } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { Dialog } from '../../../kit/Dialog';
import { PassphraseField } from '../../../kit/PassphraseField';
import { Problem } from '../../../kit/Problem';
import { Working } from '../../../kit/Working';
import { usePanel } from '../../PanelContext';
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
  const { busy, problem, element, submit } = useLockForm(onDone);
  const change = () =>
    submit(async () => {
      if (!(await current.fits())) return null;
      const passphrase = await fresh.accepted();
      return passphrase === null ? null : lock.put(passphrase);
    });
  return (
    <Dialog title={t('lock.change')} description={t('lock.final.says')} onClose={onClose}>
      <form
        ref={element}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <div className="flex flex-col gap-4">
          <CurrentField current={current} />
          <NewPassphraseFields fresh={fresh} label={t('lock.change.new')} />
        </div>
        <Problem text={problem} />
        <DialogActions submit={t('lock.change')} busy={busy} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** Without it the master key stands open in its file again. */
export function TakeLockOff({ onDone, onClose }: Props) {
  const t = usePanelT();
  const { lock } = usePanel().host;
  const current = useCurrent();
  const { busy, problem, element, submit } = useLockForm(onDone);
  const takeOff = () => submit(async () => ((await current.fits()) ? lock.takeOff() : null));
  return (
    <Dialog title={t('lock.off')} description={t('lock.off.says')} onClose={onClose}>
      <form
        ref={element}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void takeOff();
        }}
      >
        <CurrentField current={current} />
        <Problem text={problem} />
        <DialogActions submit={t('lock.off')} busy={busy} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function useCurrent() {
  const t = usePanelT();
  const { lock } = usePanel().host;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();
  return {
    typed,
    error,
    type: (value: string) => {
      setTyped(value);
      setError(undefined);
    },
    fits: async () => {
      const is = typed.trim() !== '' && (await lock.fits(typed));
      setError(is ? undefined : t('locked.wrong'));
      return is;
    },
  };
}

function CurrentField({ current }: { readonly current: ReturnType<typeof useCurrent> }) {
  const t = usePanelT();
  return (
    <PassphraseField
      label={t('lock.change.current')}
      value={current.typed}
      onChange={current.type}
      error={current.error}
    />
  );
}

type ActionsProps = { readonly submit: string; readonly busy: boolean; readonly onClose: () => void };

function DialogActions({ submit, busy, onClose }: ActionsProps) {
  const t = usePanelT();
  const common = useT();
  return (
    <Actions>
      <Button look="primary" submit busy={busy}>
        {submit}
      </Button>
      <Button onClick={onClose}>{common('cancel')}</Button>
      <Working text={busy ? t('lock.working') : null} />
    </Actions>
  );
}
