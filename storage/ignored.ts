import { byText } from './byText';
import type { Fields } from './dossier';

const PREFIX = 'd:';

/** One place of an entry as a field of its own, so that two devices' places of it both stay. */
export const digestField = (digest: string): string => `${PREFIX}${digest}`;

export const digestsOf = (fields: Fields): string[] =>
  Array.from(fields.keys())
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length))
    .sort(byText);

/** Deeper than any real folder. */
const MOST = 40;

/** The folders that a file stands in, by its paths, nearest first: `path:an/Documents/Map/x.pdf` is in three. */
export function foldersAbove(keys: readonly string[]): string[] {
  return keys
    .filter((key) => key.startsWith('path:'))
    .flatMap((key) => {
      const parts = key.split('/');
      const above = parts.map((_, at) => parts.slice(0, parts.length - 1 - at).join('/')).filter(Boolean);
      return above.slice(0, MOST);
    });
}
