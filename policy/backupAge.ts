import { type Day, daysBetween } from './calendar';

/** After so many days a backup is old, and after so many it is as good as none. */
const OLD = 8;
const TOO_OLD = 30;
/** A few records typed in to try it out are no loss; whoever counts needs to go no further than one more. */
export const HANDFUL = 5;

/** `none`: there is nothing yet to lose. */
export type BackupLevel = 'fresh' | 'old' | 'too-old' | 'none';
export type BackupAge = { readonly level: BackupLevel; readonly days: number | null };

/** How old the last backup is, and how bad that is. A clock that was set back makes it of today. */
export function backupAge(last: Day | null, today: Day, records: number): BackupAge {
  if (last === null) return { level: records > HANDFUL ? 'too-old' : 'none', days: null };
  const days = Math.max(0, daysBetween(last, today));
  if (records === 0) return { level: 'none', days };
  return { level: days > TOO_OLD ? 'too-old' : days > OLD ? 'old' : 'fresh', days };
}

/** Is a backup by schedule due? Every day, or seven days after the last. */
export function backupDue(every: 'never' | 'day' | 'week', last: Day | null, today: Day): boolean {
  if (every === 'never') return false;
  return last === null || daysBetween(last, today) >= (every === 'day' ? 1 : 7);
}
