import type * as Y from 'yjs';
import { type Bytes, sha256, utf8 } from '@/vault/bytes';
import { byText } from '../byText';
import { records } from '../dossier';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort(byText)
      .map((name) => [name, sorted(value[name])]),
  );
}

/** What a dossier says, as one text: records by name, fields by name. Two that say the same have the same text. */
export function canonical(doc: Y.Doc): string {
  const all = Array.from(records(doc), ({ kind, id, fields }) => ({ name: `${kind}:${id}`, fields }));
  all.sort((a, b) => byText(a.name, b.name));
  return JSON.stringify(all.map(({ name, fields }) => [name, sorted(fields.toJSON())]));
}

export const hashOf = (doc: Y.Doc): Promise<Bytes> => sha256(utf8(canonical(doc)));
