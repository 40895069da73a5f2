import { addDays, type Day } from '@/policy/calendar';
import { SOON } from '../counts';
import type { RegisterDb } from '../db';
import type { Today, Waiting } from '../reader';
import type { Counts, StoredRow } from '../rows';
import { documentsIn, openRows } from './openRows';
import type { ReaderVault } from './readerVault';

/** More than fits a list that is read; the counts tell how many there are. */
const MOST = 200;
const LAST = '\uffff';

/** Everything of the Today page. What depends on today is asked of the index by day, so nothing is ever stale. */
export async function todayOf(
  db: RegisterDb,
  vault: ReaderVault,
  today: Day,
  counts: Counts,
): Promise<Today> {
  const running = (from: string, to: string) =>
    db.rows
      .where('[state+lastDay]')
      .between(['running', from], ['running', to], true, true)
      .limit(MOST)
      .toArray();
  const attention = (state: StoredRow['state'], from: string) =>
    db.rows
      .where('[attention+state+lastDay]')
      .between([1, state, from], [1, state, LAST], true, true)
      .limit(MOST)
      .toArray();

  const [overdue, dueSoon, waiting, ...findings] = await Promise.all([
    running('', addDays(today, -1)),
    running(today, addDays(today, SOON)),
    db.rows.where('waitsFor').above('').limit(2000).toArray(),
    attention('destroyed', ''),
    attention('running', today),
    attention('waiting', ''),
    attention('no-term', ''),
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
