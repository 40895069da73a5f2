import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import { usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { useToast } from '../../../kit/useToast';
import { usePanel } from '../../PanelContext';
import { Section } from '../../Section';
import { AutoLock } from './AutoLock';
import { ChangeLock } from './ChangeLock';
import { TakeLockOff } from './TakeLockOff';

type Asking = 'change' | 'off' | null;

/** The lock is on, and open: else this would not be seen. */
export function LockOn({ onTakenOff }: { readonly onTakenOff: () => void }) {
  const t = usePanelT();
  const { lock } = usePanel().host;
  const toast = useToast();
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  return (
    <>
      <Section title={t('lock.on')}>
        <div className="card flex flex-col items-start gap-3 p-4">
          <p className="flex items-start gap-2 text-sm text-muted">
            <LockKeyholeOpen className="mt-0.5 size-4 shrink-0 text-ok" aria-hidden />
            {t('lock.on.says')}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button
              look="primary"
              icon={<LockKeyhole className="size-4" aria-hidden />}
              onClick={() => void lock.close()}
            >
              {t('lock.now')}
            </Button>
            <Button onClick={() => setAsking('change')}>{t('lock.change')}</Button>
            <Button onClick={() => setAsking('off')}>{t('lock.off')}</Button>
          </div>
        </div>
      </Section>
      <Section title={t('lock.auto')}>
        <div className="card flex flex-col gap-3 p-4">
          <AutoLock />
        </div>
      </Section>
      <p className="px-1 text-sm text-muted">{t('lock.guessing')}</p>
      {asking === 'change' && (
        <ChangeLock
          onClose={close}
          onDone={() => {
            close();
            toast({ text: t('lock.changed') });
          }}
        />
      )}
      {asking === 'off' && (
        <TakeLockOff
          onClose={close}
          onDone={() => {
            close();
            toast({ text: t('lock.isOff') });
            onTakenOff();
          }}
        />
      )}
    </>
  );
}
