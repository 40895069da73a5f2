import { wordsOf } from '@/policy/fold';
import type { ImportField, Mapping } from './fields';
import { headerWords, looseWords } from './headerWords';

/** A header or a name as it is compared: capitals, accents, spaces and hyphens don't count. */
export const folded = (text: string): string => wordsOf(text).join('');

const specific: ReadonlyMap<string, ImportField> = new Map(
  Object.entries(headerWords).flatMap(([field, words]) =>
    words.map((word): [string, ImportField] => [word, field as ImportField]),
  ),
);
const loose = new Map(looseWords.flatMap(({ words, may }) => words.map((word) => [word, may] as const)));

/** What a header says without its explanation: "Einddatum (dd-mm-jjjj)" and "E-mail *". */
const essence = (header: string): string => folded(header.replace(/\([^)]*\)/g, ' '));

/** How many of these cells are words that head a column: the row with most of them is the header. */
export const knownHeaders = (cells: readonly string[]): number =>
  cells.filter((cell) => specific.has(essence(cell)) || loose.has(essence(cell))).length;

/** What each column is, by its header. No two columns are the same field; what is not known is not read. */
export function guessMapping(headers: readonly string[]): Mapping {
  const taken = new Map<number, ImportField>();
  const isFree = (field: ImportField) => !Array.from(taken.values()).includes(field);
  for (const [at, header] of headers.entries()) {
    const field = specific.get(essence(header));
    if (field && isFree(field)) taken.set(at, field);
  }
  // What stands beside a loose word may itself be one: "Naam" is the client, then "Telefoon" is the client's.
  for (const [at, header] of headers.entries()) {
    const may = taken.has(at) ? undefined : loose.get(essence(header));
    const fits = may?.find(({ field, beside }) => isFree(field) && (beside === null || !isFree(beside)));
    if (fits) taken.set(at, fits.field);
  }
  return headers.map((_, at) => taken.get(at) ?? null);
}
