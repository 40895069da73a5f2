import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { Dialog } from '../../../kit/Dialog';
import { formatDay } from '../../../kit/formatDay';
import { KeySetup } from '../../backup/KeySetup';
import { usePanel } from '../../PanelContext';
import { Section } from '../../Section';

/** What the backups open with. The device itself can't open them. */
export function Opens() {
  const t = usePanelT();
  const { language } = useSurface();
  const { backupKey } = usePanel().workspace.settings;
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <Section title={t('backup.key')}>
      <div className="card flex flex-col items-start gap-3 p-4">
        {backupKey ? (
          <p>
            {t(backupKey.kdf.type === 'words' ? 'backup.key.words' : 'backup.key.passphrase', {
              day: formatDay(backupKey.since, language),
            })}
          </p>
        ) : (
          <p className="text-muted">{t('backup.key.none')}</p>
        )}
        <Button icon={<KeyRound className="size-4" aria-hidden />} onClick={() => setAsked(true)}>
          {t(backupKey ? 'backup.key.change' : 'backup.key.choose')}
        </Button>
      </div>
      {asked && (
        <Dialog
          title={t('backup.key.choose')}
          description={backupKey ? t('backup.key.older') : undefined}
          onClose={close}
        >
          <KeySetup onDone={close} onCancel={close} />
        </Dialog>
      )}
    </Section>
  );
}
