import type * as Y from 'yjs';
import { speaksOf } from '../disclosureFields';
import { isGone, records } from '../dossier';
import type { Change } from '../engine/session';

/** A record that these changes made: its name was not there before them. */
const isMade = (changes: readonly Change[], id: string): boolean =>
  changes.some(
    (change) =>
      change.id === id &&
      change.field === (change.kind === 'disclosure' ? 'to' : 'name') &&
      !('before' in change) &&
      'after' in change,
  );

/**
 * Would taking these changes back pull a record away from under something? It was made by them, and has got fields
 * since (a disposal, a tick), or something else leans on it: a document on its person, everything on the client.
 */
export function isBuiltUpon(doc: Y.Doc, id: string, changes: readonly Change[]): boolean {
  if (!isMade(changes, id)) return false;
  const own = (recordId: string) =>
    changes.filter((change) => change.id === recordId).map(({ field }) => field);
  return Array.from(records(doc)).some((other) => {
    if (isGone(other.fields)) return false;
    if (other.id === id) return Array.from(other.fields.keys()).some((field) => !own(id).includes(field));
    if (own(other.id).length > 0) return false;
    // A client's record is called as its dossier is; nothing stands there without it.
    const isClient = changes.some((change) => change.id === id && change.kind === 'client');
    return (
      isClient ||
      other.fields.get('personId') === id ||
      other.fields.get('engagementId') === id ||
      (other.kind === 'disclosure' && speaksOf(other.fields, id))
    );
  });
}
