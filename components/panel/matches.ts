import { wordsOf } from '@/policy/fold';

/** Does each word typed begin one of the texts' words? Capitals and accents don't count. */
export function matches(words: string, texts: readonly string[]): boolean {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return true;
  const there = texts.flatMap(wordsOf);
  return wanted.every((word) => there.some((one) => one.startsWith(word)));
}
