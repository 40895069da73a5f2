import { addDays, type Day, endOfTerm, isDay } from '../calendar';
import type { Moment } from './evidence';

/** The first day on which it may have happened; null: not known. */
export const earliest = ({ day, exact }: Moment): Day | null => (exact === 'unknown' ? null : day);

const lengths = { month: 1, year: 12 };

/** The last day on which it may have happened; null: not known. */
export function latest({ day, exact }: Moment): Day | null {
  if (!day || exact === 'unknown') return null;
  if (exact === 'day') return day;
  const first = exact === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
  return isDay(first) ? addDays(endOfTerm(first, { months: lengths[exact] }, 'down'), -1) : null;
}

/** Surely after it: on a later day, whatever the days may be. Exports have no zones, so hours never count. */
export function isAfter(one: Moment, other: Moment): boolean {
  const [first, last] = [earliest(one), latest(other)];
  return first !== null && last !== null && first > last;
}
