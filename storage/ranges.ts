import { addDays, type Day } from '@/policy/calendar';
import type { RegisterDb } from './db';
import type { RowState, StoredRow } from './rows';
import type { Columns } from './standing';
import { ending } from './terms';

/** Behind every day there is. */
export const LAST = '\uffff';

const within = { includeLowers: true, includeUppers: true };

/** Documents of some states by their last day, both ends included. */
export const byState = (db: RegisterDb, states: readonly RowState[], from: string = '', to: string = LAST) =>
  db.rows.where('[state+lastDay]').inAnyRange(
    states.toSorted().map((state) => [
      [state, from],
      [state, to],
    ]),
    within,
  );

/** The same, of those with a finding that asks for something now. */
export const byAttention = (
  db: RegisterDb,
  states: readonly RowState[],
  from: string = '',
  to: string = LAST,
) =>
  db.rows.where('[attention+state+lastDay]').inAnyRange(
    states.toSorted().map((state) => [
      [1, state, from],
      [1, state, to],
    ]),
    within,
  );

export const overdueOn = (db: RegisterDb, today: Day) => byState(db, ending, '', addDays(today, -1));
export const dueWithin = (db: RegisterDb, today: Day, days: number) =>
  byState(db, ['running'], today, addDays(today, days));

/** Rows that a hold, a snooze or a failed attempt may move out of the ranges above: few, so read one by one. */
export const rowsApart = (db: RegisterDb) => db.rows.where('apart').equals(1).toArray();

/** A row as those ranges see it. */
export function asIndexed({
  heldUntil: _held,
  reviewOn: _review,
  quietUntil: _quiet,
  askOn: _ask,
  ...row
}: StoredRow): Columns {
  return row;
}
