import type { CommandError, Input } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { usePanelT } from '../../context';
import { useCommand } from '../../kit/useCommand';

/** Sets what opens the backups from here on. */
export function useSetKey(): (
  secret: Input<'setBackupKey'>['secret'],
) => Promise<Result<unknown, CommandError>> {
  const t = usePanelT();
  const run = useCommand();
  return (secret) => run('setBackupKey', { secret }, t('backup.keySet'));
}
