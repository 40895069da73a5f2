import { addDays, type Day } from './calendar';

/** An alert can be put off this many days at most, and again after that: longer would be forgetting. */
export const SNOOZE_DAYS = 30;

/** Put off: `backOn` is the day it comes back. */
export type Snooze = { readonly backOn: Day; readonly reason: string };

/** The day it is back. Without a reason it doesn't outlast the last day: overdue is put off knowingly or not at all. */
export function quietUntil({ backOn, reason }: Snooze, lastDay: Day | null): Day {
  if (reason !== '' || lastDay === null) return backOn;
  const firstLate = addDays(lastDay, 1);
  return firstLate < backOn ? firstLate : backOn;
}
