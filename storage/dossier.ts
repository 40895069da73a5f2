import type * as Y from 'yjs';
import type { Kind } from './rows';

/** The fields of one record, as the document holds them: plain JSON values by name. */
export type Fields = Y.Map<unknown>;

/** Records that are no more leave a marker only; it wins over every edit made elsewhere meanwhile. */
export const markers = ['erased', 'forgotten', 'movedTo'] as const;

const kinds: readonly Kind[] = [
  'firm',
  'client',
  'person',
  'engagement',
  'document',
  'disclosure',
  'ignored',
  'evidence',
  'audience',
  'mark',
];

/**
 * One record. It stands at the document's root under `<kind>:<id>`: two devices that make the same record offline
 * then write into one map, field by field, where nested maps would let one side win whole.
 */
export const record = (doc: Y.Doc, kind: Kind, id: string): Fields => doc.getMap(`${kind}:${id}`);

export function recordName(name: string): { kind: Kind; id: string } | null {
  const at = name.indexOf(':');
  const kind = kinds.find((known) => known === name.slice(0, at));
  return kind ? { kind, id: name.slice(at + 1) } : null;
}

/** Every record that has a field; a name without one is what an undone edit leaves. */
export function* records(doc: Y.Doc): Generator<{ kind: Kind; id: string; fields: Fields }> {
  for (const name of doc.share.keys()) {
    const found = recordName(name);
    if (!found) continue;
    const fields: Fields = doc.getMap(name);
    if (fields.size > 0) yield { ...found, fields };
  }
}

export const isGone = (fields: Fields): boolean => markers.some((marker) => fields.has(marker));

/** Is there a living record of this kind and id? */
export function lives(doc: Y.Doc, kind: Kind, id: string): boolean {
  const fields = record(doc, kind, id);
  return fields.size > 0 && !isGone(fields);
}

/**
 * What a merge may leave of a record that is gone (a colleague corrected it offline) goes as well, so that its values
 * are in no document any more. Idempotent, and the same in every order of merging.
 */
export function settle(doc: Y.Doc): void {
  doc.transact(() => {
    for (const { fields } of records(doc)) {
      if (!isGone(fields)) continue;
      for (const field of fields.keys())
        if (!markers.some((marker) => marker === field)) fields.delete(field);
    }
  }, 'settle');
}
