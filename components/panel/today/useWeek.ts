import { useLiveQuery } from 'dexie-react-hooks';
import { addDays, type Day } from '@/policy/calendar';
import type { DueDay, LastCheck } from '@/storage/reader';
import { useSurface } from '../../context';

const A_YEAR = 365;

const isMonday = (day: Day): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;

export type WeekAhead = { readonly next: DueDay | null; readonly last: LastCheck | null };

/** On Mondays what is to come and what was checked; null on other days, undefined while it is looked up. */
export function useWeek(): WeekAhead | null | undefined {
  const { reader, today } = useSurface();
  return useLiveQuery(async () => {
    if (!isMonday(today)) return null;
    const [days, last] = await Promise.all([
      reader.dueDays(today, addDays(today, A_YEAR)),
      reader.lastCheck(),
    ]);
    return { next: days[0] ?? null, last };
  }, [reader, today]);
}
