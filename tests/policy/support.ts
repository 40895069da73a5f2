import type { Item } from '@/policy/item';
import { policyFor } from '@/policy/regulation';

/** The regulation as shipped. */
export const policy = policyFor({ terms: {}, financialYearFirstMonth: 1 });

/** A report of a coaching that ended on 15 March 2026, with nothing wrong: its last day is 15 September. */
export const report: Item = {
  class: 'individual-report',
  startedOn: '2026-03-15',
  place: 'device',
  encrypted: false,
  consentOn: '2026-01-10',
  hold: null,
  destroyedOn: null,
  seenAgainOn: null,
};
