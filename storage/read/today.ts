import type { Day } from '@/policy/calendar';
import type { RegisterDb } from '../db';
import { byAttention, dueWithin, overdueOn } from '../ranges';
import type { Today, Waiting } from '../reader';
import type { Counts, StoredRow } from '../rows';
import { ending, SOON } from '../terms';
import { documentsIn, openRows } from './openRows';
import type { ReaderVault } from './readerVault';

/** More than fits a list that is read; the counts tell how many there are. */
const MOST = 200;

/** Everything of the Today page. What depends on today is asked of the index by day, so nothing is ever stale. */
export async function todayOf(
  db: RegisterDb,
  vault: ReaderVault,
  today: Day,
  counts: Counts,
): Promise<Today> {
  const [overdue, dueSoon, waiting, ...findings] = await Promise.all([
    overdueOn(db, today).limit(MOST).toArray(),
    dueWithin(db, today, SOON).limit(MOST).toArray(),
    db.rows.where('waitsFor').above('').limit(2000).toArray(),
    byAttention(db, ['destroyed']).limit(MOST).toArray(),
    byAttention(db, ending, today).limit(MOST).toArray(),
    byAttention(db, ['waiting', 'no-term']).limit(MOST).toArray(),
  ]);
  const open = async (rows: readonly StoredRow[]) => documentsIn(await openRows(vault, rows));
  const [overdueRows, soonRows, findingRows, groups] = await Promise.all([
    open(overdue),
    open(dueSoon),
    open(findings.flat().slice(0, MOST)),
    waitingGroups(waiting, open),
  ]);
  return { counts, overdue: overdueRows, dueSoon: soonRows, findings: findingRows, waiting: groups };
}

async function waitingGroups(
  rows: readonly StoredRow[],
  open: (rows: readonly StoredRow[]) => Promise<Waiting['documents'][number][]>,
): Promise<Waiting[]> {
  const groups = Object.values(Object.groupBy(rows, ({ waitsFor }) => waitsFor)).filter(
    (group) => group !== undefined,
  );
  groups.sort((a, b) => b.length - a.length);
  const opened = await Promise.all(groups.slice(0, MOST).map(open));
  return opened.flatMap((documents): Waiting[] => {
    const [first] = documents;
    if (!first) return [];
    const { dossier, engagementId, engagementName, clientName } = first;
    return [{ dossier, engagementId, engagementName, clientName, documents }];
  });
}
