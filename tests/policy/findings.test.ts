import { describe, expect, test } from 'vitest';
import enCommon from '@/locales/en/common';
import nlCommon from '@/locales/nl/common';
import type { Day } from '@/policy/calendar';
import {
  attention,
  dependsOnToday,
  type FindingType,
  findings,
  findingTypes,
  standingFlags,
} from '@/policy/findings';
import type { Item } from '@/policy/item';
import { policyFor } from '@/policy/regulation';
import { policy, report } from './support';

const advice: Partial<Item> = {
  class: 'team-advice',
  startedOn: '2026-05-01',
  consentOn: null,
  encrypted: true,
};
const ebook: Partial<Item> = { class: 'e-book', startedOn: null, consentOn: null };

const cases: readonly [string, Partial<Item>, Day, readonly FindingType[]][] = [
  ['a report within its term', {}, '2026-06-01', []],
  ['a report with a month to go', {}, '2026-08-20', ['due-soon']],
  ['a report on its last day', {}, '2026-09-15', ['due-soon']],
  ['a report after its last day', {}, '2026-09-16', ['overdue']],
  ['a report of a coaching that still runs', { startedOn: null }, '2026-09-16', ['waiting-for-start']],
  ['a report in the cloud', { place: 'cloud' }, '2026-06-01', ['misplaced']],
  ['a report in its portal', { place: 'portal' }, '2026-06-01', []],
  ['a report without consent', { consentOn: null }, '2026-06-01', ['no-consent']],
  [
    'a result without consent',
    { class: 'questionnaire-result', consentOn: null },
    '2026-06-01',
    ['no-consent'],
  ],
  [
    'everything at once',
    { place: 'cloud', consentOn: null },
    '2026-10-01',
    ['overdue', 'misplaced', 'no-consent'],
  ],
  ['a team advice, encrypted, on the device', advice, '2026-06-01', []],
  ['a team advice in the clear', { ...advice, encrypted: false }, '2026-06-01', ['not-encrypted']],
  [
    'a team advice in the clear in the cloud',
    { ...advice, encrypted: false, place: 'cloud' },
    '2026-06-01',
    ['misplaced', 'not-encrypted'],
  ],
  [
    'a team advice that needs no consent and no engagement',
    { ...advice, startedOn: '2026-05-31' },
    '2026-06-01',
    [],
  ],
  ['an e-book in the cloud', { ...ebook, place: 'cloud' }, '2026-06-01', []],
  ['an e-book on the device', ebook, '2036-06-01', []],
  ['an invoice in the cloud', { class: 'tax-record', place: 'cloud' }, '2026-06-01', ['misplaced']],
  ['an invoice in its last month: it may not go yet', { class: 'tax-record' }, '2033-12-20', []],
  [
    'an invoice after its seven years: it may go, and soon must',
    { class: 'tax-record' },
    '2034-01-01',
    ['due-soon'],
  ],
  ['an invoice after its days of grace', { class: 'tax-record' }, '2034-02-01', ['overdue']],
  ['a letter without a term', { class: 'correspondence' }, '2026-06-01', ['no-term']],
  [
    'a letter without a term or a date',
    { class: 'correspondence', startedOn: null },
    '2026-06-01',
    ['no-term'],
  ],
  [
    'a contact form without a date',
    { class: 'contact-form', startedOn: null },
    '2026-06-01',
    ['waiting-for-start'],
  ],
  ['a contact form after three months', { class: 'contact-form' }, '2026-06-16', ['overdue']],
  [
    'a report on hold long after its term',
    { hold: { until: null, reviewOn: '2027-09-01' } },
    '2027-06-01',
    [],
  ],
  [
    'a report whose hold has ended, after its term',
    { hold: { until: '2026-12-31', reviewOn: null } },
    '2027-01-01',
    ['overdue', 'hold-expired'],
  ],
  [
    'a report whose hold has ended, within its term',
    { hold: { until: '2026-04-30', reviewOn: null } },
    '2026-05-01',
    ['hold-expired'],
  ],
  [
    'a report on hold without an end, on the day it is to be looked at again',
    { hold: { until: null, reviewOn: '2027-06-01' } },
    '2027-06-01',
    ['hold-review'],
  ],
  [
    'a report that was extended, past the term itself',
    { class: 'contact-form', consentOn: null, extendedTo: '2026-08-01' },
    '2026-06-16',
    [],
  ],
  ['a report that could not be reached', { triedOn: '2026-09-20' }, '2026-10-01', ['overdue', 'unreachable']],
  [
    'a report seen again that could not be reached',
    { destroyedOn: '2026-09-10', seenAgainOn: '2026-10-01', triedOn: '2026-10-02' },
    '2026-10-03',
    ['seen-again', 'unreachable'],
  ],
  ['a report destroyed', { destroyedOn: '2026-09-10', place: 'cloud', consentOn: null }, '2026-10-01', []],
  [
    'a report destroyed after a hold',
    { destroyedOn: '2026-09-10', hold: { until: '2026-09-01', reviewOn: null } },
    '2026-10-01',
    [],
  ],
  [
    'a report seen again',
    { destroyedOn: '2026-09-10', seenAgainOn: '2026-10-01' },
    '2026-10-02',
    ['seen-again'],
  ],
];

describe('what is to be said of a document', () => {
  test.each(cases)('%s', (_, change, today, expected) => {
    expect(findings({ ...report, ...change }, today, policy).map(({ type }) => type)).toEqual(expected);
  });

  test.each(cases)('%s: its standing flags are those that no day changes', (_, change, _today, expected) => {
    const flags = standingFlags({ ...report, ...change }, policy);
    expect(new Set(flags)).toEqual(new Set(expected.filter((type) => !dependsOnToday(type))));
  });

  test('the firm’s own term ends the question for one', () => {
    const own = policyFor({ terms: { correspondence: 12 }, financialYearFirstMonth: 1 });
    const letter: Item = { ...report, class: 'correspondence' };
    expect(findings(letter, '2027-03-16', own).map(({ type }) => type)).toEqual(['overdue']);
    expect(standingFlags({ ...letter, startedOn: null }, own)).toEqual(['waiting-for-start']);
  });
});

describe('a finding', () => {
  test('names its clause, the facts it rests on and what to do', () => {
    expect(findings({ ...report, place: 'cloud' }, '2026-09-18', policy)).toEqual([
      {
        type: 'overdue',
        clause: 'R3',
        severity: 'alarm',
        facts: { class: 'individual-report', lastDay: '2026-09-15', count: 3 },
        do: 'finding.overdue.do',
      },
      {
        type: 'misplaced',
        clause: 'R8',
        severity: 'alarm',
        facts: { class: 'individual-report', place: 'cloud' },
        do: 'finding.misplaced.do',
      },
    ]);
  });

  test.each<[FindingType, string, Partial<Item>, Day]>([
    ['overdue', 'R4', advice, '2027-05-02'],
    ['due-soon', 'R4', advice, '2027-05-01'],
    ['overdue', 'R5', { class: 'tax-record' }, '2034-02-01'],
    ['waiting-for-start', 'R7', { class: 'contact-form', startedOn: null }, '2026-06-01'],
    ['no-consent', 'R2', { consentOn: null }, '2026-06-01'],
    ['no-term', 'R12', { class: 'other' }, '2026-06-01'],
  ])('%s can rest on %s', (type, clause, change, today) => {
    const found = findings({ ...report, ...change }, today, policy).find((finding) => finding.type === type);
    expect(found?.clause).toBe(clause);
  });

  const types = Object.keys(findingTypes);
  test.each(types)('%s has its texts in both languages', (type) => {
    for (const texts of [nlCommon, enCommon]) {
      expect(texts).toHaveProperty([`finding.${type}`]);
      expect(texts).toHaveProperty([`finding.${type}.do`]);
    }
  });
  test('every type is made by some case above', () => {
    expect(new Set(cases.flatMap(([, , , expected]) => expected))).toEqual(new Set(types));
  });
});

describe('what asks for something now', () => {
  test.each<[readonly FindingType[], boolean]>([
    [[], false],
    [['waiting-for-start'], false],
    [['no-term'], false],
    [['waiting-for-start', 'no-consent'], true],
    [['misplaced'], true],
    [['not-encrypted'], true],
    [['seen-again'], true],
    [['hold-expired'], true],
    [['hold-review'], true],
    [['unreachable'], true],
  ])('%j: %s', (flags, expected) => {
    expect(attention(flags)).toBe(expected);
  });
});
