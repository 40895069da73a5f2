import { expect, test } from 'vitest';
import { isPast, nextAt, notificationText } from '@/entrypoints/background/notification';
import nl from '@/locales/nl/page';
import { translator } from '@/locales/translate';

const t = translator<Parameters<Parameters<typeof notificationText>[1]>[0]>('nl', nl);

test.each([
  [['overdue'], '1 document had weg moeten zijn'],
  [['overdue', 'due-7', 'due-30'], '1 document had weg moeten zijn, 2 documenten moeten binnenkort weg'],
  [['misplaced', 'hold-expired'], '2 documenten vragen aandacht'],
  [['must-come-off'], '1 adres hoort niet op uw mailinglijst'],
  [
    ['left-still-there', 'overdue', 'must-come-off'],
    '1 document had weg moeten zijn, 2 adressen horen niet op uw mailinglijst',
  ],
] as const)('%j says: %s', (stages, text) => {
  expect(notificationText(stages, t)).toBe(text);
});

test.each([
  ['09:00', '2026-11-24T08:59:59', '2026-11-24T09:00:00', false],
  ['09:00', '2026-11-24T09:00:00', '2026-11-25T09:00:00', true],
  ['23:30', '2026-12-31T23:45:00', '2027-01-01T23:30:00', true],
  ['00:00', '2026-11-24T00:00:01', '2026-11-25T00:00:00', true],
])('%s, asked at %s, is next at %s', (time, now, next, past) => {
  expect(nextAt(time, new Date(now))).toEqual(new Date(next));
  expect(isPast(time, new Date(now))).toBe(past);
});
