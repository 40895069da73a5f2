import { wordsOf } from './fold';
import type { Guess } from './guess';
import type { RetentionClass } from './retention';
import type { Tool } from './tool';
import { classOfSite, classWords } from './words';

/** The words that tell a class, as found in a name; null: none of them. */
function found(words: readonly string[], pattern: string): string | null {
  if (pattern.startsWith('*')) return words.find((word) => word.endsWith(pattern.slice(1))) ?? null;
  if (pattern.endsWith('*')) return words.find((word) => word.startsWith(pattern.slice(0, -1))) ?? null;
  const phrase = pattern.split(' ');
  const at = words.findIndex((_, start) => phrase.every((word, index) => words[start + index] === word));
  return at === -1 ? null : phrase.join(' ');
}

const allPatterns = classWords.flatMap(({ words }) => words);
export const tellsClass = (word: string): boolean =>
  allPatterns.some((pattern) => found([word], pattern) !== null);

/** What a document is, by the words of its name and the site it is on. */
export function guessClass(site: Tool | null, name: string | null): Guess<RetentionClass> | null {
  const words = wordsOf(name ?? '');
  const guesses: Guess<RetentionClass>[] = classWords.flatMap(
    ({ class: value, confidence, words: patterns }) => {
      const word = patterns.map((pattern) => found(words, pattern)).find((hit) => hit !== null);
      return word ? [{ value, confidence, reason: { key: 'guess.class.word', params: { word } } }] : [];
    },
  );
  const here = site && classOfSite[site];
  if (here) {
    guesses.push({
      value: here.class,
      confidence: here.confidence,
      reason: { key: 'guess.class.site', params: {} },
    });
  }
  return guesses.reduce<Guess<RetentionClass> | null>(
    (best, next) => (best && best.confidence >= next.confidence ? best : next),
    null,
  );
}
