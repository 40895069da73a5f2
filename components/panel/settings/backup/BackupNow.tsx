import { HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { usePanelT } from '../../../context';
import { BackupSentence } from '../../../kit/BackupSentence';
import { Button } from '../../../kit/Button';
import { Dialog } from '../../../kit/Dialog';
import { Progress } from '../../../kit/Progress';
import { KeySetup } from '../../backup/KeySetup';
import type { Backup } from '../../backup/useBackup';
import { useMakeBackup } from '../../backup/useMakeBackup';
import { usePanel } from '../../PanelContext';
import { Section } from '../../Section';

/** How old the last one is, and a new one at once. */
export function BackupNow({ backup }: { readonly backup: Backup }) {
  const t = usePanelT();
  const { backupKey } = usePanel().workspace.settings;
  const { busy, stop, make } = useMakeBackup();
  const [asked, setAsked] = useState(false);
  return (
    <Section title={t('backup.copy')}>
      <div className="card flex flex-col items-start gap-3 p-4">
        <BackupSentence age={backup.age} />
        <p className="text-sm text-muted">{t('backup.what')}</p>
        {busy ? (
          <div className="w-full">
            <Progress
              text={t('backup.busy')}
              done={busy.done}
              of={busy.of}
              stop={t('export.stop')}
              onStop={stop}
            />
          </div>
        ) : (
          <Button
            look="primary"
            icon={<HardDriveDownload className="size-4" aria-hidden />}
            onClick={() => (backupKey ? void make() : setAsked(true))}
          >
            {t('backup.now')}
          </Button>
        )}
      </div>
      {asked && (
        <Dialog
          title={t('backup.key.choose')}
          description={t('backup.key.first')}
          onClose={() => setAsked(false)}
        >
          <KeySetup
            onDone={() => {
              setAsked(false);
              void make();
            }}
            onCancel={() => setAsked(false)}
          />
        </Dialog>
      )}
    </Section>
  );
}
