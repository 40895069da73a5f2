import { LockKeyhole } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../context';
import { Button } from './Button';
import { PassphraseField } from './PassphraseField';
import { Working } from './Working';

type Props = {
  /** False: it is not this passphrase. After true the surface is loaded anew. */
  readonly onUnlock: (passphrase: string) => Promise<boolean>;
  /** What can be done about a forgotten passphrase here. */
  readonly children?: ReactNode;
};

/** `failed`: the work itself did not come about, as where there is no memory for it. */
type State = 'asks' | 'tries' | 'wrong' | 'failed';

/** What a surface shows while locked. Nothing counts the attempts: each costs the same work, here and for a thief. */
export function Unlock({ onUnlock, children }: Props) {
  const t = useT();
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<State>('asks');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state !== 'tries') field.current?.focus();
    if (state === 'wrong') field.current?.select();
  }, [state]);
  const errorOf = (now: State) => {
    if (now === 'wrong') return t('locked.wrong');
    return now === 'failed' ? t('locked.failed') : undefined;
  };
  const tryIt = async () => {
    if (state === 'tries' || passphrase.trim() === '') return;
    setState('tries');
    try {
      if (!(await onUnlock(passphrase))) setState('wrong');
    } catch {
      setState('failed');
    }
  };
  return (
    <section>
      <h1 className="flex items-center gap-2 text-lg font-semibold">
        <LockKeyhole className="size-5 shrink-0 text-accent" aria-hidden />
        {t('locked.title')}
      </h1>
      <p className="mt-1 text-muted">{t('locked.says')}</p>
      <form
        noValidate
        autoComplete="off"
        className="mt-4"
        onSubmit={(event) => {
          event.preventDefault();
          void tryIt();
        }}
      >
        <PassphraseField
          ref={field}
          label={t('locked.passphrase')}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed);
            if (state !== 'tries') setState('asks');
          }}
          error={errorOf(state)}
        />
        <div className="mt-4 flex min-h-9 flex-wrap items-center gap-3">
          <Button look="primary" submit busy={state === 'tries'}>
            {t('locked.open')}
          </Button>
          <Working text={state === 'tries' ? t('locked.opening') : null} />
        </div>
      </form>
      <details className="mt-4 text-sm">
        <summary className="text-muted">{t('locked.forgotten')}</summary>
        <p className="mt-1">{t('locked.forgotten.says')}</p>
        {children}
      </details>
    </section>
  );
}
