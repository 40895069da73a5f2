import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alert, type AlertFacts, alertsOn } from '@/policy/alerts';
import { addDays, type Day } from '@/policy/calendar';
import { anyDay } from './temporal';

const facts: AlertFacts = {
  ends: 'running',
  lastDay: '2026-12-31',
  flags: [],
  hold: null,
  quietUntil: null,
  askOn: null,
  seenAgainOn: null,
};
const leads = [30, 7, 0];
const stages = (alerts: readonly Alert[]) => alerts.map(({ stage }) => stage);

describe('the alerts that a document is in on a day', () => {
  test.each<[string, Partial<AlertFacts>, Day, readonly Alert['stage'][]]>([
    ['a month and a day before', {}, '2026-11-30', []],
    ['a month before', {}, '2026-12-01', ['due-30']],
    ['eight days before', {}, '2026-12-23', ['due-30']],
    ['a week before', {}, '2026-12-24', ['due-7']],
    ['on its last day', {}, '2026-12-31', ['due-0']],
    ['the day after', {}, '2027-01-01', ['overdue']],
    ['years after', {}, '2031-01-01', ['overdue']],
    ['what the law keeps, on the last day that it must stay', { ends: 'kept' }, '2026-11-30', []],
    ['what the law keeps, on the first day that it may go', { ends: 'kept' }, '2026-12-01', ['due-30']],
    ['what the law keeps, in its last week', { ends: 'kept' }, '2026-12-24', ['due-7']],
    ['and is overdue all the same', { ends: 'kept' }, '2027-01-01', ['overdue']],
    ['without a last day', { ends: null, lastDay: null }, '2027-01-01', []],
    ['destroyed', { ends: null }, '2027-01-01', []],
    [
      'in the cloud, without consent',
      { flags: ['misplaced', 'no-consent'] },
      '2026-06-01',
      ['misplaced', 'no-consent'],
    ],
    ['an answer that is missing is no alarm', { flags: ['no-term', 'waiting-for-start'] }, '2026-06-01', []],
    [
      'seen again',
      { ends: null, flags: ['seen-again'], seenAgainOn: '2026-06-01' },
      '2026-06-02',
      ['seen-again'],
    ],
    ['held', { hold: { until: '2027-03-01', reviewOn: null } }, '2027-01-01', []],
    [
      'held, and in the cloud',
      { hold: { until: null, reviewOn: null }, flags: ['misplaced'] },
      '2027-01-01',
      ['misplaced'],
    ],
    [
      'its hold has ended',
      { hold: { until: '2027-03-01', reviewOn: null } },
      '2027-03-02',
      ['overdue', 'hold-expired'],
    ],
    [
      'held for half a year without an end',
      { hold: { until: null, reviewOn: '2027-03-01' } },
      '2027-03-01',
      ['hold-review'],
    ],
    ['put off', { quietUntil: '2027-01-05', flags: ['misplaced'] }, '2027-01-04', []],
    ['and back', { quietUntil: '2027-01-05', flags: ['misplaced'] }, '2027-01-05', ['misplaced', 'overdue']],
    ['could not be reached', { askOn: '2027-01-31', flags: ['unreachable'] }, '2027-01-30', []],
    [
      'and asked again',
      { askOn: '2027-01-31', flags: ['unreachable'] },
      '2027-01-31',
      ['overdue', 'ask-again'],
    ],
    ['tried before its last day', { askOn: '2027-01-10', flags: ['unreachable'] }, '2026-12-31', ['due-0']],
  ])('%s', (_, change, today, expected) => {
    expect(stages(alertsOn({ ...facts, ...change }, today, leads))).toEqual(expected);
  });

  test('a corrected date is another fact, and so is the day it was put off to', () => {
    const [alert] = alertsOn(facts, '2027-01-05', leads);
    expect(alert).toEqual({ stage: 'overdue', fact: '2026-12-31', after: '' });
    expect(alertsOn({ ...facts, lastDay: '2027-01-02' }, '2027-01-05', leads)[0]).not.toEqual(alert);
    expect(alertsOn({ ...facts, quietUntil: '2027-01-05' }, '2027-01-05', leads)[0]).toEqual({
      ...alert,
      after: '2027-01-05',
    });
  });

  test('the firm’s own lead times are its stages', () => {
    expect(stages(alertsOn(facts, '2026-11-15', [60, 14]))).toEqual(['due-60']);
    expect(stages(alertsOn(facts, '2026-12-20', [60, 14]))).toEqual(['due-14']);
    expect(stages(alertsOn(facts, '2026-12-20', []))).toEqual([]);
  });

  test('looked at day by day, each stage comes once and in order, whatever the last day', () => {
    fc.assert(
      fc.property(anyDay, (lastDay) => {
        const given = new Set<string>();
        for (let day = addDays(lastDay, -40); day <= addDays(lastDay, 10); day = addDays(day, 1))
          for (const { stage, fact } of alertsOn({ ...facts, lastDay }, day, leads))
            given.add(`${stage} ${fact}`);
        const expected = ['due-30', 'due-7', 'due-0', 'overdue'].map((stage) => `${stage} ${lastDay}`);
        expect(Array.from(given)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
