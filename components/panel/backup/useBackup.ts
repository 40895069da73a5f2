import { useLiveQuery } from 'dexie-react-hooks';
import type { BackupAge } from '@/policy/backupAge';
import type { BackupState } from '@/storage/reader';
import { useSurface } from '../../context';
import { ageOf } from '../../kit/backupAge';

export type Backup = { readonly state: BackupState; readonly age: BackupAge };

/** How the backups stand today; undefined while that is being looked up. */
export function useBackup(): Backup | undefined {
  const { reader, today } = useSurface();
  const state = useLiveQuery(() => reader.backup(), [reader]);
  return state && { state, age: ageOf(state, today) };
}
