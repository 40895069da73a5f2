import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { becomes, type JudgedOn, type Outcome } from '@/policy/becomes';
import type { Day } from '@/policy/calendar';
import { noChoices, type PolicyChoices } from '@/policy/noChoices';
import { packOf } from '@/policy/packs';
import { type PolicyChange, policyChanges } from '@/policy/policyChanges';
import { policyFor } from '@/policy/regulation';
import {
  inOrder,
  lastVersion,
  nextChange,
  type PolicyVersion,
  policyOn,
  versionOn,
  withProposal,
} from '@/policy/versions';
import { window } from '@/policy/window';

const first = { id: '', from: null, madeAt: 0, pack: null, choices: noChoices };
const version = (
  id: string,
  from: Day,
  choices: Partial<PolicyChoices> = {},
  madeAt = 1,
): Omit<PolicyVersion, 'number'> => ({ id, from, madeAt, pack: null, choices: { ...noChoices, ...choices } });

const two = inOrder(first, [
  version('b', '2027-01-01', { terms: { other: 24 } }),
  version('a', '2026-12-01', { terms: { other: 12 } }),
]);

describe('which version holds', () => {
  test.each<[Day, number, number | null]>([
    ['2026-11-30', 1, null],
    ['2026-12-01', 2, 12],
    ['2026-12-31', 2, 12],
    ['2027-01-01', 3, 24],
    ['2031-01-01', 3, 24],
  ])('on %s it is version %i', (day, number, months) => {
    const policy = policyOn(day, two);
    expect(policy.version).toBe(number);
    expect(policy.rules.other.atMost?.months ?? null).toBe(months);
  });
  test('a regulation whose first day is to come does not hold yet, whatever the firm chose', () => {
    const own = inOrder(first, [version('a', '2026-10-01', { terms: { other: 12 } })]);
    const before = policyOn('2026-10-31', own);
    expect(before.rules['individual-report'].atMost).toEqual({ months: 2 });
    expect(before).toMatchObject({ version: 2, from: '2026-10-01' });
    const after = policyOn('2026-11-01', own);
    expect(after.rules['individual-report'].atMost).toEqual({ months: 6 });
    expect(after).toMatchObject({ version: 2, from: '2026-11-01' });
    expect(after.rules.other.atMost).toEqual({ months: 12 });
  });
  test('without versions it is what the settings said, from the regulation’s first day', () => {
    const old = inOrder({ ...first, choices: { ...noChoices, terms: { correspondence: 3 } } }, []);
    const policy = policyOn('2026-11-24', old);
    expect(policy).toMatchObject({ version: 1, from: '2026-11-01' });
    expect(window({ class: 'correspondence', startedOn: '2026-01-31' }, policy).lastDay).toBe('2026-04-30');
  });
  test('two devices that number and order the same versions agree, in any order of merging', () => {
    const some = fc.array(
      fc.record({
        id: fc.stringMatching(/^[0-9a-f]{32}$/),
        from: fc.constantFrom<Day>('2026-12-01', '2027-01-01', '2027-02-01'),
        madeAt: fc.nat(3),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, (made) => {
        const versions = made.map(({ id, from, madeAt }) => version(id, from, {}, madeAt));
        const here = inOrder(first, versions);
        expect(inOrder(first, versions.toReversed())).toEqual(here);
        expect(here.map(({ number }) => number)).toEqual(here.map((_, at) => at + 1));
      }),
    );
  });
  test('of two with one first day the one accepted later holds', () => {
    const both = inOrder(first, [
      version('z', '2026-12-01', { terms: { other: 1 } }, 1),
      version('a', '2026-12-01', { terms: { other: 2 } }, 2),
    ]);
    expect(versionOn('2026-12-01', both).id).toBe('a');
    expect(lastVersion(both).id).toBe('a');
  });
  test.each<[Day, Day | null]>([
    ['2026-10-15', '2026-11-01'],
    ['2026-11-24', '2026-12-01'],
    ['2026-12-01', '2027-01-01'],
    ['2027-01-01', null],
  ])('after %s the next change is on %s', (day, next) => {
    expect(nextChange(day, two)).toBe(next);
  });
  test('a proposal is one more version, and changes none of the others', () => {
    const proposed = withProposal(two, version('', '2027-03-01', { terms: { other: 36 } }));
    expect(proposed.slice(0, 3)).toEqual(two);
    expect(policyOn('2027-03-01', proposed).version).toBe(4);
    expect(policyOn('2027-02-28', proposed)).toEqual(policyOn('2027-02-28', two));
  });
});

describe('what changes', () => {
  const none = policyFor({});
  test.each<[string, Record<string, unknown>, readonly PolicyChange[]]>([
    ['nothing', {}, []],
    ['a term', { terms: { other: 12 } }, [{ what: 'term', class: 'other', before: null, after: 12 }]],
    [
      'our proposal, confirmed by the firm',
      { terms: { 'contact-form': 3 } },
      [{ what: 'term', class: 'contact-form', before: 3, after: 3 }],
    ],
    ['a kind off', { off: ['e-book'] }, [{ what: 'off', class: 'e-book' }]],
    [
      'a kind off, whose term nobody needs any more',
      { off: ['other'], terms: { other: 3 } },
      [{ what: 'off', class: 'other' }],
    ],
    [
      'a kind of its own',
      { own: { 'own-1': { name: { nl: 'Verslag', en: 'Notes' } } }, terms: { 'own-1': 6 } },
      [
        { what: 'on', class: 'own-1' },
        { what: 'term', class: 'own-1', before: null, after: 6 },
      ],
    ],
    ['the cloud', { cloud: { other: true } }, [{ what: 'cloud', class: 'other', after: true }]],
    [
      'encryption and consent',
      { encryption: { other: true }, consent: { 'individual-report': false } },
      [
        { what: 'consent', class: 'individual-report', after: false },
        { what: 'encryption', class: 'other', after: true },
      ],
    ],
    [
      'a source, lead times and the year',
      { sources: { webinar: ['webinars'] }, lead: { soon: 60, urgent: 7 }, financialYearFirstMonth: 7 },
      [
        { what: 'source', source: 'webinar', after: ['webinars'] },
        { what: 'lead', before: { soon: 30, urgent: 7 }, after: { soon: 60, urgent: 7 } },
        { what: 'year', before: 1, after: 7 },
      ],
    ],
  ])('%s', (_, choices, expected) => {
    expect(policyChanges(none, policyFor(choices))).toEqual(expected);
  });
  test('a kind that starts by something else, or is called otherwise, says so', () => {
    const own = (nl: string, startsOn: string) => policyFor({ own: { 'own-1': { name: { nl }, startsOn } } });
    expect(policyChanges(own('Oud', 'received'), own('Nieuw', 'delivered'))).toEqual([
      { what: 'name', class: 'own-1', before: { nl: 'Oud', en: 'Oud' }, after: { nl: 'Nieuw', en: 'Nieuw' } },
      { what: 'start', class: 'own-1', after: 'delivered' },
    ]);
  });
  test('a kind of its own that is kept for another reason, or by another clause', () => {
    const own = (purpose: string, clause: string) =>
      policyFor({ own: { 'own-1': { name: { nl: 'Verslag' }, purpose, clause } } });
    const described = [{ what: 'described', class: 'own-1' }];
    expect(policyChanges(own('A.', 'R12'), own('B.', 'R12'))).toEqual(described);
    expect(policyChanges(own('A.', 'R12'), own('A.', 'R3'))).toEqual(described);
  });
  test('from a pack and back again names the same kinds', () => {
    const coach = policyFor(packOf('coach').choices);
    expect(policyChanges(none, coach).length).toBeGreaterThan(3);
    expect(policyChanges(coach, coach)).toEqual([]);
  });
});

describe('what becomes of a document', () => {
  const running: JudgedOn = { status: 'running', flags: [], lastDay: '2027-05-01' };
  test.each<[string, Partial<JudgedOn>, Partial<JudgedOn>, Outcome | null]>([
    ['nothing', {}, {}, null],
    ['a shorter term that has passed', {}, { status: 'overdue', lastDay: '2026-01-01' }, 'overdue'],
    ['due soon', {}, { status: 'due-soon', lastDay: '2026-12-01' }, 'due-soon'],
    [
      'overdue before, due soon now: there is time again',
      { status: 'overdue' },
      { status: 'due-soon' },
      'released',
    ],
    ['overdue before, running now', { status: 'overdue' }, { status: 'running' }, 'released'],
    [
      'due soon before, no term now',
      { status: 'due-soon' },
      { status: 'no-term', lastDay: null },
      'released',
    ],
    ['a place that is no longer allowed', {}, { flags: ['misplaced'] }, 'attention'],
    ['a place that is allowed now', { flags: ['misplaced'] }, {}, 'released'],
    ['a missing date is no alarm', {}, { flags: ['waiting-for-start'] }, null],
    ['another last day, far off', {}, { lastDay: '2028-05-01' }, 'moved'],
    [
      'overdue before and after',
      { status: 'overdue' },
      { status: 'overdue', lastDay: '2026-02-01' },
      'moved',
    ],
    ['what was destroyed', {}, { status: 'destroyed', lastDay: '2026-01-01' }, null],
  ])('%s', (_, before, after, outcome) => {
    expect(becomes({ ...running, ...before }, { ...running, ...after })).toBe(outcome);
  });
});
