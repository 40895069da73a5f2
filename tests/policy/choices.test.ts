import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClause, readChoices } from '@/policy/choices';
import { classesInUse } from '@/policy/classesInUse';
import { clauses } from '@/policy/clauses';
import { noChoices } from '@/policy/noChoices';
import { isPackId, packIds, packOf } from '@/policy/packs';
import { policyFor } from '@/policy/regulation';
import { retentionClasses } from '@/policy/retention';
import { channels, sourceNames, sources } from '@/policy/sources';

describe('choices read from what is stored', () => {
  test.each([undefined, null, 3, 'x', [], {}])('%j is no choice at all', (stored) => {
    expect(readChoices(stored)).toEqual(noChoices);
  });
  test('keeps what it knows and passes over the rest, each on its own', () => {
    const stored = {
      terms: { other: 12, diary: 3, correspondence: 'x' },
      off: ['e-book', 'diary', 'e-book', 7],
      own: {
        'own-1': { name: { nl: ' Sessieverslag ', en: '' }, clause: 'R99', startsOn: 'delivered' },
        'own-2': { name: { nl: '' } },
        'team-advice': { name: { nl: 'Nee' } },
      },
      cloud: { other: true, 'team-advice': 'moon' },
      encryption: { other: true, correspondence: 'yes' },
      lead: { soon: 10, urgent: 20 },
      sources: { webinar: ['newsletter', 'telex'], unsubscribed: ['newsletter'], rumour: [] },
      fromTheFuture: true,
    };
    expect(readChoices(stored)).toEqual({
      ...noChoices,
      terms: { other: 12 },
      off: ['e-book'],
      own: {
        'own-1': {
          name: { nl: 'Sessieverslag', en: 'Sessieverslag' },
          purpose: '',
          clause: 'R12',
          startsOn: 'delivered',
        },
      },
      cloud: { other: true },
      encryption: { other: true },
      sources: { webinar: ['newsletter'] },
    });
  });
  test('whatever is stored, a policy comes of it with a rule for every class', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(noChoices)), fc.anything()), (stored) => {
        const policy = policyFor(stored);
        for (const name of retentionClasses) {
          const rule = policy.rules[name];
          expect(rule.places.length).toBeGreaterThan(0);
          expect((rule.atMost?.months ?? 240) >= (rule.atLeast?.months ?? 0)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
  test('read twice it is the same', () => {
    for (const id of packIds) expect(readChoices(packOf(id).choices)).toEqual(packOf(id).choices);
  });
  test('a clause is told by its shape', () => {
    const names = Array.from({ length: 30 }, (_, at) => `R${at}`);
    expect(names.filter(isClause)).toEqual(Object.keys(clauses));
  });
});

describe('choices laid over the regulation', () => {
  const own = policyFor({
    own: {
      'own-1': {
        name: { nl: 'Sessieverslag', en: 'Session notes' },
        purpose: 'Om verder te gaan.',
        clause: 'R3',
        startsOn: 'engagement completed',
      },
    },
    terms: { 'own-1': 6 },
    cloud: { 'own-1': true, 'e-book': false },
    encryption: { 'own-1': true, 'team-advice': false },
    consent: { 'individual-report': false },
    off: ['team-advice'],
    lead: { soon: 60, urgent: 14 },
    sources: { webinar: [] },
  });
  test('a kind of the firm’s own has its own rule and name', () => {
    expect(own.rules['own-1']).toMatchObject({
      clause: 'R3',
      startsOn: 'engagement completed',
      atMost: { months: 6 },
      places: ['cloud', 'portal', 'device'],
      needsEncryption: true,
      purpose: { nl: 'Om verder te gaan.' },
    });
    expect(own.rules['e-book'].places).toEqual(['portal', 'device']);
    expect(own.names).toEqual({ 'own-1': { nl: 'Sessieverslag', en: 'Session notes' } });
  });
  test('what is off, or not described, is not offered; what a document is already always is', () => {
    expect(classesInUse(own)).toEqual([
      'individual-report',
      'questionnaire-result',
      'tax-record',
      'e-book',
      'contact-form',
      'correspondence',
      'other',
      'own-1',
    ]);
    expect(classesInUse(own, 'team-advice')).toContain('team-advice');
    expect(classesInUse(own, 'own-3')).toContain('own-3');
  });
  test('encryption, consent, lead times and channels are the firm’s to choose', () => {
    expect(own.rules['team-advice'].needsEncryption).toBe(false);
    expect(own.rules['individual-report'].needsConsent).toBe(false);
    expect(own.rules['tax-record'].leadTimes).toEqual([60, 14, 0]);
    expect(own.sources).toMatchObject({ webinar: [], 'e-book': ['newsletter', 'webinars'] });
  });
  test('a kind without a start has no term, whatever is said of months', () => {
    const kind = { name: { nl: 'Boek', en: 'Book' }, startsOn: 'none' };
    expect(policyFor({ own: { 'own-2': kind }, terms: { 'own-2': 3 } }).rules['own-2'].atMost).toBeNull();
  });
});

describe('sources', () => {
  // The table of clauses.md, row by row.
  test.each([
    ['quote-accepted', 'R10', ['newsletter', 'webinars']],
    ['webinar', 'R14', ['newsletter', 'webinars']],
    ['e-book', 'R14', ['newsletter', 'webinars']],
    ['weekly-tip', 'R15', ['weekly-tip']],
    ['contact-form', 'R7', []],
    ['opt-in', 'R1', []],
    ['none', 'R1', []],
    ['unsubscribed', 'R19', []],
  ] as const)('%s (%s) gives %j', (name, clause, gives) => {
    expect(sources[name]).toMatchObject({ clause, gives });
    expect(policyFor({}).sources[name]).toEqual(gives);
  });
  test('are all in the table, and an unsubscribe never gives anything', () => {
    expect(sourceNames).toHaveLength(8);
    expect(policyFor({ sources: { unsubscribed: [...channels] } }).sources.unsubscribed).toEqual([]);
  });
});

describe('starter packs', () => {
  test('are four, and the first is the regulation as it is', () => {
    expect(packIds).toEqual(['optiwork', 'coach', 'trainer', 'adviser']);
    expect(packOf('optiwork').choices).toEqual(noChoices);
    expect([isPackId('coach'), isPackId('toString'), isPackId(null)]).toEqual([true, false, false]);
  });
  test.each(packIds)('%s says in two sentences what it is, in both languages', (id) => {
    const { name, says, tools } = packOf(id);
    for (const text of [says.nl, says.en]) expect(text.match(/[^.]+\./g)).toHaveLength(2);
    expect([name.nl, name.en].every((text) => text.length > 3)).toBe(true);
    expect(tools.length).toBeGreaterThan(2);
  });
  test.each(packIds.slice(1))('%s leaves no kind that runs without a term', (id) => {
    const policy = policyFor(packOf(id).choices);
    const open = classesInUse(policy).filter((name) => {
      const { startsOn, atMost } = policy.rules[name];
      return startsOn !== 'none' && !atMost;
    });
    expect(open).toEqual([]);
  });
});
