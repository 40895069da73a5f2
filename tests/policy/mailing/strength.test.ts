import { describe, expect, test } from 'vitest';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { groundFor } from '@/policy/mailing/grounds';
import { confirmBy, strengthOf } from '@/policy/mailing/strength';
import { eventOf, eventsOf, nowhere } from './written';

const of = (text: string, more: Partial<EvidenceEvent> = {}) => ({ ...eventOf(text), ...more });
const shown = { wording: 'Ja, stuur mij de nieuwsbrief (v2)', from: { ...nowhere, form: 'Aanmelden' } };
const sold = { sale: true, product: 'Training timemanagement', couldRefuse: true };
const optIn = 'opt-in(newsletter)@2026-01-10';
const quote = 'quote-accepted@2026-01-10';
const webinar = 'webinar@2026-01-10';

describe('the strength of a ground', () => {
  test.each([
    ['an opt-in with its day, words and form', [of(optIn, shown)], 'consent-with-proof', []],
    ['an opt-in without its words', [of(optIn, { ...shown, wording: ' ' })], 'regulation-only', ['wording']],
    [
      'an opt-in of an unknown day, nobody knows where',
      [of('opt-in(newsletter)@?')],
      'regulation-only',
      ['moment', 'wording', 'where'],
    ],
    [
      'a quote with the sale, the product and the choice',
      [of(quote, { sale: sold })],
      'customer-complete',
      [],
    ],
    ['a quote, and no more', [of(quote)], 'customer-incomplete', ['sale', 'product', 'could-refuse']],
    [
      'a quote where nobody could refuse',
      [of(quote, { sale: { ...sold, couldRefuse: false } })],
      'customer-incomplete',
      ['could-refuse'],
    ],
    [
      'a quote that became no sale',
      [of(quote, { sale: { ...sold, sale: false } })],
      'regulation-only',
      ['consent'],
    ],
    ['a webinar', [of(webinar)], 'regulation-only', ['consent']],
    ['a webinar that was paid for', [of(webinar, { sale: sold })], 'customer-complete', []],
    [
      'the strongest of several',
      [of(webinar), of(optIn, { ...shown, id: '1' }), of(quote, { id: '2' })],
      'consent-with-proof',
      [],
    ],
    [
      'the one that lacks least',
      [of(quote), of(quote, { id: '1', sale: { ...sold, product: null } })],
      'customer-incomplete',
      ['product'],
    ],
    ['who left', [of(optIn, shown), of('unsubscribe@2026-02-01', { id: '1' })], 'none', []],
    ['nothing', [], 'none', []],
  ])('%s', (_, events, strength, missing) => {
    expect(strengthOf(groundFor(events, 'newsletter'))).toEqual({ strength, missing });
  });

  test('who asks for the tip, asks for the tip', () => {
    expect(strengthOf(groundFor([of('weekly-tip@2026-01-10', shown)], 'weekly-tip')).strength).toBe(
      'consent-with-proof',
    );
  });
});

test.each([
  ['off', 'webinar@2026-01-31', null, null],
  ['from the latest day', 'webinar@2025-01-31 webinar@2026-08-31', 6, '2027-02-28'],
  ['of an unknown day', 'webinar@?', 24, null],
  ['of who left', 'webinar@2026-01-10 unsubscribe@2026-02-01', 24, null],
] as const)('a ground is to be confirmed again: %s', (_, events, months, day) => {
  expect(confirmBy(groundFor(eventsOf(events), 'newsletter'), months)).toBe(day);
});
