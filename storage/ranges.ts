import { addDays, type Day } from '@/policy/calendar';
import type { RegisterDb } from './db';
import type { RowKey, RowState, StoredRow } from './rows';
import type { Columns } from './standing';
import { ahead, ending } from './terms';

/** Behind every day there is. */
export const LAST = '\uffff';

const within = { includeLowers: true, includeUppers: true };

/** Documents of some states by their last day, both ends included. */
export const byState = (
  db: RegisterDb,
  states: readonly RowState[],
  from: string = '',
  to: string | ((state: RowState) => string) = LAST,
) =>
  db.rows.where('[state+lastDay]').inAnyRange(
    states.toSorted().map((state) => [
      [state, from],
      [state, typeof to === 'string' ? to : to(state)],
    ]),
    within,
  );

/** Only their keys, in the same order: one answer a state, where going through several ranges steps from row to row. */
export const keysByState = async (db: RegisterDb, states: readonly RowState[]): Promise<RowKey[]> => {
  const each = await Promise.all(
    states.toSorted().map((state) => {
      const range = db.rows.where('[state+lastDay]').between([state, ''], [state, LAST], true, true);
      return range.primaryKeys();
    }),
  );
  return each.flat();
};

/** The same, of those with a finding that asks for something now. */
export const byAttention = (
  db: RegisterDb,
  states: readonly RowState[],
  from: string = '',
  to: string | ((state: RowState) => string) = LAST,
) =>
  db.rows.where('[attention+state+lastDay]').inAnyRange(
    states.toSorted().map((state) => [
      [1, state, from],
      [1, state, typeof to === 'string' ? to : to(state)],
    ]),
    within,
  );

export const overdueOn = (db: RegisterDb, today: Day) => byState(db, ending, '', addDays(today, -1));

/** The end of a look so many days ahead. */
const until = (today: Day, days: number) => (state: RowState) => addDays(today, ahead(state, days));
export const dueWithin = (db: RegisterDb, today: Day, days: number) =>
  byState(db, ending, today, until(today, days));
export const attentionWithin = (db: RegisterDb, today: Day, days: number) =>
  byAttention(db, ending, today, until(today, days));

/** Documents whose kind has no term yet, which R12 wants it to have; those that need none are not among them. */
export async function withoutTerm(db: RegisterDb): Promise<StoredRow[]> {
  const rows = await db.rows.where('[state+lastDay]').equals(['no-term', '']).toArray();
  return rows.filter(({ flags }) => flags.includes('no-term'));
}

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
