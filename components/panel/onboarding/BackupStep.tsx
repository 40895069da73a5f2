import { CircleCheck } from 'lucide-react';
import { usePanelT } from '../../context';
import { Actions } from '../../kit/Actions';
import { Button } from '../../kit/Button';
import { useCommand } from '../../kit/useCommand';
import { useToast } from '../../kit/useToast';
import { KeySetup } from '../backup/KeySetup';
import { usePanel } from '../PanelContext';
import { StepHeading } from './StepHeading';

type Props = { readonly onDone: () => void; readonly onBack: () => void };

/** The register stands in one browser only: the answer to its loss, asked for at once, and left for later by who wants to. */
export function BackupStep({ onDone, onBack }: Props) {
  const t = usePanelT();
  const { workspace, host } = usePanel();
  const run = useCommand();
  const toast = useToast();
  const weekly = async () => {
    // Straight from the click: a browser grants nothing once something else was awaited first.
    if (!(await host.backups.askDownloads())) return toast({ text: t('schedule.refused') });
    const done = await run(
      'setSettings',
      { backupEvery: 'week', backupTo: 'downloads' },
      t('schedule.saved'),
    );
    if (done.ok) onDone();
  };
  return (
    <>
      <StepHeading title={t('onboarding.backup')} says={t('onboarding.backup.says')} />
      {workspace.settings.backupKey ? (
        <>
          <p className="flex items-start gap-2 text-ok">
            <CircleCheck className="mt-0.5 size-5 shrink-0" aria-hidden />
            {t('backup.keySet')}
          </p>
          <p className="mt-3">{t('onboarding.backup.weekly')}</p>
          <Actions>
            <Button look="primary" onClick={() => void weekly()}>
              {t('onboarding.backup.byItself')}
            </Button>
            <Button onClick={onDone}>{t('onboarding.backup.myself')}</Button>
          </Actions>
        </>
      ) : (
        <KeySetup onDone={() => undefined} />
      )}
      <Actions>
        <Button onClick={onBack}>{t('back')}</Button>
        {!workspace.settings.backupKey && (
          <Button look="quiet" onClick={onDone}>
            {t('onboarding.backup.later')}
          </Button>
        )}
      </Actions>
    </>
  );
}
