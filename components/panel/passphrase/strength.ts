import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';

/** What makes one easy to guess, in as few kinds as there are sentences for. */
export type Weakness = 'keys' | 'repeat' | 'sequence' | 'date' | 'common' | 'word' | 'name' | 'own' | 'more';
export type Strength = {
  /** 0 to 4, by how many guesses it takes (zxcvbn): 4 is ten thousand million and more, or as many as are asked for. */
  readonly score: number;
  readonly enough: boolean;
  /** Null: nothing to say against it. */
  readonly weakness: Weakness | null;
};

/** Whoever has the file can guess as long as he likes, so only the best will do: 4, from this power of ten on. */
const ENOUGH = 10;
export const SHORTEST = 12;

/** Words of this trade and country that no list of the library has. */
const dutch =
  'wachtwoord wachtzin welkom geheim hallo mijn onze zomer winter lente herfst maandag januari nederland holland amsterdam rotterdam utrecht bewaarwacht optiwork backup register coaching training advies rapport klant bureau kantoor privacy';

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common, ...english, dutch: dutch.split(' ') },
  graphs: adjacencyGraphs,
});

/** The library's own names of its warnings. */
const weaknesses: Readonly<Record<string, Weakness>> = {
  straightRow: 'keys',
  keyPattern: 'keys',
  simpleRepeat: 'repeat',
  extendedRepeat: 'repeat',
  sequences: 'sequence',
  recentYears: 'date',
  dates: 'date',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  pwned: 'common',
  wordByItself: 'word',
  namesByThemselves: 'name',
  commonNames: 'name',
  userInputs: 'own',
};

/**
 * What the library's lists can't see: they hold no Dutch, so one long Dutch word is no word to it. Letters alone must be
 * four different words.
 */
function tooPlain(typed: string): Weakness | null {
  if (!/\p{L}/u.test(typed)) return 'date';
  if (!/^[\p{L}\s'’-]+$/u.test(typed)) return null;
  const words = new Set(
    typed
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 1),
  );
  if (words.size >= 4) return null;
  return words.size === 1 ? 'word' : 'more';
}

/**
 * `own`: what a guesser knows of the user, as the firm's name. `needed`: how many guesses it must withstand, as a power of
 * ten; more where a guess costs less. The passphrase goes nowhere.
 */
export function measure(passphrase: string, own: readonly string[], needed = ENOUGH): Strength {
  const typed = passphrase.trim();
  const words = own.flatMap((text) => [text, ...text.split(/\s+/)]).filter((word) => word.length > 2);
  const { score, guessesLog10, feedback } = zxcvbn.check(typed, words);
  const plain = typed.length < SHORTEST ? 'more' : tooPlain(typed);
  if (guessesLog10 >= needed && !plain) return { score, enough: true, weakness: null };
  const isOwn = words.some((word) => typed.toLowerCase().includes(word.toLowerCase()));
  const weakness = isOwn ? 'own' : (weaknesses[feedback.warning ?? ''] ?? plain ?? 'more');
  return { score: Math.min(score, plain ? 2 : 3), enough: false, weakness };
}
