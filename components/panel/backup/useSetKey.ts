import type { CommandError, Input } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { usePanelT } from '../../context';
import { useCommand } from '../../kit/useCommand';
import { usePanel } from '../PanelContext';

/** Sets what opens the backups from here on. */
export function useSetKey(): (
  secret: Input<'setBackupKey'>['secret'],
) => Promise<Result<unknown, CommandError>> {
  const t = usePanelT();
  const run = useCommand();
  const { backups } = usePanel().host;
  return async (secret) => {
    const done = await run('setBackupKey', { secret }, t('backup.keySet'));
    // Whoever thinks of backups wants the browser to keep the register as well.
    if (done.ok) await backups.persist();
    return done;
  };
}
