import * as Y from 'yjs';
import { prefix } from '../documentFields';
import { type Fields, record, recordName } from '../dossier';
import type { Kind } from '../rows';

/** What has to be set in one record for it to say again what it said; `undefined` takes a field away. */
export type RecordEdit = {
  readonly kind: Kind;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly does: 'changes' | 'returns' | 'goes';
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** It came from another client since: there its trace was erased, so it would be nowhere. */
const movedHere = (fields: Fields, since: number): boolean =>
  Array.from(fields.entries()).some(([name, at]) => name.startsWith(prefix.from) && Number(at) > since);

/**
 * What ordinary edits bring the records of a document back to what another one says. Erased stays erased, here or
 * there; the history is never rebuilt, so that other devices get these edits as they get any.
 */
export function differences(now: Y.Doc, then: Y.Doc | null, since: number): RecordEdit[] {
  const names = new Set([...now.share.keys(), ...(then?.share.keys() ?? [])]);
  return Array.from(names).flatMap((name): RecordEdit[] => {
    const found = recordName(name);
    if (!found) return [];
    const here = record(now, found.kind, found.id);
    const there = then ? record(then, found.kind, found.id) : new Y.Doc().getMap(name);
    if (here.has('erased') || there.has('erased') || movedHere(here, since)) return [];
    const fields = new Set([...here.keys(), ...there.keys()]);
    const changed = Array.from(fields).filter((field) => !same(here.get(field), there.get(field)));
    if (changed.length === 0) return [];
    const does = there.size === 0 ? 'goes' : here.size === 0 ? 'returns' : 'changes';
    return [
      { ...found, does, fields: Object.fromEntries(changed.map((field) => [field, there.get(field)])) },
    ];
  });
}
