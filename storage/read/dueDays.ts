import type { Day } from '@/policy/calendar';
import { byText } from '../byText';
import type { RegisterDb } from '../db';
import { byState, rowsApart } from '../ranges';
import type { DueDay } from '../reader';
import type { RowState } from '../rows';
import { standingOf } from '../standing';
import { ending } from '../terms';

/** From the index alone, which holds days and no names. */
export async function dueDaysOf(db: RegisterDb, from: Day, to: Day): Promise<DueDay[]> {
  const keys = (await byState(db, ending, from, to).keys()) as unknown as [RowState, Day][];
  const counts = new Map<Day, number>();
  for (const [, day] of keys) counts.set(day, (counts.get(day) ?? 0) + 1);
  // What is held has no last day while it is.
  for (const row of await rowsApart(db)) {
    const known = row.lastDay === '' ? undefined : counts.get(row.lastDay);
    if (row.lastDay === '' || known === undefined || !standingOf(row, from).held) continue;
    counts.set(row.lastDay, known - 1);
  }
  return Array.from(counts, ([day, count]) => ({ day, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => byText(a.day, b.day));
}
