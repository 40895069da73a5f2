import type { Moment } from '@/policy/mailing/evidence';
import { type DayOrder, readDay } from '../sheet/day';

/** Days as programs of today write them at once, before anything is tried. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?=$|[T ])/;
const LONGEST = 60;

/**
 * When a cell says something happened. Its time is kept as it was written and never read: exports have no zone, or one
 * that nobody promises. Null: the cell is empty.
 */
export function momentIn(cell: string, order: DayOrder = 'unsure'): Moment | null {
  const text = cell.trim().slice(0, LONGEST);
  if (text === '') return null;
  const read = readDay(ISO.exec(text)?.[1] ?? text, order);
  return read.type === 'read' && read.sure
    ? { text, day: read.day, exact: 'day' }
    : { text, day: null, exact: 'unknown' };
}
