import type { Day } from '@/policy/calendar';
import { byText } from '../byText';
import { countsOf } from '../counts';
import type { RegisterDb } from '../db';
import { leadIn } from '../lead';
import { byAttention, dueWithin, LAST, overdueOn, rowsApart, withoutTerm } from '../ranges';
import type { Today, Waiting } from '../reader';
import type { Counts, StoredRow } from '../rows';
import { ending } from '../terms';
import { documentsIn, openRows } from './openRows';
import type { ReaderVault } from './readerVault';

/** What a card shows of one class. */
const FEW = 5;
/** More than fits a list that is read; the counts tell how many there are. */
const MOST = 200;

/** Everything of the Today page. What depends on today is asked of the index by day, so nothing is ever stale. */
export async function todayOf(
  db: RegisterDb,
  vault: ReaderVault,
  today: Day,
  counts: Counts,
): Promise<Today> {
  const [apart, lead] = await Promise.all([rowsApart(db), leadIn(db)]);
  // What the index lists and a hold or a snooze takes out again must not leave the list short.
  const most = MOST + apart.length;
  const [overdue, dueSoon, waiting, noTerm, ...findings] = await Promise.all([
    overdueOn(db, today).limit(most).toArray(),
    dueWithin(db, today, lead.soon).limit(most).toArray(),
    mostWaiting(db),
    withoutTerm(db),
    byAttention(db, ['destroyed']).limit(most).toArray(),
    byAttention(db, ending, today).limit(most).toArray(),
    byAttention(db, ['waiting', 'no-term']).limit(most).toArray(),
  ]);
  const listed = (rows: readonly StoredRow[], asks: Asks) =>
    ofDay(rows, apart, (row) => countsOf(row, today, lead)[asks] === 1).slice(0, MOST);
  const open = async (rows: readonly StoredRow[]) => documentsIn(await openRows(vault, rows));
  const [overdueRows, soonRows, findingRows, putOffRows, groups] = await Promise.all([
    open(listed(overdue, 'overdue')),
    open(listed(dueSoon, 'dueSoon')),
    open(listed(findings.flat(), 'findings')),
    open(listed([], 'putOff').toSorted((a, b) => byText(a.quietUntil ?? '', b.quietUntil ?? ''))),
    waitingGroups(waiting, open),
  ]);
  return {
    counts,
    overdue: overdueRows,
    dueSoon: soonRows,
    findings: findingRows,
    putOff: putOffRows,
    waiting: groups,
    noTerm: noTerm.length,
  };
}

type Asks = 'overdue' | 'dueSoon' | 'findings' | 'putOff';

/** What the index gives without the rows that are set apart, and of those the ones that ask for it today. */
function ofDay(
  indexed: readonly StoredRow[],
  apart: readonly StoredRow[],
  asksToday: (row: StoredRow) => boolean,
): readonly StoredRow[] {
  const own = apart.filter(asksToday);
  const plain = indexed.filter((row) => row.apart !== 1);
  return [...own, ...plain].toSorted((a, b) => byText(urgency(a), urgency(b)));
}

/** What should be gone and was seen comes first; then by last day. */
const urgency = ({ state, lastDay }: StoredRow): string =>
  `${state === 'destroyed' ? 0 : 1} ${lastDay || LAST}`;

/**
 * What one answer settles, most first. The index counts them, for all may be a whole register that was taken in; rows
 * are read of no more groups than are shown, and opened of no more documents.
 */
async function mostWaiting(db: RegisterDb): Promise<readonly (readonly StoredRow[])[]> {
  const groups = (await db.rows.where('waitsFor').above('').uniqueKeys()).map(String);
  const counted =
    groups.length <= MOST
      ? groups.map((group) => ({ group, count: 0 }))
      : await Promise.all(
          groups.map(async (group) => ({
            group,
            count: await db.rows.where('waitsFor').equals(group).count(),
          })),
        );
  const shown = counted.toSorted((a, b) => b.count - a.count).slice(0, MOST);
  const rows = await Promise.all(shown.map(({ group }) => db.rows.where('waitsFor').equals(group).toArray()));
  return rows.toSorted((a, b) => b.length - a.length);
}

async function waitingGroups(
  groups: readonly (readonly StoredRow[])[],
  open: (rows: readonly StoredRow[]) => Promise<Waiting['documents'][number][]>,
): Promise<Waiting[]> {
  const opened = await Promise.all(
    groups.map(async (rows) => ({ rows, documents: await open(fewOfEach(rows)) })),
  );
  return opened.flatMap(({ rows, documents }): Waiting[] => {
    const [first] = documents;
    if (!first) return [];
    const { dossier, engagementId, engagementName, clientName } = first;
    const all = rows.map(({ key, class: of }) => ({ key, class: of }));
    return [{ dossier, engagementId, engagementName, clientName, all, documents }];
  });
}

const fewOfEach = (rows: readonly StoredRow[]): readonly StoredRow[] =>
  Object.values(Object.groupBy(rows, (row) => row.class)).flatMap((some) => some.slice(0, FEW));
