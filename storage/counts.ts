import { addDays, type Day } from '@/policy/calendar';
import type { RegisterDb } from './db';
import { byAttention, byState, dueWithin, overdueOn } from './ranges';
import type { Counts, StoredRow } from './rows';
import { ending, SOON, WEEK } from './terms';

type Columns = Pick<StoredRow, 'kind' | 'state' | 'lastDay' | 'attention'>;

export const noCounts = (asOf: Day): Counts => ({
  asOf,
  overdue: 0,
  dueSoon: 0,
  dueThisWeek: 0,
  waiting: 0,
  findings: 0,
  toDo: 0,
  documents: 0,
});

/** What one row adds to the counts of a day. ISO days compare as text. */
function countsOf(row: Columns, asOf: Day): Counts {
  if (row.kind !== 'document') return noCounts(asOf);
  const overdue = (row.state === 'running' || row.state === 'kept') && row.lastDay < asOf;
  const within = (days: number) => row.state === 'running' && !overdue && row.lastDay <= addDays(asOf, days);
  const finding = !overdue && row.attention === 1;
  return {
    asOf,
    overdue: Number(overdue),
    dueSoon: Number(within(SOON)),
    dueThisWeek: Number(within(WEEK)),
    waiting: Number(row.state === 'waiting'),
    findings: Number(finding),
    toDo: Number(overdue || finding || within(WEEK)),
    documents: 1,
  };
}

const fields = ['overdue', 'dueSoon', 'dueThisWeek', 'waiting', 'findings', 'toDo', 'documents'] as const;

export function addCounts(counts: Counts, row: Columns, sign: 1 | -1): Counts {
  const more = countsOf(row, counts.asOf);
  return {
    ...counts,
    ...Object.fromEntries(fields.map((field) => [field, counts[field] + sign * more[field]])),
  };
}

/** The counts of another day, by index: after midnight, after three weeks asleep, and as the check. */
export async function countAnew(db: RegisterDb, asOf: Day): Promise<Counts> {
  const [overdue, dueSoon, dueThisWeek, waiting, documents, ahead, calm, both] = await Promise.all([
    overdueOn(db, asOf).count(),
    dueWithin(db, asOf, SOON).count(),
    dueWithin(db, asOf, WEEK).count(),
    byState(db, ['waiting']).count(),
    db.rows.where('kind').equals('document').count(),
    byAttention(db, ending, asOf).count(),
    byAttention(db, ['waiting', 'no-term', 'destroyed']).count(),
    byAttention(db, ['running'], asOf, addDays(asOf, WEEK)).count(),
  ]);
  const findings = ahead + calm;
  const toDo = overdue + findings + dueThisWeek - both;
  return { asOf, overdue, dueSoon, dueThisWeek, waiting, findings, toDo, documents };
}
