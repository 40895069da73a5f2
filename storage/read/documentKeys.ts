import type { Day } from '@/policy/calendar';
import type { Lead } from '@/policy/lead';
import { byText } from '../byText';
import { countsOf } from '../counts';
import type { RegisterDb } from '../db';
import { leadIn } from '../lead';
import { byAttention, byState, dueWithin, keysByState, overdueOn, rowsApart, withoutTerm } from '../ranges';
import type { DocumentQuery } from '../reader';
import type { RowKey, StoredRow } from '../rows';
import { ending } from '../terms';

/** Narrow by index where the index knows; each in the order of its last day. */
function candidates(db: RegisterDb, state: IndexedState, today: Day, { soon }: Lead) {
  switch (state) {
    case 'all':
      return byState(db, documentStates);
    case 'overdue':
      return overdueOn(db, today);
    case 'due-soon':
      return dueWithin(db, today, soon);
    case 'waiting':
      return byState(db, ['waiting']);
    case 'findings':
      return byAttention(db, documentStates).filter(
        (row) => !(ending.includes(row.state) && row.lastDay < today),
      );
    case 'destroyed':
      return byState(db, ['destroyed']);
  }
}

type IndexedState = Exclude<DocumentQuery['state'], 'on-hold' | 'put-off' | 'no-term'>;

/** Does a row that is set apart belong in the list, whatever the index says of it? */
function belongs(row: StoredRow, state: DocumentQuery['state'], today: Day, lead: Lead): boolean {
  const counts = countsOf(row, today, lead);
  switch (state) {
    case 'overdue':
      return counts.overdue === 1;
    case 'due-soon':
      return counts.dueSoon === 1;
    case 'findings':
      return counts.findings === 1;
    case 'on-hold':
      return counts.onHold === 1;
    case 'put-off':
      return counts.putOff === 1;
    default:
      return false;
  }
}

const documentStates = ['waiting', 'running', 'kept', 'no-term', 'destroyed'] as const;

export async function documentKeysOf(
  db: RegisterDb,
  { state, class: of }: DocumentQuery,
  today: Day,
): Promise<RowKey[]> {
  const lead = await leadIn(db);
  const [indexed, apart] = await Promise.all([indexedKeys(db, state, of, today, lead), rowsApart(db)]);
  if (!dependsOnApart(state)) return indexed;
  const fits = (row: StoredRow) => (of === null || row.class === of) && belongs(row, state, today, lead);
  return withApart(indexed, apart, fits);
}

async function indexedKeys(
  db: RegisterDb,
  state: DocumentQuery['state'],
  of: string | null,
  today: Day,
  lead: Lead,
): Promise<RowKey[]> {
  if (state === 'on-hold' || state === 'put-off') return [];
  if (state === 'all' && of === null) return keysByState(db, documentStates);
  const ofClass = (row: StoredRow) => of === null || row.class === of;
  if (state === 'no-term') return (await withoutTerm(db)).filter(ofClass).map(({ key }) => key);
  const rows = candidates(db, state, today, lead);
  if (of === null && state !== 'findings') return rows.primaryKeys();
  const fitting = await rows.filter(ofClass).toArray();
  return fitting.map(({ key }) => key);
}

const dependsOnApart = (state: DocumentQuery['state']): boolean =>
  state !== 'all' && state !== 'waiting' && state !== 'no-term' && state !== 'destroyed';

/** The index's own order; what only a hold brings in stands before it, by its last day. */
function withApart(
  indexed: readonly RowKey[],
  apart: readonly StoredRow[],
  fits: (row: StoredRow) => boolean,
): RowKey[] {
  const out = new Set(apart.filter((row) => !fits(row)).map(({ key }) => key));
  const known = new Set(indexed);
  const added = apart.filter((row) => fits(row) && !known.has(row.key));
  return [
    ...added.toSorted((a, b) => byText(a.lastDay, b.lastDay)).map(({ key }) => key),
    ...indexed.filter((key) => !out.has(key)),
  ];
}
