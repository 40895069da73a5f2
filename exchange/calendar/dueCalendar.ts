import { createEvents, type EventAttributes } from 'ics';
import type { Day } from '@/policy/calendar';
import type { DueDay } from '@/storage/reader';

const partsOf = (day: Day): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

/**
 * Last days as a calendar file (RFC 5545), a whole day each. Calendars are shared and synced by others, so a title says
 * how many and never what or whose. The same day has the same id in every file: importing again adds nothing twice.
 */
export function dueCalendar(days: readonly DueDay[], title: (count: number) => string): string {
  const events = days.map(
    ({ day, count }): EventAttributes => ({
      uid: `${day}@last-day.bewaarwacht`,
      productId: 'bewaarwacht',
      calName: 'Bewaarwacht',
      title: title(count),
      start: partsOf(day),
      duration: { days: 1 },
      busyStatus: 'FREE',
      transp: 'TRANSPARENT',
      classification: 'PRIVATE',
    }),
  );
  const { error, value } = createEvents(events);
  if (error || typeof value !== 'string') throw error ?? new Error('no calendar was made');
  return value;
}
