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
 * `own`: what a guesser knows of the user, as the firm's name. `needed`: how many guesses it must withstand, as a power of
 * ten; more where a guess costs less. The passphrase goes nowhere.
 */
export function measure(passphrase: string, own: readonly string[], needed = ENOUGH): Strength {
  const typed = passphrase.trim();
  const words = own.flatMap((text) => [text, ...text.split(/\s+/)]).filter((word) => word.length > 2);
  const { score: judged, guessesLog10, feedback } = zxcvbn.check(typed, words);
  const enough = guessesLog10 >= needed && typed.length >= SHORTEST;
  const score = guessesLog10 >= needed ? judged : Math.min(judged, 3);
  const isOwn = words.some((word) => typed.toLowerCase().includes(word.toLowerCase()));
  const weakness = enough ? null : isOwn ? 'own' : (weaknesses[feedback.warning ?? ''] ?? 'more');
  return { score: typed.length < SHORTEST ? Math.min(score, 2) : score, enough, weakness };
}
