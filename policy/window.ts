import { addDays, type Day, endOfFinancialYear, endOfTerm } from './calendar';
import type { Item } from './item';
import type { Policy } from './policy';

/** `notBefore`: the first day it may go. `lastDay`: the last day it may be kept. Null: no such bound, or not started. */
export type Window = { readonly notBefore: Day | null; readonly lastDay: Day | null };

/** An upper bound rounds down and a lower bound up: never kept longer than the term, never shorter than the law. */
export function window(
  { class: name, startedOn }: Pick<Item, 'class' | 'startedOn'>,
  policy: Policy,
): Window {
  const { startsOn, atMost, atLeast } = policy.rules[name];
  if (!startedOn || startsOn === 'none') return { notBefore: null, lastDay: null };
  if (startsOn === 'financial year ended') {
    // Counted from the first day of the next year, for a year that ends in February ends on the 28th or the 29th.
    const next = addDays(endOfFinancialYear(startedOn, policy.financialYearFirstMonth), 1);
    return {
      notBefore: atLeast && endOfTerm(next, atLeast, 'up'),
      lastDay: atMost && addDays(endOfTerm(next, atMost, 'down'), -1),
    };
  }
  return {
    notBefore: atLeast && endOfTerm(startedOn, atLeast, 'up'),
    lastDay: atMost && endOfTerm(startedOn, atMost, 'down'),
  };
}

export const dueDate = (item: Pick<Item, 'class' | 'startedOn'>, policy: Policy): Day | null =>
  window(item, policy).lastDay;
