import type { Day } from '@/policy/calendar';
import { isHeld } from '@/policy/hold';
import type { DocumentRow } from '@/storage/rows';

export type Month = {
  readonly key: string;
  /** The first day of the month of the last days in it; null for those that have none. */
  readonly first: Day | null;
  readonly kind: 'month' | 'held' | 'none' | 'destroyed';
  readonly documents: readonly DocumentRow[];
};

const keyOf = ({ destroyedOn, hold, lastDay }: DocumentRow, today: Day): string => {
  if (destroyedOn) return 'destroyed';
  return isHeld(hold, today) ? 'held' : (lastDay?.slice(0, 7) ?? 'none');
};

const apart: readonly Month['kind'][] = ['held', 'none', 'destroyed'];
const kindOf = (key: string): Month['kind'] => apart.find((kind) => kind === key) ?? 'month';
const order = (key: string) => apart.indexOf(kindOf(key));

/** Documents by the month in which they must go, the earliest first; then what is held, has no last day, or is gone. */
export function monthsOf(documents: readonly DocumentRow[], today: Day): readonly Month[] {
  const groups = Object.entries(Object.groupBy(documents, (document) => keyOf(document, today)));
  return groups
    .toSorted(([a], [b]) => order(a) - order(b) || a.localeCompare(b))
    .map(([key, group = []]) => {
      const sorted = group.toSorted((a, b) => (a.lastDay ?? '').localeCompare(b.lastDay ?? ''));
      const kind = kindOf(key);
      const first = kind === 'month' ? (sorted[0]?.lastDay ?? null) : null;
      return { key, kind, first, documents: sorted };
    });
}
