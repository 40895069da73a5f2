import { addDays, type Day } from '@/policy/calendar';
import { type Hold, holdAsks, isHeld } from '@/policy/hold';
import { FOREVER, type StoredRow } from './rows';
import { ahead, ending } from './terms';

/** The columns that a verdict needs: days and flags, so the worker and the counters open no row. */
export type Columns = Pick<
  StoredRow,
  | 'kind'
  | 'state'
  | 'lastDay'
  | 'attention'
  | 'heldUntil'
  | 'reviewOn'
  | 'quietUntil'
  | 'askOn'
  | 'asks'
  | 'backOn'
>;

export type Standing = {
  readonly held: boolean;
  /** Past its last day, and nothing holds it: true of the document itself, whatever was put off. */
  readonly late: boolean;
  /** Late, and it is time to say so: nobody tried in vain less than a month ago. */
  readonly overdue: boolean;
  /** Something asks for attention now, besides being overdue. */
  readonly finding: boolean;
  /** Put off: it stands in no list and no number till its day. */
  readonly quiet: boolean;
};

export const holdIn = ({ heldUntil, reviewOn }: Pick<StoredRow, 'heldUntil' | 'reviewOn'>): Hold | null =>
  heldUntil ? { until: heldUntil === FOREVER ? null : heldUntil, reviewOn: reviewOn ?? null } : null;

/** What a document is on a day. ISO days compare as text. */
export function standingOf(row: Columns, today: Day): Standing {
  const hold = holdIn(row);
  const held = isHeld(hold, today);
  const late = !held && ending.includes(row.state) && row.lastDay < today;
  const overdue = late && !(row.askOn && today < row.askOn);
  return {
    held,
    late,
    overdue,
    finding: !overdue && (row.attention === 1 || holdAsks(hold, today) !== null),
    quiet: row.quietUntil !== undefined && today < row.quietUntil,
  };
}

/** Will its last day come within so many days, today included, and is that to be said already? */
export const comesWithin = (row: Columns, { held, late }: Standing, today: Day, days: number): boolean =>
  ending.includes(row.state) && !held && !late && row.lastDay <= addDays(today, ahead(row.state, days));
