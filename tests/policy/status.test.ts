import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '@/policy/calendar';
import type { Item } from '@/policy/item';
import { policyFor } from '@/policy/regulation';
import { GRACE_DAYS, type RetentionClass, retentionClasses } from '@/policy/retention';
import { type Status, status, statuses, statusOf } from '@/policy/status';
import { window } from '@/policy/window';
import { policy, report } from './support';
import { anyDay } from './temporal';

const tax: Partial<Item> = { class: 'tax-record', startedOn: '2022-06-15' };
const hold = (until: Day | null) => ({ hold: { until, reviewOn: null } });

describe('the status of one document on one day', () => {
  test.each<[string, Partial<Item>, Day, Status, number | null]>([
    ['the coaching is not over', { startedOn: null }, '2026-05-01', 'waiting', null],
    ['just started', {}, '2026-03-15', 'running', null],
    ['31 days left', {}, '2026-08-15', 'running', null],
    ['30 days left', {}, '2026-08-16', 'due-soon', 30],
    ['8 days left', {}, '2026-09-07', 'due-soon', 30],
    ['7 days left', {}, '2026-09-08', 'due-soon', 7],
    ['the last day itself', {}, '2026-09-15', 'due-soon', 0],
    ['the day after', {}, '2026-09-16', 'overdue', null],
    ['years after', {}, '2031-01-01', 'overdue', null],
    ['overdue but destroyed', { destroyedOn: '2026-09-20' }, '2026-09-21', 'destroyed', null],
    [
      'destroyed while a hold stood',
      { destroyedOn: '2026-09-20', ...hold(null) },
      '2026-09-21',
      'destroyed',
      null,
    ],
    ['held without an end', hold(null), '2031-01-01', 'on-hold', null],
    ['held, on the hold’s last day', hold('2026-12-31'), '2026-12-31', 'on-hold', null],
    ['held until yesterday', hold('2026-12-31'), '2027-01-01', 'overdue', null],
    ['held before its term has started', { startedOn: null, ...hold(null) }, '2026-05-01', 'on-hold', null],
    ['a tax record in its first year', tax, '2023-01-01', 'must-be-kept', null],
    ['a tax record with a month to keep: nothing is announced', tax, '2029-12-01', 'must-be-kept', null],
    ['a tax record on the last day of its seven years', tax, '2029-12-31', 'must-be-kept', null],
    ['a tax record on the first day that it may go', tax, '2030-01-01', 'due-soon', 30],
    ['a tax record in its days of grace', tax, '2030-01-24', 'due-soon', 7],
    ['a tax record on the last of them', tax, '2030-01-31', 'due-soon', 0],
    ['a tax record on the day after', tax, '2030-02-01', 'overdue', null],
    ['a tax record without a date', { class: 'tax-record', startedOn: null }, '2026-05-01', 'waiting', null],
    ['an e-book', { class: 'e-book', startedOn: null }, '2026-05-01', 'no-term', null],
    ['a letter for which no term is set', { class: 'correspondence' }, '2031-05-01', 'no-term', null],
  ])('%s', (_, change, today, expected, stage) => {
    expect(status({ ...report, ...change }, today, policy)).toEqual({ status: expected, stage });
  });
});

const anyItem: fc.Arbitrary<Item> = fc.record({
  class: fc.constantFrom<RetentionClass>(...retentionClasses),
  startedOn: fc.option(anyDay),
  place: fc.constantFrom('cloud', 'portal', 'device'),
  encrypted: fc.boolean(),
  consentOn: fc.option(anyDay),
  extendedTo: fc.option<Day, null>(anyDay, { nil: null }),
  hold: fc.option(fc.record({ until: fc.option(anyDay), reviewOn: fc.option(anyDay) }), { freq: 3 }),
  destroyedOn: fc.option(anyDay, { freq: 3 }),
  seenAgainOn: fc.constant(null),
});
const anyPolicy = fc
  .record({
    terms: fc.dictionary(fc.constantFrom(...retentionClasses), fc.integer({ min: 1, max: 240 })),
    financialYearFirstMonth: fc.integer({ min: 1, max: 12 }),
  })
  .map(policyFor);

describe('for every document, day and firm', () => {
  test('a row with its bounds already worked out gives the same verdict', () => {
    fc.assert(
      fc.property(anyItem, anyDay, anyPolicy, (item, today, firm) => {
        const { class: name, destroyedOn, hold: held } = item;
        const row = { ...window(item, firm), class: name, destroyedOn, hold: held };
        expect(statusOf(row, today, firm)).toEqual(status(item, today, firm));
      }),
      { numRuns: 2000 },
    );
  });

  test('time only moves a document on: from kept to soon to overdue, never back', () => {
    const order: readonly Status[] = ['must-be-kept', 'running', 'due-soon', 'overdue'];
    fc.assert(
      fc.property(anyItem, anyDay, fc.nat(4000), anyPolicy, (item, today, days, firm) => {
        const plain = { ...item, hold: null, destroyedOn: null };
        const [before, after] = [today, addDays(today, days)].map((day) => status(plain, day, firm).status);
        if (!before || !after) throw new Error('two days give two verdicts');
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing is announced before it may go, and there is always time to be on time', () => {
    fc.assert(
      fc.property(anyItem, anyPolicy, (item, firm) => {
        const plain = { ...item, hold: null, destroyedOn: null };
        const { notBefore } = window(plain, firm);
        if (!notBefore) return;
        const { status: before, stage } = status(plain, addDays(notBefore, -1), firm);
        expect([before, stage]).toEqual(['must-be-kept', null]);
        for (const day of [notBefore, addDays(notBefore, GRACE_DAYS)])
          expect(['running', 'due-soon']).toContain(status(plain, day, firm).status);
      }),
      { numRuns: 2000 },
    );
  });

  test('a firm that wants to know longer ahead hears of a tax record no sooner than it may go', () => {
    const early = policyFor({ lead: { soon: 90, urgent: 14 } });
    expect(early.rules['tax-record'].leadTimes).toEqual([90, 14, 0]);
    const on = (today: Day) => status({ ...report, ...tax }, today, early);
    expect(on('2029-12-31')).toEqual({ status: 'must-be-kept', stage: null });
    expect(on('2030-01-01')).toEqual({ status: 'due-soon', stage: 30 });
    expect(on('2030-01-17')).toEqual({ status: 'due-soon', stage: 14 });
  });

  test('it is overdue exactly when its last day has passed', () => {
    fc.assert(
      fc.property(anyItem, anyDay, anyPolicy, (item, today, firm) => {
        const plain = { ...item, hold: null, destroyedOn: null };
        const { lastDay } = window(plain, firm);
        expect(status(plain, today, firm).status === 'overdue').toBe(lastDay !== null && lastDay < today);
      }),
      { numRuns: 2000 },
    );
  });

  test('every status can be reached', () => {
    const reached = new Set(
      [
        status(report, '2026-04-01', policy),
        status(report, '2026-09-01', policy),
        status(report, '2026-10-01', policy),
        status({ ...report, startedOn: null }, '2026-10-01', policy),
        status({ ...report, ...hold(null) }, '2026-10-01', policy),
        status({ ...report, ...tax }, '2026-10-01', policy),
        status({ ...report, class: 'e-book' }, '2026-10-01', policy),
        status({ ...report, destroyedOn: '2026-10-01' }, '2026-10-01', policy),
      ].map((verdict) => verdict.status),
    );
    expect([...reached].toSorted()).toEqual([...statuses].toSorted());
  });
});
