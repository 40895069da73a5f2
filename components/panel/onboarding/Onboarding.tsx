import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { useCommand } from '../../kit/useCommand';
import { Waiting } from '../../kit/Waiting';
import { usePanel } from '../PanelContext';
import { BackupStep } from './BackupStep';
import { FirmStep } from './FirmStep';
import { FirstClientStep } from './FirstClientStep';
import { LostNotice } from './LostNotice';
import { RestoreStep } from './RestoreStep';
import { ToolsStep } from './ToolsStep';
import { useLoss } from './useLoss';

const steps = ['firm', 'tools', 'client', 'backup'] as const;
/** `restore` is beside the others: it brings a register that was set up once. */
type Step = (typeof steps)[number] | 'restore';

/** Four steps, each kept as soon as it is done: left half-way, it goes on where it was. */
export function Onboarding({ onLater }: { readonly onLater: () => void }) {
  const t = usePanelT();
  const { reader } = useSurface();
  const { host } = usePanel();
  const run = useCommand();
  const [chosen, setChosen] = useState<Step | null>(null);
  const { lost, acceptLoss } = useLoss();
  const done = useLiveQuery(async () => {
    const [firm, headlines] = await Promise.all([reader.firmName(), reader.headlines()]);
    return { firm, clients: headlines.length };
  }, [reader]);
  if (!done) return <Waiting className="min-h-dvh" />;
  const step = chosen ?? (done.firm ? 'tools' : 'firm');
  const finish = async () => {
    await run('setSettings', { onboarded: true }, t('onboarding.done'));
    await host.backups.persist();
  };
  const at = step === 'restore' ? 0 : steps.indexOf(step);
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col px-4 pt-8 pb-20">
      <p className="text-sm font-semibold text-accent">{t('product')}</p>
      <div className="mb-6 flex min-h-5 items-center gap-3">
        {step !== 'restore' && (
          <>
            <p className="text-sm text-muted">{t('onboarding.step', { step: at + 1, of: steps.length })}</p>
            <span className="flex gap-1" aria-hidden>
              {steps.map((name, index) => (
                <span
                  key={name}
                  className={`h-1.5 w-6 rounded-full ${index <= at ? 'bg-accent' : 'bg-line'}`}
                />
              ))}
            </span>
          </>
        )}
      </div>
      {lost && step === 'firm' && (
        <LostNotice lost={lost} onRestore={() => setChosen('restore')} onAnew={acceptLoss} />
      )}
      {step === 'firm' && (
        <FirmStep
          firm={done.firm ?? ''}
          onDone={() => setChosen('tools')}
          onStay={() => setChosen('firm')}
          onRestore={done.clients === 0 ? () => setChosen('restore') : null}
        />
      )}
      {step === 'restore' && (
        <RestoreStep
          onDone={() => {
            acceptLoss();
            setChosen('tools');
          }}
          onBack={() => setChosen('firm')}
        />
      )}
      {step === 'tools' && <ToolsStep onDone={() => setChosen('client')} onBack={() => setChosen('firm')} />}
      {step === 'client' && (
        <FirstClientStep
          clients={done.clients}
          onDone={() => setChosen('backup')}
          onBack={() => setChosen('tools')}
        />
      )}
      {step === 'backup' && <BackupStep onDone={() => void finish()} onBack={() => setChosen('client')} />}
      <span className="flex-1" />
      <p className="mt-8 border-t border-line pt-3">
        <Button look="quiet" small onClick={onLater}>
          {t('onboarding.later')}
        </Button>
      </p>
    </main>
  );
}
