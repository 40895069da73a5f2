import type { Translate } from '@/locales/translate';
import { askingLists } from '@/policy/mailing/lists';
import type { PageKey } from './register';

/** Which kinds a notification counts, of documents and then of addresses. */
const kinds = ['overdue', 'due', 'other', 'mailing'] as const;
type Kind = (typeof kinds)[number];

/** The stage in an alert's key: row, stage, day. */
export const stageIn = (key: string): string => key.split(' ')[1] ?? '';

function kindOf(stage: string): Kind {
  if (askingLists.some((list) => list === stage)) return 'mailing';
  if (stage === 'overdue') return 'overdue';
  return stage.startsWith('due-') ? 'due' : 'other';
}

/** What the notification says: numbers only, for it may stand on a locked screen. */
export function notificationText(stages: readonly string[], t: Translate<PageKey>): string {
  const keys = {
    overdue: 'notify.overdue',
    due: 'notify.due',
    other: 'notify.other',
    mailing: 'notify.mailing',
  } as const;
  return kinds
    .map((kind) => ({ kind, count: stages.filter((stage) => kindOf(stage) === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t(keys[kind], { count }))
    .join(', ');
}

/** The next moment at which the user's clock says this time; today's, when that is still to come. */
export function nextAt(time: string, now: Date): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = new Date(now);
  at.setHours(hours, minutes, 0, 0);
  if (at <= now) at.setDate(at.getDate() + 1);
  return at;
}

/** Has the user's clock said this time today already? */
export const isPast = (time: string, now: Date): boolean => nextAt(time, now).getDate() !== now.getDate();
