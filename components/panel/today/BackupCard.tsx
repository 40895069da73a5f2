import { usePanelT } from '../../context';
import { BackupSentence } from '../../kit/BackupSentence';
import { Button } from '../../kit/Button';
import type { Backup } from '../backup/useBackup';
import { usePanel } from '../PanelContext';

/** How old the last backup is: one quiet line, and a card with the way to mend it once it is old. */
export function BackupCard({ backup }: { readonly backup: Backup }) {
  const t = usePanelT();
  const { go } = usePanel();
  const { level } = backup.age;
  if (level === 'fresh' || level === 'none')
    return (
      <div className="mb-3 min-h-5">
        <BackupSentence age={backup.age} />
      </div>
    );
  return (
    <div
      className={`mb-4 flex flex-wrap items-center justify-between gap-2 rounded-lg px-3.5 py-3 ${level === 'old' ? 'bg-due-soft' : 'bg-overdue-soft'}`}
    >
      <BackupSentence age={backup.age} />
      <Button small onClick={() => go({ place: 'settings', page: 'backup' })}>
        {t('today.backup')}
      </Button>
    </div>
  );
}
