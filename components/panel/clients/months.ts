import type { Day } from '@/policy/calendar';
import type { DocumentRow } from '@/storage/rows';

export type Month = {
  readonly key: string;
  /** The first day of the month of the last days in it; null for those that have none. */
  readonly first: Day | null;
  readonly kind: 'month' | 'none' | 'destroyed';
  readonly documents: readonly DocumentRow[];
};

const keyOf = ({ destroyedOn, lastDay }: DocumentRow): string =>
  destroyedOn ? 'destroyed' : (lastDay?.slice(0, 7) ?? 'none');

const order = (key: string) => (key === 'none' ? 1 : key === 'destroyed' ? 2 : 0);

/** Documents by the month in which they must go: the earliest first, then those without a last day, then the gone. */
export function monthsOf(documents: readonly DocumentRow[]): readonly Month[] {
  const groups = Object.entries(Object.groupBy(documents, keyOf));
  return groups
    .toSorted(([a], [b]) => order(a) - order(b) || a.localeCompare(b))
    .map(([key, group = []]) => {
      const sorted = group.toSorted((a, b) => (a.lastDay ?? '').localeCompare(b.lastDay ?? ''));
      const last = sorted[0]?.lastDay ?? null;
      if (key === 'none' || key === 'destroyed') return { key, kind: key, first: null, documents: sorted };
      return { key, kind: 'month', first: last, documents: sorted };
    });
}
