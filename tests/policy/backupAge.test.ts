import { expect, test } from 'vitest';
import { backupAge, backupDue } from '@/policy/backupAge';
import type { Day } from '@/policy/calendar';

const today: Day = '2026-11-24';

test.each<[string, Day | null, number, string, number | null]>([
  ['made today', '2026-11-24', 100, 'fresh', 0],
  ['eight days old', '2026-11-16', 100, 'fresh', 8],
  ['nine days old', '2026-11-15', 100, 'old', 9],
  ['thirty days old', '2026-10-25', 100, 'old', 30],
  ['thirty-one days old', '2026-10-24', 100, 'too-old', 31],
  ['never made, with a handful of records', null, 5, 'none', null],
  ['never made, with more than a handful', null, 6, 'too-old', null],
  ['old, of a register that is empty now', '2025-01-01', 0, 'none', 692],
  ['made tomorrow: the clock was set back', '2026-11-25', 100, 'fresh', 0],
])('a backup %s', (_, last, records, level, days) => {
  expect(backupAge(last, today, records)).toEqual({ level, days });
});

test.each<[string, 'never' | 'day' | 'week', Day | null, boolean]>([
  ['nobody asked for one', 'never', null, false],
  ['there is none yet', 'week', null, true],
  ['daily, made today', 'day', '2026-11-24', false],
  ['daily, made yesterday', 'day', '2026-11-23', true],
  ['weekly, made six days ago', 'week', '2026-11-18', false],
  ['weekly, made seven days ago', 'week', '2026-11-17', true],
  ['weekly, three weeks asleep', 'week', '2026-11-01', true],
])('by schedule, %s', (_, every, last, due) => {
  expect(backupDue(every, last, today)).toBe(due);
});
