import type { Day } from '@/policy/calendar';
import { isHeld } from '@/policy/hold';
import type { RetentionClass } from '@/policy/retention';
import type { BatchItem } from '@/storage/commands/commands';
import type { DocumentRow } from '@/storage/rows';
import type { CopyKind } from '../copyKinds';
import type { BulkAction } from './bulkActions';

/** Not to be changed. */
export const KEEP = 'keep';

export type BulkValues = {
  on: Day | null;
  copies: readonly CopyKind[];
  class: RetentionClass | '';
  /** An id, '' for none, or `keep`. */
  personId: string;
  engagementId: string;
};

/** Those that it can be done with, and those that it would be wrong for. */
export function sorted(action: BulkAction, documents: readonly DocumentRow[], today: Day) {
  if (action !== 'dispose') return { fit: documents, destroyed: [], held: [], kept: [] };
  const {
    destroyed = [],
    held = [],
    kept = [],
    fit = [],
  } = Object.groupBy(documents, (row) => fate(row, today));
  return { fit, destroyed, held, kept };
}

function fate({ destroyedOn, hold, notBefore }: DocumentRow, today: Day) {
  if (destroyedOn) return 'destroyed';
  // That a hold is known of is asked of one document at a time, never of many at once.
  if (isHeld(hold, today)) return 'held';
  return notBefore !== null && today < notBefore ? 'kept' : 'fit';
}

type Missing = { readonly field: keyof BulkValues; readonly problem: string };

/** What must be said first and isn't yet. */
export function missingIn(action: BulkAction, values: BulkValues): readonly Missing[] {
  switch (action) {
    case 'dispose':
      return [
        ...(values.copies.length === 0 ? [{ field: 'copies', problem: 'no-copy' } as const] : []),
        ...(values.on ? [] : [{ field: 'on', problem: 'required' } as const]),
      ];
    case 'class':
      return values.class === '' ? [{ field: 'class', problem: 'no-kind' }] : [];
    case 'links':
      return values.personId === KEEP && values.engagementId === KEEP
        ? [{ field: 'personId', problem: 'no-link' }]
        : [];
    case 'forget':
      return [];
  }
}

/** What each action asks of one document; null: nothing. */
const commandFor: Record<
  BulkAction,
  (which: { dossier: string; id: string }, values: BulkValues) => BatchItem | null
> = {
  dispose: (which, { on, copies }) => on && { name: 'disposeDocument', input: { ...which, on, copies } },
  class: (which, values) =>
    values.class === '' ? null : { name: 'correctDocument', input: { ...which, class: values.class } },
  links: (which, { personId, engagementId }) => ({
    name: 'correctDocument',
    input: {
      ...which,
      ...(personId !== KEEP && { personId: personId || null }),
      ...(engagementId !== KEEP && { engagementId: engagementId || null }),
    },
  }),
  forget: (which) => ({ name: 'forgetDocument', input: which }),
};

/** One command for each document. */
export const itemsOf = (
  action: BulkAction,
  documents: readonly DocumentRow[],
  values: BulkValues,
): BatchItem[] =>
  documents
    .map(({ dossier, id }) => commandFor[action]({ dossier, id }, values))
    .filter((item) => item !== null);
