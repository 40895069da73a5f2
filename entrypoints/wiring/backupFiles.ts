import { dayOf } from '@/policy/calendar';

/** How backups are called outside: by their day, and by nothing that names anybody. */
export const backupFileName = (madeAt: number): string => `bewaarwacht-${dayOf(new Date(madeAt))}.bwb`;

/** The list of what was erased, beside the backups: one, replaced each time. */
export const ERASED_LIST = 'bewaarwacht-erased.bwl';

/** A folder of our own among the downloads, so that ten backups don't lie between everything else. */
export const inDownloads = (name: string): string => `Bewaarwacht/${name}`;
