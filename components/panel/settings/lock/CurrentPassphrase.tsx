import { useState } from 'react';
import { usePanelT } from '../../../context';
import { PassphraseField } from '../../../kit/PassphraseField';
import { usePanel } from '../../PanelContext';

/** The passphrase of the lock that is on, asked of whoever wants to change something about it. */
export function useCurrent() {
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

export function CurrentField({ current }: { readonly current: ReturnType<typeof useCurrent> }) {
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
