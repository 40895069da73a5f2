import { searchWords, typedWords } from '@/policy/search';

/** Things by word, for the words that begin with one letter: a letter typed leaves the others aside. */
type Words = Map<string, number[]>;

/**
 * Which of many numbered things have a word that begins as typed. Each text is taken apart once, when it comes in, so
 * that a letter typed costs a walk through the words there are and no text is looked at again.
 */
export class WordIndex {
  private readonly byLetter = new Map<string, Words>();

  /** A text of these things. */
  add(text: string, things: readonly number[]): void {
    for (const word of searchWords(text)) {
      const words = this.beginningWith(word);
      const known = words.get(word);
      if (known) for (const thing of things) known.push(thing);
      else words.set(word, things.slice());
    }
  }

  /** For each thing below `count`: does every word typed begin a word of its? Null: nothing is typed. */
  find(typed: string, count: number): ((thing: number) => boolean) | null {
    const beginnings = typedWords(typed);
    if (beginnings.length === 0) return null;
    // How many of the beginnings were found so far, one after the other.
    const hits = new Uint16Array(count);
    for (const [at, beginning] of beginnings.entries()) {
      for (const [word, things] of this.beginningWith(beginning)) {
        if (!word.startsWith(beginning)) continue;
        for (const thing of things) if (hits[thing] === at) hits[thing] = at + 1;
      }
    }
    const all = beginnings.length;
    return (thing) => hits[thing] === all;
  }

  private beginningWith(word: string): Words {
    const letter = word.charAt(0);
    const known = this.byLetter.get(letter);
    if (known) return known;
    const words: Words = new Map();
    this.byLetter.set(letter, words);
    return words;
  }
}
