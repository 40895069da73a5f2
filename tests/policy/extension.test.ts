import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import { policyFor, regulations } from '@/policy/regulation';
import { type RetentionClass, retentionClasses } from '@/policy/retention';
import { extendableTo, window } from '@/policy/window';
import { policy } from './support';
import { anyDay, asDay, PlainDate } from './temporal';

const runs = { numRuns: 3000 };
const startedOn: Day = '2026-03-15';
const firm = (terms: Partial<Record<RetentionClass, number>>) =>
  policyFor({ terms, financialYearFirstMonth: 1 });

describe('how far an extension may go', () => {
  test.each<[string, RetentionClass, Partial<Record<RetentionClass, number>>, Day | null]>([
    ['a report: its term is the regulation’s own', 'individual-report', {}, null],
    [
      'a report whose term the firm made shorter: up to the regulation’s',
      'individual-report',
      { 'individual-report': 2 },
      '2026-09-15',
    ],
    [
      'a report whose term the firm made longer: not further still',
      'individual-report',
      { 'individual-report': 12 },
      null,
    ],
    ['a team advice', 'team-advice', {}, null],
    ['a tax record: the seven years of the law', 'tax-record', {}, null],
    ['a contact form: as long again as our proposal', 'contact-form', {}, '2026-09-15'],
    [
      'a contact form with the firm’s own term: as long again as that',
      'contact-form',
      { 'contact-form': 1 },
      '2026-05-15',
    ],
    ['a letter: no term, nothing to extend', 'correspondence', {}, null],
    [
      'a letter with the firm’s own term: as long again',
      'correspondence',
      { correspondence: 12 },
      '2028-03-15',
    ],
    ['something else with the firm’s own term', 'other', { other: 1 }, '2026-05-15'],
    ['an e-book', 'e-book', {}, null],
  ])('%s', (_, name, terms, expected) => {
    expect(extendableTo({ class: name, startedOn }, firm(terms))).toBe(expected);
    expect(extendableTo({ class: name, startedOn: null }, firm(terms))).toBeNull();
  });

  test.each(
    regulations.flatMap(({ from, rules }) =>
      retentionClasses.map((name) => ({ from, name, rule: rules[name] })),
    ),
  )('a term of the regulation of $from is its own bound: $name', ({ rule }) => {
    if (rule.atMost && !rule.proposed) expect(rule.extendTo).toEqual(rule.atMost);
  });
});

const anyFirm = fc.record({
  terms: fc.dictionary(fc.constantFrom(...retentionClasses), fc.integer({ min: 1, max: 240 })),
  financialYearFirstMonth: fc.integer({ min: 1, max: 12 }),
});
const anyCase = [fc.constantFrom(...retentionClasses), anyDay, anyDay, anyFirm] as const;

describe('for every class, start, wish and firm', () => {
  test('an extension never goes past the bound of its class, and never shortens a term', () => {
    fc.assert(
      fc.property(...anyCase, (name, start, extendedTo, choices) => {
        const own = policyFor(choices);
        const without = window({ class: name, startedOn: start }, own);
        const { lastDay, notBefore } = window({ class: name, startedOn: start, extendedTo }, own);
        expect(notBefore).toBe(without.notBefore);
        if (!without.lastDay || !lastDay) {
          expect(lastDay).toBe(without.lastDay);
          return;
        }
        const most = extendableTo({ class: name, startedOn: start }, own);
        expect(lastDay >= without.lastDay).toBe(true);
        expect(lastDay <= (most ?? without.lastDay)).toBe(true);
        // Within the bound it is just the day that was asked for.
        if (most && extendedTo > without.lastDay && extendedTo <= most) expect(lastDay).toBe(extendedTo);
      }),
      runs,
    );
  });

  test('what the regulation names a term for is never kept longer than that, by any extension', () => {
    fc.assert(
      fc.property(...anyCase, (name, start, extendedTo, { terms, financialYearFirstMonth }) => {
        const rule = policy.rules[name];
        const months = rule.atMost?.months ?? 0;
        if (!rule.atMost || rule.proposed || (terms[name] ?? 0) > months) return;
        const own = policyFor({ terms, financialYearFirstMonth });
        const { lastDay } = window({ class: name, startedOn: start, extendedTo }, own);
        const most = months + (rule.startsOn === 'financial year ended' ? 12 : 0);
        const end = PlainDate.from(start).add({ months: most }).add({ days: rule.graceDays });
        expect((lastDay ?? '') <= asDay(end)).toBe(true);
      }),
      runs,
    );
  });

  test('taken back, the last day is exactly what it was', () => {
    fc.assert(
      fc.property(...anyCase, (name, start, extendedTo, choices) => {
        const own = policyFor(choices);
        const before = window({ class: name, startedOn: start }, own);
        window({ class: name, startedOn: start, extendedTo }, own);
        expect(window({ class: name, startedOn: start, extendedTo: null }, own)).toEqual(before);
      }),
      runs,
    );
  });
});
