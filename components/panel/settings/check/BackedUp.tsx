import { usePanelT } from '../../../context';
import { BackupSentence } from '../../../kit/BackupSentence';
import { Button } from '../../../kit/Button';
import { useBackup } from '../../backup/useBackup';
import { usePanel } from '../../PanelContext';
import { CheckLine } from './CheckLine';

/** Is there a copy outside this browser, and of how long ago? */
export function BackedUp() {
  const t = usePanelT();
  const { go } = usePanel();
  const backup = useBackup();
  const level = backup?.age.level;
  const state = level === 'fresh' ? 'good' : level === 'old' || level === 'too-old' ? 'bad' : 'unknown';
  return (
    <CheckLine state={state} title={t('check.backup')} says={backup ? '' : t('waiting')}>
      {backup && <BackupSentence age={backup.age} />}
      <Button small className="mt-2" onClick={() => go({ place: 'settings', page: 'backup' })}>
        {t('check.backup.open')}
      </Button>
    </CheckLine>
  );
}
