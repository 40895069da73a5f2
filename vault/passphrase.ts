import { wordlist } from '@scure/bip39/wordlists/english.js';

/** 6 of 2048 words: 66 bits. Guessing them takes longer than any report is kept. */
const WORDS = 6;

/** A passphrase made by chance, of plain words that can be read out: `abandon-zebra-…`. */
export function makePassphrase(): string {
  const chosen = crypto.getRandomValues(new Uint16Array(WORDS));
  // 2048 divides 65536, so no word comes up more often than another.
  return Array.from(chosen, (number) => wordlist[number % wordlist.length] ?? '').join('-');
}
