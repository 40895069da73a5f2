import type { Day } from '../calendar';
import { askingLists, type MailingList } from './lists';

/** How an address stands on one of the lists of a comparison. */
export type Standing = {
  readonly list: MailingList;
  /** Ticked since the list was read: taken on trust until the next one. */
  readonly isDone: boolean;
  /** Put off until that day, or back since then. */
  readonly until: Day | null;
};

/** One alert of an address, given once. `after`: it was put off until that day, so that it comes back once. */
export type MailingAlert = { readonly stage: MailingList; readonly after: Day | '' };

/** The alert that an address is in on a day. Null: it asks for nothing, or not now. */
export function mailingAlertOn({ list, isDone, until }: Standing, today: Day): MailingAlert | null {
  if (isDone || !askingLists.includes(list) || (until && today < until)) return null;
  return { stage: list, after: until ?? '' };
}
