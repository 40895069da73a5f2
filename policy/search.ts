import { fold, wordsOf } from './fold';

const together = /\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}|['’`]/u;
const word = /[\p{L}\d]+/gu;
const spelled = (text: string): readonly string[] => fold(text).match(word) ?? [];

/**
 * The words of a text as a search finds them. What is written as one stands there taken apart and as it is:
 * "PetraVoorbeeld_DISC2026" is found by voorbeeld, disc and petravoor, "d'Hondt" by hondt and dhondt.
 */
export function searchWords(text: string): readonly string[] {
  if (!together.test(text)) return spelled(text);
  return [...new Set([...spelled(text), ...typedWords(text), ...wordsOf(text)])];
}

/** What is typed in a search field, as beginnings of words to look for. Nobody types a capital to part two words. */
export const typedWords = (typed: string): readonly string[] => wordsOf(typed.toLowerCase());
