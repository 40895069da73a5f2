import { type BackupAge, backupAge } from '@/policy/backupAge';
import { type Day, dayOf } from '@/policy/calendar';
import type { BackupState } from '@/storage/reader';

/** Old enough to be said wherever the user is. */
export const isOld = ({ level }: BackupAge): boolean => level === 'old' || level === 'too-old';

/** How old the last backup is on a day. */
export const ageOf = ({ last, records }: BackupState, today: Day): BackupAge =>
  backupAge(last && dayOf(new Date(last.at)), today, records);
