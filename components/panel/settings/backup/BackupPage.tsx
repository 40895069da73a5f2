import { Waiting } from '../../../kit/Waiting';
import { useBackup } from '../../backup/useBackup';
import { Durable } from '../check/Durable';
import { BackupNow } from './BackupNow';
import { BySchedule } from './BySchedule';
import { ErasedList } from './ErasedList';
import { Opens } from './Opens';
import { TestAndRestore } from './TestAndRestore';

export function BackupPage() {
  const backup = useBackup();
  if (!backup) return <Waiting className="min-h-96" />;
  return (
    <>
      <BackupNow backup={backup} />
      <ErasedList state={backup.state} />
      <Opens />
      <BySchedule state={backup.state} />
      <TestAndRestore />
      <ul className="card mb-6">
        <Durable />
      </ul>
    </>
  );
}
