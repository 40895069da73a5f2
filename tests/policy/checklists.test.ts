import { describe, expect, expectTypeOf, test } from 'vitest';
import enCommon from '@/locales/en/common';
import nlCommon from '@/locales/nl/common';
import type { Day } from '@/policy/calendar';
import { type CheckId, checklists, checksOf } from '@/policy/checklists';
import { type CheckState, type JudgedItem, judge } from '@/policy/judge';
import type { Tool } from '@/policy/tool';
import type { SiteId } from '@/sites/site';
import { policy } from './support';

const today: Day = '2026-06-01';
const item: JudgedItem = {
  class: 'individual-report',
  status: 'running',
  findings: [],
  engagementId: 'e1',
  startedOn: '2026-03-15',
  copies: [],
  ticks: {},
};

const stateOf = (tool: Tool, id: CheckId, change: Partial<JudgedItem> | null): CheckState | undefined =>
  judge(tool, { today, policy, item: change && { ...item, ...change }, toolTicks: {} }).find(
    (check) => check.id === id,
  )?.state;

describe('what the register judges', () => {
  test.each<[string, Tool, CheckId, Partial<JudgedItem> | null, CheckState]>([
    ['nothing is registered', 'onedrive', 'tagged', null, 'open'],
    ['a report in OneDrive', 'onedrive', 'cloud', { findings: ['misplaced'] }, 'wrong'],
    ['an e-book in OneDrive', 'onedrive', 'cloud', { class: 'e-book', status: 'no-term' }, 'ok'],
    ['a report with its date', 'onedrive', 'tagged', {}, 'ok'],
    ['a report that waits for its date', 'onedrive', 'tagged', { findings: ['waiting-for-start'] }, 'open'],
    ['an overdue report', 'onedrive', 'on-time', { status: 'overdue', findings: ['overdue'] }, 'wrong'],
    ['a destroyed report', 'onedrive', 'on-time', { status: 'destroyed' }, 'ok'],
    [
      'a destroyed report seen again',
      'onedrive',
      'on-time',
      { status: 'destroyed', findings: ['seen-again'] },
      'wrong',
    ],
    ['a bin, while the file is there', 'onedrive', 'bin', {}, 'not-applicable'],
    ['a bin that nobody ticked', 'onedrive', 'bin', { status: 'destroyed', copies: ['file'] }, 'open'],
    ['a bin that was emptied', 'onedrive', 'bin', { status: 'destroyed', copies: ['file', 'bin'] }, 'ok'],
    ['a destroyed report in the cloud', 'onedrive', 'cloud', { status: 'destroyed' }, 'not-applicable'],
    ['a report that needs no encryption', 'onedrive', 'encrypted', {}, 'not-applicable'],
    [
      'a team advice in the clear',
      'onedrive',
      'encrypted',
      { class: 'team-advice', findings: ['not-encrypted'] },
      'wrong',
    ],
    ['a team advice encrypted', 'onedrive', 'encrypted', { class: 'team-advice' }, 'ok'],
    ['its password, not ticked', 'onedrive', 'own-password', { class: 'team-advice' }, 'open'],
    [
      'its password, ticked',
      'onedrive',
      'own-password',
      { class: 'team-advice', ticks: { 'own-password': today } },
      'ok',
    ],
    ['a report without consent', 'disc', 'consent', { findings: ['no-consent'] }, 'wrong'],
    ['a report with consent', 'youknow', 'consent', {}, 'ok'],
    ['an invoice needs no consent', 'disc', 'consent', { class: 'tax-record' }, 'not-applicable'],
    ['a report without an engagement', 'disc', 'engagement', { engagementId: null }, 'open'],
    ['a report of an engagement', 'portal', 'engagement', {}, 'ok'],
    [
      'a team advice without an engagement',
      'disc',
      'engagement',
      { class: 'team-advice', engagementId: null },
      'not-applicable',
    ],
    ['a report without its end date', 'disc', 'end-date', { startedOn: null }, 'open'],
    [
      'an overdue report still in the portal',
      'disc',
      'portal-copy',
      { status: 'overdue', findings: ['overdue'] },
      'wrong',
    ],
    ['destroyed there', 'disc', 'portal-copy', { status: 'destroyed', copies: ['file'] }, 'ok'],
    ['open answers, not ticked', 'youknow', 'no-free-text', {}, 'open'],
  ])('%s (%s: %s)', (_, tool, id, change, expected) => {
    expect(stateOf(tool, id, change)).toBe(expected);
  });
});

describe('what is ticked every year', () => {
  const state = (on: Day | null, day: Day) =>
    judge('google-analytics', {
      today: day,
      policy,
      item: null,
      toolTicks: on ? { 'google-analytics:ga-sales': on, 'versio:https': on } : {},
    }).find(({ id }) => id === 'ga-sales');
  test.each<[string, Day | null, Day, CheckState]>([
    ['never ticked', null, '2026-06-01', 'open'],
    ['ticked today', '2026-06-01', '2026-06-01', 'ok'],
    ['ticked a year ago to the day', '2025-06-01', '2026-06-01', 'ok'],
    ['ticked a year and a day ago', '2025-05-31', '2026-06-01', 'open'],
    ['ticked on a leap day', '2028-02-29', '2029-03-01', 'open'],
  ])('%s', (_, on, day, expected) => {
    expect(state(on, day)).toMatchObject({ state: expected, tickedOn: on });
  });
  test('a tick counts in its own tool only', () => {
    const facts = { today, policy, item: null, toolTicks: { 'versio:https': today } };
    const https = (tool: Tool) => judge(tool, facts).find(({ id }) => id === 'https')?.state;
    expect([https('versio'), https('convident')]).toEqual(['ok', 'open']);
  });
});

describe('the lists themselves', () => {
  const tools = Object.keys(checklists).filter((tool): tool is Tool => tool in checklists);
  test('are those of the sites', () => {
    expectTypeOf<Tool>().toEqualTypeOf<SiteId>();
    expect(tools).toHaveLength(9);
  });
  test.each(tools)('%s: ids are its own, and each has its text in both languages', (tool) => {
    const ids = checksOf(tool).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(nlCommon).toHaveProperty([`check.${id}`]);
      expect(enCommon).toHaveProperty([`check.${id}`]);
    }
  });
  test('a switch that Google renamed is shown under both its names', () => {
    const renamed = checksOf('google-analytics').flatMap(({ id, names }) =>
      names ? [{ id, ...names }] : [],
    );
    expect(renamed.map(({ id }) => id)).toEqual(['ga-benchmarking', 'ga-specialists', 'ga-sales']);
    for (const { id, now } of renamed) {
      if (!now) continue;
      const texts: Readonly<Record<string, string>> = nlCommon;
      expect(texts[`check.${id}`]).toContain(now);
    }
  });
});
