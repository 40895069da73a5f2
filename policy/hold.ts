import type { Day, Term } from './calendar';

/** A hold as far as the policy needs it. It suspends disposal; why and by whom is not the policy's to know. */
export type Hold = {
  /** Its last day; null: it stands until it is lifted. */
  readonly until: Day | null;
  /** Of one without an end: the day from which it asks whether it is still needed. */
  readonly reviewOn: Day | null;
};

/** A hold without an end is looked at again after this long: nothing is kept for ever by oversight (R12). */
export const REVIEW_AFTER: Term = { months: 6 };

/** Of the holds that were not lifted, the one that counts: while one of them stands, the document stays. */
export function longest(holds: readonly Hold[]): Hold | null {
  const endless = holds.filter(({ until }) => until === null);
  // The first that asks comes first; one that never asks comes last.
  const [asks] = endless.toSorted((a, b) => order(a.reviewOn ?? '~', b.reviewOn ?? '~'));
  if (asks) return { until: null, reviewOn: asks.reviewOn };
  const last = holds.toSorted((a, b) => order(a.until ?? '', b.until ?? '')).at(-1);
  return last ? { until: last.until, reviewOn: null } : null;
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

export const isHeld = (hold: Hold | null | undefined, today: Day): boolean =>
  !!hold && (hold.until === null || hold.until >= today);

/** What a hold asks on a day: it has ended and nobody has said what now, or it has stood for half a year without an end. */
export function holdAsks(hold: Hold | null | undefined, today: Day): 'hold-expired' | 'hold-review' | null {
  if (!hold) return null;
  if (!isHeld(hold, today)) return 'hold-expired';
  return hold.until === null && hold.reviewOn !== null && hold.reviewOn <= today ? 'hold-review' : null;
}
