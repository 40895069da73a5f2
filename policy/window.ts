import { addDays, type Day, endOfFinancialYear, endOfTerm, type Term } from './calendar';
import type { Item } from './item';
import type { Policy } from './policy';

/** `notBefore`: the first day it may go. `lastDay`: the last day it may be kept. Null: no such bound, or not started. */
export type Window = { readonly notBefore: Day | null; readonly lastDay: Day | null };

type Started = Pick<Item, 'class' | 'startedOn' | 'extendedTo'>;

/** An upper bound rounds down and a lower bound up: never kept longer than the term, never shorter than the law. */
export function window(item: Started, policy: Policy): Window {
  const rule = policy.rules[item.class];
  const notBefore = firstDayAfter(item, rule.atLeast, policy);
  const lastDay = latest(endsOn(item, rule.atMost, policy), notBefore && addDays(notBefore, rule.graceDays));
  return {
    notBefore,
    lastDay: lastDay && item.extendedTo ? extended(lastDay, item.extendedTo, item, policy) : lastDay,
  };
}

/** The end of the term; where the law keeps it that long, there is time to let it go. */
const latest = (end: Day | null, grace: Day | null): Day | null =>
  end && grace && grace > end ? grace : end;

/** Never shorter than the term itself, and never past what the class allows. */
function extended(lastDay: Day, wanted: Day, item: Started, policy: Policy): Day {
  const most = endsOn(item, policy.rules[item.class].extendTo, policy);
  const reached = most && (wanted < most ? wanted : most);
  return reached && reached > lastDay ? reached : lastDay;
}

/** The furthest last day that an extension can give; null: none is possible, or its term has not started. */
export function extendableTo(item: Pick<Item, 'class' | 'startedOn'>, policy: Policy): Day | null {
  const own = window({ ...item, extendedTo: null }, policy).lastDay;
  const most = endsOn(item, policy.rules[item.class].extendTo, policy);
  return own && most && most > own ? most : null;
}

/** The last day of a term that began with this item's start. */
function endsOn({ class: name, startedOn }: Started, term: Term | null, policy: Policy): Day | null {
  const { startsOn } = policy.rules[name];
  if (!startedOn || !term || startsOn === 'none') return null;
  if (startsOn !== 'financial year ended') return endOfTerm(startedOn, term, 'down');
  return addDays(endOfTerm(nextYear(startedOn, policy), term, 'down'), -1);
}

function firstDayAfter({ class: name, startedOn }: Started, term: Term | null, policy: Policy): Day | null {
  const { startsOn } = policy.rules[name];
  if (!startedOn || !term || startsOn === 'none') return null;
  return endOfTerm(startsOn === 'financial year ended' ? nextYear(startedOn, policy) : startedOn, term, 'up');
}

// Counted from the first day of the next year, for a year that ends in February ends on the 28th or the 29th.
const nextYear = (day: Day, { financialYearFirstMonth }: Policy): Day =>
  addDays(endOfFinancialYear(day, financialYearFirstMonth), 1);

export const dueDate = (item: Started, policy: Policy): Day | null => window(item, policy).lastDay;
