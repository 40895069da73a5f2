import { expect, test } from 'vitest';
import { taxStays } from '@/policy/taxStays';

const today = '2026-11-25';
const record = { class: 'tax-record', notBefore: '2030-01-01', destroyedOn: null } as const;

test.each([
  ['inside its minimum', record, true],
  ['the day before it may go', { ...record, notBefore: '2026-11-26' }, true],
  ['the first day it may go', { ...record, notBefore: today }, false],
  ['long after its minimum', { ...record, notBefore: '2024-01-01' }, false],
  ['of a year that nobody knows', { ...record, notBefore: null }, true],
  ['destroyed already', { ...record, destroyedOn: '2026-01-01' }, false],
  ['no tax record at all', { ...record, class: 'individual-report', notBefore: null }, false],
] as const)('at an erasure a tax record stays while the law asks it: %s', (_, document, stays) => {
  expect(taxStays(document, today)).toBe(stays);
});
