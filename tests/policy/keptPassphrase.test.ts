import { expect, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import { passphraseGoes } from '@/policy/keptPassphrase';
import type { Bounded } from '@/policy/status';
import { policy } from './support';

const advice: Bounded = {
  class: 'team-advice',
  notBefore: null,
  lastDay: '2026-11-22',
  destroyedOn: null,
  hold: null,
};
const hold = { until: null, reviewOn: null };

test.each<[string, Partial<Bounded>, Day, boolean]>([
  ['its term is running', {}, '2026-11-01', false],
  ['its last day itself', {}, '2026-11-22', false],
  ['the day after', {}, '2026-11-23', false],
  ['13 days after its last day', {}, '2026-12-05', false],
  ['14 days after its last day', {}, '2026-12-06', true],
  ['years after', {}, '2031-01-01', true],
  ['held past its last day', { hold }, '2031-01-01', false],
  ['its term has not started', { lastDay: null }, '2031-01-01', false],
  ['destroyed before its last day', { destroyedOn: '2026-11-01' }, '2026-11-01', true],
  ['destroyed without a last day', { lastDay: null, destroyedOn: '2026-11-01' }, '2026-11-02', true],
])('a kept passphrase when %s', (_, change, today, goes) => {
  expect(passphraseGoes({ ...advice, ...change }, today, policy)).toBe(goes);
});
