import { describe, expect, test } from 'vitest';
import { policyFor, regulationOn, regulations } from '@/policy/regulation';
import { retention, retentionClasses } from '@/policy/retention';
import { shipped } from '@/policy/shipped';
import { window } from '@/policy/window';

describe('versions of the regulation', () => {
  test('stand in the order of their first days', () => {
    const days = regulations.map(({ from }) => from);
    expect(days).toEqual(days.toSorted());
  });
  test('the older one kept reports 2 months and team advice 3 years', () => {
    const { rules } = regulationOn('2026-10-31');
    expect(rules['individual-report'].atMost).toEqual({ months: 2 });
    expect(rules['team-advice'].atMost).toEqual({ months: 36 });
  });
  test('the present one holds from its first day on', () => {
    expect(regulationOn('2026-11-01').rules['individual-report'].atMost).toEqual({ months: 6 });
  });
  test('before the first there is only the first', () => {
    expect(regulationOn('1999-01-01')).toBe(regulations[0]);
  });
});

test('what holds before there is a register is the newest regulation without choices', () => {
  expect(shipped).toEqual(policyFor({}));
});

describe('the firm’s own choices', () => {
  const firm = (terms: Record<string, unknown>, financialYearFirstMonth = 1) =>
    policyFor({ terms, financialYearFirstMonth });

  test('none: the regulation as shipped, version 1', () => {
    expect(firm({})).toMatchObject({
      version: 1,
      from: '2026-11-01',
      rules: retention,
      lead: { soon: 30, urgent: 7 },
      financialYearFirstMonth: 1,
    });
  });
  test('a term for correspondence makes its clock run', () => {
    const own = firm({ correspondence: 24 });
    expect(window({ class: 'correspondence', startedOn: '2026-01-31' }, own).lastDay).toBe('2028-01-31');
  });
  test('a term of its own is no longer our proposal, and says what it is', () => {
    const rule = firm({ 'contact-form': 1 }).rules['contact-form'];
    expect(rule.proposed).toBe(false);
    expect(rule.says.nl).toContain('hooguit 1 maand.');
    expect(rule.says.en).toContain('at most 1 month.');
  });
  test('tax records stay as long as the law says, whatever the firm chose', () => {
    const own = firm({ 'tax-record': 12 });
    expect(window({ class: 'tax-record', startedOn: '2022-06-15' }, own).lastDay).toBe('2030-01-31');
  });
  test('an e-book has no term to set', () => {
    expect(firm({ 'e-book': 12 }).rules['e-book'].atMost).toBeNull();
  });
  test.each<[string, Record<string, unknown>]>([
    ['a class that no rule knows', { diary: 3 }],
    ['no months', { other: 0 }],
    ['less than none', { other: -1 }],
    ['half a month', { other: 0.5 }],
    ['more than twenty years', { other: 241 }],
    ['a text', { other: '3' }],
    ['nothing', { other: null }],
    ['a name that every object has', { constructor: 3 }],
  ])('passes over %s', (_, terms) => {
    expect(firm(terms).rules).toEqual(retention);
  });
  test.each([0, 13, 1.5, Number.NaN])('a financial year from month %s begins in January', (month) => {
    expect(firm({}, month).financialYearFirstMonth).toBe(1);
  });
  test('it is plain data: stored and read again it is the same', () => {
    const own = firm({ other: 6 }, 7);
    expect(JSON.parse(JSON.stringify(own))).toEqual(own);
  });
  test('every rule explains itself and its purpose in both languages', () => {
    for (const name of retentionClasses) {
      const { says, purpose } = retention[name];
      for (const text of [says.nl, says.en, purpose.nl, purpose.en]) expect(text).toMatch(/^\p{Lu}.+\.$/u);
    }
  });
});
