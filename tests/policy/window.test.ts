import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import { policyFor, regulations } from '@/policy/regulation';
import {
  GRACE_DAYS,
  type RetentionClass,
  type RetentionRule,
  retention,
  retentionClasses,
} from '@/policy/retention';
import { dueDate, window } from '@/policy/window';
import { policy } from './support';
import { anyDay, asDay, PlainDate } from './temporal';

const runs = { numRuns: 3000 };

describe('each rule keeps its own examples', () => {
  const cases = regulations.flatMap(({ from, rules }) =>
    retentionClasses.flatMap((name) =>
      rules[name].examples.map((example) => ({
        from,
        name,
        rules,
        ...example,
        started: example.startedOn ?? '-',
      })),
    ),
  );
  test.each(cases)('$from $name started $started', ({ name, rules, startedOn, lastDay }) => {
    expect(dueDate({ class: name, startedOn }, { ...policy, rules })).toBe(lastDay);
  });
  test.each(retentionClasses)('%s has an example', (name) => {
    expect(retention[name].examples.length).toBeGreaterThan(0);
  });
});

describe('the two bounds of a tax record', () => {
  test.each<[string, Day, number, Day, Day]>([
    ['an invoice of New Year’s Day', '2022-01-01', 1, '2030-01-01', '2030-01-31'],
    ['an invoice of midsummer', '2022-06-15', 1, '2030-01-01', '2030-01-31'],
    ['an invoice of New Year’s Eve', '2022-12-31', 1, '2030-01-01', '2030-01-31'],
    ['a contract that ended in September', '2026-09-30', 1, '2034-01-01', '2034-01-31'],
    ['a lease that ended in 2027, the tax office’s own example', '2027-04-01', 1, '2035-01-01', '2035-01-31'],
    ['a financial year from July', '2022-06-30', 7, '2029-07-01', '2029-07-31'],
    ['the first day of the next one', '2022-07-01', 7, '2030-07-01', '2030-07-31'],
    [
      'a year that ends on 28 February, seven years later on the 29th',
      '2020-05-01',
      3,
      '2028-03-01',
      '2028-03-31',
    ],
    [
      'a year that ends on 29 February, seven years later on the 28th',
      '2027-05-01',
      3,
      '2035-03-01',
      '2035-03-31',
    ],
  ])('%s', (_, startedOn, financialYearFirstMonth, notBefore, lastDay) => {
    const firm = policyFor({ terms: {}, financialYearFirstMonth });
    expect(window({ class: 'tax-record', startedOn }, firm)).toEqual({ lastDay, notBefore });
  });

  test('agree with Temporal for every day and every financial year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (startedOn, month) => {
        const firm = policyFor({ terms: {}, financialYearFirstMonth: month });
        const day = PlainDate.from(startedOn);
        const begins = PlainDate.from({ year: day.year, month, day: 1 });
        const next = PlainDate.compare(begins, day) > 0 ? begins : begins.add({ years: 1 });
        const end = next.add({ years: 7 });
        expect(window({ class: 'tax-record', startedOn }, firm)).toEqual({
          notBefore: asDay(end),
          lastDay: asDay(end.add({ days: 30 })),
        });
      }),
      runs,
    );
  });
});

const bounded = retentionClasses.filter((name) => retention[name].atMost);
const anyFirm = fc.record({
  terms: fc.dictionary(fc.constantFrom(...retentionClasses), fc.integer({ min: 1, max: 240 })),
  financialYearFirstMonth: fc.integer({ min: 1, max: 12 }),
});

describe('for every class, day and firm', () => {
  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bounded), anyDay, anyDay, anyFirm, (name, a, b, choices) => {
        const firm = policyFor(choices);
        const [early, late] = a <= b ? [a, b] : [b, a];
        const first = window({ class: name, startedOn: early }, firm);
        const second = window({ class: name, startedOn: late }, firm);
        expect((first.lastDay ?? '') <= (second.lastDay ?? '')).toBe(true);
        expect((first.notBefore ?? '') <= (second.notBefore ?? '')).toBe(true);
      }),
      runs,
    );
  });

  test('nothing is kept longer than its term and its days of grace, and nothing that the law keeps goes sooner', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bounded), anyDay, anyFirm, (name, startedOn, choices) => {
        const firm = policyFor(choices);
        const rule: RetentionRule = firm.rules[name];
        const { lastDay, notBefore } = window({ class: name, startedOn }, firm);
        // What starts at the end of a financial year starts at most a year later.
        const most = (rule.atMost?.months ?? 0) + (rule.startsOn === 'financial year ended' ? 12 : 0);
        const end = PlainDate.from(startedOn).add({ months: most }).add({ days: rule.graceDays });
        expect((lastDay ?? '') <= asDay(end)).toBe(true);
        if (rule.atLeast) {
          expect(
            (notBefore ?? '') >= asDay(PlainDate.from(startedOn).add({ months: rule.atLeast.months })),
          ).toBe(true);
          expect((lastDay ?? '') >= asDay(PlainDate.from(notBefore ?? '').add({ days: 30 }))).toBe(true);
        }
      }),
      runs,
    );
  });

  test.each(retentionClasses)('%s has days of grace exactly when the law has a minimum for it', (name) => {
    // The index looks as far ahead for all that have a minimum.
    expect(retention[name].graceDays).toBe(retention[name].atLeast ? GRACE_DAYS : 0);
  });

  test.each<RetentionClass>(retentionClasses)('%s has no bounds while its term has not started', (name) => {
    expect(window({ class: name, startedOn: null }, policy)).toEqual({ notBefore: null, lastDay: null });
  });
});
