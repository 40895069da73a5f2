import { byText } from './byText';
import type { Fields } from './dossier';

/**
 * Whom a disclosure is about (`p:`) and which documents went (`d:`), one field an entry, so that what two devices add
 * is never lost, and one person goes without the others.
 */
export const link = { person: 'p:', document: 'd:' } as const;
type Link = keyof typeof link;

export const linksOf = (fields: Fields, kind: Link): string[] =>
  Array.from(fields.keys())
    .filter((field) => field.startsWith(link[kind]))
    .map((field) => field.slice(link[kind].length))
    .sort(byText);

/** The fields that make these ids, and no others, the ones it is about. */
export function linkFields(kind: Link, now: readonly string[], after: readonly string[]) {
  const gone = now.filter((id) => !after.includes(id));
  return Object.fromEntries([
    ...gone.map((id): [string, undefined] => [`${link[kind]}${id}`, undefined]),
    ...after.map((id): [string, true] => [`${link[kind]}${id}`, true]),
  ]);
}

/** Does this disclosure speak of this person or document? */
export const speaksOf = (fields: Fields, id: string): boolean =>
  fields.has(link.person + id) || fields.has(link.document + id);
