import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  endOfFinancialYear,
  endOfTerm,
  isDay,
} from '@/policy/calendar';
import { anyDay, asDay, PlainDate } from './temporal';

const runs = { numRuns: 5000 };
const anyMonths = fc.integer({ min: 0, max: 240 });

describe('what is a day', () => {
  test.each<[string, string, boolean]>([
    ['an ordinary day', '2026-03-15', true],
    ['the leap day of a leap year', '2028-02-29', true],
    ['the leap day of 2000, which the fourth rule gives back', '2000-02-29', true],
    ['no leap day in 2100', '2100-02-29', false],
    ['no leap day in an ordinary year', '2026-02-29', false],
    ['no 31 April', '2026-04-31', false],
    ['no month 13', '2026-13-01', false],
    ['no month 0', '2026-00-10', false],
    ['no day 0', '2026-01-00', false],
    ['a year that is half typed', '0202-03-01', false],
    ['a year beyond what any term needs', '3000-01-01', false],
    ['a day without its zeros', '2026-3-5', false],
    ['a moment', '2026-03-15T00:00', false],
    ['digits of another script', '٢٠٢٦-٠٣-١٥', false],
    ['a line behind it', '2026-03-15\n', false],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  test('every text of its shape is judged as Temporal does', () => {
    const part = (max: number) => fc.nat(max).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2999 }), part(14), part(33), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        let known = true;
        try {
          PlainDate.from(text);
        } catch {
          known = false;
        }
        expect(isDay(text)).toBe(known);
      }),
      runs,
    );
  });
});

describe('the end of a term', () => {
  test.each<[string, Day, number, Day, Day]>([
    ['a day that exists in both months', '2026-03-15', 6, '2026-09-15', '2026-09-15'],
    ['31 August and half a year', '2026-08-31', 6, '2027-02-28', '2027-03-01'],
    ['30 August and half a year, into a leap year', '2027-08-30', 6, '2028-02-29', '2028-03-01'],
    ['29 August and half a year, into a leap year', '2027-08-29', 6, '2028-02-29', '2028-02-29'],
    ['a leap day and a year', '2028-02-29', 12, '2029-02-28', '2029-03-01'],
    ['a leap day and four years', '2024-02-29', 48, '2028-02-29', '2028-02-29'],
    ['over the turn of the year', '2026-11-30', 3, '2027-02-28', '2027-03-01'],
    ['31 October and a month', '2026-10-31', 1, '2026-11-30', '2026-12-01'],
    ['into December', '2026-06-30', 6, '2026-12-30', '2026-12-30'],
    ['no time at all', '2026-06-30', 0, '2026-06-30', '2026-06-30'],
  ])('%s', (_, day, months, down, up) => {
    expect(endOfTerm(day, { months }, 'down')).toBe(down);
    expect(endOfTerm(day, { months }, 'up')).toBe(up);
  });

  test('an upper bound is what Temporal makes of it', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const expected = PlainDate.from(day).add({ months }, { overflow: 'constrain' });
        expect(endOfTerm(day, { months }, 'down')).toBe(asDay(expected));
      }),
      runs,
    );
  });

  test('a lower bound is the same day, or else the first day after the month that lacks it', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const from = PlainDate.from(day);
        const constrained = from.add({ months });
        const expected = constrained.day === from.day ? constrained : constrained.add({ days: 1 });
        expect(endOfTerm(day, { months }, 'up')).toBe(asDay(expected));
      }),
      runs,
    );
  });
});

describe('days', () => {
  test('adding and counting days agree with Temporal', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const moved = PlainDate.from(day).add({ days });
        expect(addDays(day, days)).toBe(asDay(moved));
        expect(daysBetween(day, asDay(moved))).toBe(days);
      }),
      runs,
    );
  });

  test('the day before the first of March is a leap day only where there is one', () => {
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2100-03-01', -1)).toBe('2100-02-28');
  });

  test('days sort as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0),
      runs,
    );
  });

  test('the day of a moment is the local one, to the last millisecond', () => {
    expect(dayOf(new Date(2026, 11, 31, 23, 59, 59, 999))).toBe('2026-12-31');
    expect(dayOf(new Date(2027, 0, 1, 0, 0, 0, 0))).toBe('2027-01-01');
  });
});

describe('the end of a financial year', () => {
  test.each<[string, Day, number, Day]>([
    ['the calendar year', '2026-06-15', 1, '2026-12-31'],
    ['its first day', '2026-01-01', 1, '2026-12-31'],
    ['its last day', '2026-12-31', 1, '2026-12-31'],
    ['a year from July, in its first half', '2026-07-01', 7, '2027-06-30'],
    ['a year from July, in its second half', '2026-06-30', 7, '2026-06-30'],
    ['a year from March that ends in a leap February', '2027-05-01', 3, '2028-02-29'],
    ['a year from March that ends in an ordinary February', '2026-05-01', 3, '2027-02-28'],
    ['a year from December', '2026-12-01', 12, '2027-11-30'],
  ])('%s', (_, day, firstMonth, end) => {
    expect(endOfFinancialYear(day, firstMonth)).toBe(end);
  });

  test('is the day before the first financial year that begins later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (day, firstMonth) => {
        const here = PlainDate.from(day);
        const begins = PlainDate.from({ year: here.year, month: firstMonth, day: 1 });
        const next = PlainDate.compare(begins, here) > 0 ? begins : begins.add({ years: 1 });
        expect(endOfFinancialYear(day, firstMonth)).toBe(asDay(next.subtract({ days: 1 })));
      }),
      runs,
    );
  });
});
