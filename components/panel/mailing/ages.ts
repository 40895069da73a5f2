import { type Day, isDay } from '@/policy/calendar';

const DAY = 86_400_000;

/** The local day of a moment in milliseconds. */
export function dayIn(milliseconds: number): Day {
  const at = new Date(milliseconds);
  const pad = (value: number) => String(value).padStart(2, '0');
  const text = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return isDay(text) ? text : '1970-01-01';
}

export const daysSince = (milliseconds: number, today: Day): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(dayIn(milliseconds))) / DAY));
