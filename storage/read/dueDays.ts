import type { Day } from '@/policy/calendar';
import type { RegisterDb } from '../db';
import { byState } from '../ranges';
import type { DueDay } from '../reader';
import type { RowState } from '../rows';
import { ending } from '../terms';

/** From the index alone, which holds days and no names. */
export async function dueDaysOf(db: RegisterDb, from: Day, to: Day): Promise<DueDay[]> {
  const keys = (await byState(db, ending, from, to).keys()) as unknown as [RowState, Day][];
  const counts = new Map<Day, number>();
  for (const [, day] of keys) counts.set(day, (counts.get(day) ?? 0) + 1);
  return Array.from(counts, ([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
