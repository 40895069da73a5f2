import { prefix } from '../documentFields';
import { markers } from '../dossier';
import { type Disposal, disposalSchema } from '../schema/document';
import type { Change } from './session';

export type DisposalChange = {
  readonly dossier: string;
  readonly id: string;
  /** The disposal's own random id. */
  readonly disposal: string;
  /** What was recorded; null: it was taken back. */
  readonly recorded: Disposal | null;
};

const isMarker = (field: string): boolean => markers.some((marker) => marker === field);

/**
 * Which disposals these changes record, and which they take back, by whatever command. A record that leaves or comes
 * back whole (forgotten, moved, or that undone) takes its disposals along: nothing was destroyed or saved by that.
 */
export function disposalsIn(changes: readonly Change[]): DisposalChange[] {
  const moved = new Set(changes.filter(({ field }) => isMarker(field)).map(({ id }) => id));
  const disposals = changes.filter(
    ({ kind, field }) => kind === 'document' && field.startsWith(prefix.disposal),
  );
  // With another client it may have got another id (see `moveBetween`): a disposal's own id tells that it is the same.
  const along = new Set(disposals.filter(({ id }) => moved.has(id)).map(({ field }) => field));
  return disposals
    .filter(({ field }) => !along.has(field))
    .map(({ dossier, id, field, after }) => ({
      dossier,
      id,
      disposal: field.slice(prefix.disposal.length),
      recorded: after === undefined ? null : disposalSchema.parse(after),
    }));
}
