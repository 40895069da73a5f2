import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOrder, readDay } from '@/exchange/sheet/day';
import { addDays, type Day } from '@/policy/calendar';

const day = (text: string, order: Parameters<typeof readDay>[1] = 'unsure') => {
  const read = readDay(text, order);
  return read.type === 'read' ? read.day : read.type;
};

describe('a day in every way that lists write it', () => {
  test.each([
    '2026-12-31',
    '2026/12/31',
    '20261231',
    '31-12-2026',
    '31/12/2026',
    '31.12.2026',
    '31 - 12 - 2026',
    '31-12-26',
    '31 dec 2026',
    '31 dec. 2026',
    '31-dec-26',
    '31 december 2026',
    '31 DECEMBER 2026',
    'do 31 december 2026',
    'Thursday, 31 December 2026',
    'December 31, 2026',
    'Dec 31st, 2026',
    '12/31/2026',
    '46387',
    '46387.75',
    '2026-12-31T10:30:00Z',
    '2026-12-31 10:30:00',
    '31-12-2026 10:30',
    '31/12/2026 10:30 PM',
  ])('%s', (text) => {
    expect(day(text)).toBe('2026-12-31');
  });

  test.each([
    ['3 mrt 2026', '2026-03-03'],
    ['1 mei 2026', '2026-05-01'],
    ['1 okt 2026', '2026-10-01'],
    ['1 May 2026', '2026-05-01'],
    ['May 1, 2026', '2026-05-01'],
    ['05-03-2026', '2026-03-05'],
    ['1-1-1999', '1999-01-01'],
    ['1-1-85', '1985-01-01'],
    ['29-02-2028', '2028-02-29'],
  ])('%s is %s', (text, is) => {
    expect(day(text)).toBe(is);
  });

  test.each([
    '31-02-2026',
    '29-02-2026',
    '12-31-2026',
    '2026-13-01',
    '32 december 2026',
    '1 brumaire 2026',
    'volgt',
    '2026',
    '12345',
    '99999',
    '31-12-0026',
    '1-2-3',
    '0-0-2026',
    '31/12',
    '',
  ])('%s is none', (text) => {
    expect(day(text)).toBe('none');
  });

  test('what day it is between slashes follows the column; where it says both, nobody knows', () => {
    expect(dayOrder(['03/04/2026', '31/12/2026'])).toBe('day-first');
    expect(dayOrder(['03/04/2026', '12/31/2026'])).toBe('month-first');
    expect(dayOrder(['03/04/2026', '31-12-2026', '46387', ''])).toBe('unsure');
    expect(dayOrder(['31/12/2026', '12/31/2026'])).toBe('mixed');
    expect(day('03/04/2026', 'day-first')).toBe('2026-04-03');
    expect(day('03/04/2026', 'month-first')).toBe('2026-03-04');
    expect(day('03/04/2026', 'mixed')).toBe('ambiguous');
    expect(day('31/12/2026', 'mixed')).toBe('2026-12-31');
    expect(readDay('03/04/2026', 'unsure')).toEqual({ type: 'read', day: '2026-04-03', sure: false });
    expect(readDay('04/04/2026', 'unsure')).toEqual({ type: 'read', day: '2026-04-04', sure: true });
    expect(readDay('03-04-2026', 'month-first')).toEqual({ type: 'read', day: '2026-04-03', sure: true });
  });

  test('any day comes back from any way to write it', () => {
    const serials = fc.integer({ min: 18_264, max: 73_050 });
    fc.assert(
      fc.property(serials, (serial) => {
        const is: Day = addDays('1899-12-30', serial);
        const [y = '', m = '', d = ''] = is.split('-');
        for (const text of [
          is,
          `${d}-${m}-${y}`,
          `${Number(d)}.${Number(m)}.${y}`,
          y + m + d,
          String(serial),
        ])
          expect(day(text)).toBe(is);
        expect(day(`${d}/${m}/${y}`, 'day-first')).toBe(is);
        expect(day(`${m}/${d}/${y}`, 'month-first')).toBe(is);
      }),
    );
  });

  test('no text whatever breaks it, and what it gives is a day', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(day(text)).toMatch(/^(\d{4}-\d\d-\d\d|none|ambiguous)$/);
      }),
    );
  });
});
