import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { type Bytes, randomBytes } from './bytes';

const known = new Set(wordlist);

/** 256 random bits as 24 words of the English list of BIP-39, of which the last holds a checksum. */
export const newWords = (): string => entropyToMnemonic(randomBytes(32), wordlist);

const split = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s,.;\d)]+/)
    .filter(Boolean);

export type WordsProblem =
  | { readonly type: 'count'; readonly count: number }
  /** Not in the list: its place, from 1. */
  | { readonly type: 'unknown'; readonly at: number }
  /** Each is a word of the list, and together they are not what was given out. */
  | { readonly type: 'checksum' };

/** The bits behind 24 words as somebody typed or pasted them, with numbers or commas between them too. */
export function entropyOf(text: string): Bytes | WordsProblem {
  const words = split(text);
  if (words.length !== 24) return { type: 'count', count: words.length };
  const stranger = words.findIndex((word) => !known.has(word));
  if (stranger >= 0) return { type: 'unknown', at: stranger + 1 };
  try {
    return new Uint8Array(mnemonicToEntropy(words.join(' '), wordlist));
  } catch (error) {
    // The library's own word for a checksum that does not fit.
    if (error instanceof Error && /checksum/i.test(error.message)) return { type: 'checksum' };
    throw error;
  }
}
