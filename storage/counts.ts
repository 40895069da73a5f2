import { addDays, type Day } from '@/policy/calendar';
import type { RegisterDb } from './db';
import type { Counts, RowState, StoredRow } from './rows';

type Columns = Pick<StoredRow, 'kind' | 'state' | 'lastDay' | 'attention'>;

/** How far ahead "due soon" and "this week" look, in days; today is the first of them. */
export const SOON = 30;
export const WEEK = 7;

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
  const running = row.state === 'running' && row.lastDay !== '';
  const overdue = running && row.lastDay < asOf;
  const within = (days: number) => running && !overdue && row.lastDay <= addDays(asOf, days);
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
  const running = (from: string, to: string) =>
    db.rows.where('[state+lastDay]').between(['running', from], ['running', to], true, true).count();
  const attention = (state: RowState, from: string) =>
    db.rows
      .where('[attention+state+lastDay]')
      .between([1, state, from], [1, state, LAST], true, true)
      .count();
  const yesterday = addDays(asOf, -1);
  const [overdue, dueSoon, dueThisWeek, waiting, documents, alarming, alsoDue, ...calm] = await Promise.all([
    running('', yesterday),
    running(asOf, addDays(asOf, SOON)),
    running(asOf, addDays(asOf, WEEK)),
    db.rows.where('[state+lastDay]').between(['waiting', ''], ['waiting', LAST], true, true).count(),
    db.rows.where('kind').equals('document').count(),
    attention('running', asOf),
    db.rows
      .where('[attention+state+lastDay]')
      .between([1, 'running', asOf], [1, 'running', addDays(asOf, WEEK)], true, true)
      .count(),
    attention('waiting', ''),
    attention('no-term', ''),
    attention('destroyed', ''),
  ]);
  const findings = alarming + calm.reduce((sum, count) => sum + count, 0);
  const toDo = overdue + findings + dueThisWeek - alsoDue;
  return { asOf, overdue, dueSoon, dueThisWeek, waiting, findings, toDo, documents };
}

/** Behind every day there is. */
const LAST = '\uffff';
