import type { Day } from '@/policy/calendar';
import type { FindingType } from '@/policy/findings';
import { holdAsks } from '@/policy/hold';
import type { Status } from '@/policy/status';
import type { DocumentRow } from '@/storage/rows';

/** What is the matter with a document today besides its date. The verdict itself says that a date or a term is missing. */
export function flagsNow({ flags, hold }: DocumentRow, today: Day): readonly FindingType[] {
  const asks = holdAsks(hold, today);
  const standing = flags.filter((flag) => flag !== 'waiting-for-start' && flag !== 'no-term');
  return asks ? [...standing, asks] : standing;
}

/** Put off until that day; null: not, or it is back. */
export const quietTill = ({ snooze }: DocumentRow, today: Day): Day | null =>
  snooze && today < snooze.quietUntil ? snooze.quietUntil : null;

/** Does it stand in today's list, so that it can be put off? */
export const asksNow = (document: DocumentRow, status: Status, today: Day): boolean =>
  !quietTill(document, today) &&
  (status === 'overdue' || status === 'due-soon' || flagsNow(document, today).length > 0);
