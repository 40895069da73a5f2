import { holdsOf } from './documentFields';
import type { Fields } from './dossier';
import type { HoldRow } from './rows';
import type { HoldScope } from './schema/suspension';

/** The holds that were put on this very record, as rows show them. */
export const holdRows = (kind: HoldScope, recordId: string, fields: Fields): readonly HoldRow[] =>
  holdsOf(fields).map(({ id, reason, owner, from, until, reviewOn }) => ({
    id,
    of: { kind, id: recordId },
    reason,
    owner,
    from,
    until,
    reviewOn,
  }));

/** The same as a field of its row, which most rows don't have. */
export function heldBy(
  kind: HoldScope,
  recordId: string,
  fields: Fields,
): { readonly holds?: readonly HoldRow[] } {
  const holds = holdRows(kind, recordId, fields);
  return holds.length > 0 ? { holds } : {};
}
