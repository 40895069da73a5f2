import { expect, test } from 'vitest';
import { dueCalendar } from '@/exchange/calendar/dueCalendar';

const title = (count: number) => `Bewaarwacht: ${count} documenten`;

test('a whole day each, with how many and nothing else, and the same id in every file', () => {
  const text = dueCalendar(
    [
      { day: '2026-12-14', count: 3 },
      { day: '2027-02-28', count: 1 },
    ],
    title,
  );
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).toContain('SUMMARY:Bewaarwacht: 3 documenten');
  expect(text).toContain('DTSTART;VALUE=DATE:20261214');
  expect(text).toContain('UID:2026-12-14@last-day.bewaarwacht');
  expect(text).toMatch(/\r\n/);
});

test('no last days make a calendar without events', () => {
  expect(dueCalendar([], title)).not.toContain('VEVENT');
});
