import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import { type Hold, holdAsks, isHeld, longest } from '@/policy/hold';
import { quietUntil } from '@/policy/snooze';
import { anyDay } from './temporal';

const until = (day: Day | null, reviewOn: Day | null = null): Hold => ({ until: day, reviewOn });

describe('of several holds the one that counts', () => {
  test.each<[string, readonly Hold[], Hold | null]>([
    ['none', [], null],
    ['the only one', [until('2026-12-31')], until('2026-12-31')],
    ['the one that ends last', [until('2027-05-01'), until('2026-12-31')], until('2027-05-01')],
    [
      'one without an end before any other',
      [until('2099-01-01'), until(null, '2027-01-01')],
      until(null, '2027-01-01'),
    ],
    [
      'of those without an end, the one that asks first',
      [until(null, '2027-06-01'), until(null, '2027-01-01'), until(null)],
      until(null, '2027-01-01'),
    ],
  ])('%s', (_, holds, expected) => {
    expect(longest(holds)).toEqual(expected);
  });

  const anyHold: fc.Arbitrary<Hold> = fc.record({ until: fc.option(anyDay), reviewOn: fc.option(anyDay) });
  test('whatever the order, a document is held as long as any of its holds stands', () => {
    fc.assert(
      fc.property(fc.array(anyHold, { maxLength: 5 }), anyDay, (holds, today) => {
        const counts = longest(holds);
        expect(isHeld(counts, today)).toBe(holds.some((hold) => isHeld(hold, today)));
        expect(longest(holds.toReversed())).toEqual(counts);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what a hold asks', () => {
  test.each<[string, Hold | null, Day, ReturnType<typeof holdAsks>]>([
    ['no hold', null, '2026-11-23', null],
    ['one that stands', until('2026-11-23'), '2026-11-23', null],
    ['one that ended yesterday', until('2026-11-22'), '2026-11-23', 'hold-expired'],
    ['without an end, the day before its review', until(null, '2026-11-24'), '2026-11-23', null],
    ['without an end, on that day', until(null, '2026-11-24'), '2026-11-24', 'hold-review'],
    ['without an end, and long after', until(null, '2026-11-24'), '2028-01-01', 'hold-review'],
    ['one that this version could not read', until(null), '2028-01-01', null],
  ])('%s', (_, hold, today, expected) => {
    expect(holdAsks(hold, today)).toBe(expected);
  });
});

describe('the day that what was put off is back', () => {
  test.each<[string, string, Day | null, Day]>([
    ['with a reason, whatever the last day', 'wacht op de klant', '2026-11-25', '2026-12-01'],
    ['without one, on the day it is overdue', '', '2026-11-25', '2026-11-26'],
    ['without one, well before the last day', '', '2027-05-01', '2026-12-01'],
    ['without one and without a last day', '', null, '2026-12-01'],
  ])('%s', (_, reason, lastDay, expected) => {
    expect(quietUntil({ backOn: '2026-12-01', reason }, lastDay)).toBe(expected);
  });
});
