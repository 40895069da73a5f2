import type { Day } from '@/policy/calendar';
import { type Lead, usualLead } from '@/policy/lead';
import { askingOn } from '@/policy/mailing/lists';
import type { RegisterDb } from './db';
import { leadIn } from './lead';
import { asIndexed, attentionWithin, byAttention, byState, dueWithin, overdueOn, rowsApart } from './ranges';
import type { Counts } from './rows';
import { type Columns, comesWithin, standingOf } from './standing';
import { ending } from './terms';

export const noCounts = (asOf: Day): Counts => ({
  asOf,
  overdue: 0,
  dueSoon: 0,
  dueThisWeek: 0,
  waiting: 0,
  findings: 0,
  toDo: 0,
  documents: 0,
  mismatches: 0,
  onHold: 0,
  putOff: 0,
});

/** What one row adds to the counts of a day, by how far ahead the policy looks. */
export function countsOf(row: Columns, asOf: Day, lead: Lead = usualLead): Counts {
  if (row.kind === 'audience') {
    const mismatches = askingOn({ asks: row.asks ?? 0, backOn: row.backOn ?? [] }, asOf);
    return { ...noCounts(asOf), mismatches, toDo: mismatches };
  }
  if (row.kind !== 'document') return noCounts(asOf);
  const standing = standingOf(row, asOf);
  const { overdue, finding, quiet, held } = standing;
  const [soon, thisWeek] = [lead.soon, lead.urgent].map((days) => comesWithin(row, standing, asOf, days));
  const counted = (asks: boolean | undefined) => Number(asks === true && !quiet);
  return {
    ...noCounts(asOf),
    overdue: counted(overdue),
    dueSoon: counted(soon),
    dueThisWeek: counted(thisWeek),
    waiting: Number(row.state === 'waiting'),
    findings: counted(finding),
    toDo: counted(overdue || finding || thisWeek),
    documents: 1,
    onHold: Number(held),
    putOff: Number(quiet && (overdue || finding || soon)),
  };
}

const fields = [
  'overdue',
  'dueSoon',
  'dueThisWeek',
  'waiting',
  'findings',
  'toDo',
  'documents',
  'mismatches',
  'onHold',
  'putOff',
] as const;

export function addCounts(counts: Counts, row: Columns, sign: 1 | -1): Counts {
  const more = countsOf(row, counts.asOf, counts.lead);
  return {
    ...counts,
    ...Object.fromEntries(fields.map((field) => [field, counts[field] + sign * more[field]])),
  };
}

export const isUsual = ({ soon, urgent }: Lead): boolean =>
  soon === usualLead.soon && urgent === usualLead.urgent;

/**
 * The counts of another day, by index: after midnight, after three weeks asleep, and as the check. The index knows of
 * last days and flags only, so the few rows that a hold, a snooze or a failed attempt sets apart are counted by hand.
 */
export async function countAnew(db: RegisterDb, asOf: Day): Promise<Counts> {
  const lead = await leadIn(db);
  const [overdue, dueSoon, dueThisWeek, waiting, documents, ahead, calm, both, apart, lists] =
    await Promise.all([
      overdueOn(db, asOf).count(),
      dueWithin(db, asOf, lead.soon).count(),
      dueWithin(db, asOf, lead.urgent).count(),
      byState(db, ['waiting']).count(),
      db.rows.where('kind').equals('document').count(),
      byAttention(db, ending, asOf).count(),
      byAttention(db, ['waiting', 'no-term', 'destroyed']).count(),
      attentionWithin(db, asOf, lead.urgent).count(),
      rowsApart(db),
      db.rows.where('kind').equals('audience').toArray(),
    ]);
  const findings = ahead + calm;
  const toDo = overdue + findings + dueThisWeek - both;
  const plain: Counts = {
    ...noCounts(asOf),
    overdue,
    dueSoon,
    dueThisWeek,
    waiting,
    findings,
    toDo,
    documents,
    ...(isUsual(lead) ? {} : { lead }),
  };
  const listed = lists.reduce((counts, row) => addCounts(counts, row, 1), plain);
  return apart.reduce((counts, row) => addCounts(addCounts(counts, asIndexed(row), -1), row, 1), listed);
}
