import { mayBeIn, runOf, wordsOf } from './fold';
import type { Guess, GuessReason } from './guess';
import { tellsClass } from './guessClass';
import { besides, particles } from './names';

type Named = { readonly id: string; readonly dossier: string; readonly name: string };
type Score = { readonly confidence: number; readonly key: GuessReason };

/** Words without the particles that people leave out or put elsewhere: "Berg, Jan van den". */
export function bareWords(text: string): readonly string[] {
  const words = wordsOf(text);
  const bare = words.filter((word) => !particles.has(word));
  return bare.length > 0 ? bare : words;
}

/** First name (or first initial) and what may stand for the surname: all of it, or its last or first part. */
function partsOf(name: string): { first: string; surnames: readonly string[] } {
  const [before = '', after] = name.split(',');
  const words = bareWords(after === undefined ? name : `${after} ${before}`);
  const [first = '', ...rest] = words;
  const given = rest.findIndex((word) => word.length > 1); // "P.A. Voorbeeld": more initials are no surname
  const surname = given === -1 ? [] : rest.slice(given);
  const parts = surname.length > 1 ? [surname.at(-1) ?? '', surname[0] ?? ''] : [];
  return { first, surnames: [surname.join(''), ...parts].filter((part) => part.length > 1) };
}

/** Whether a neighbouring word could be somebody's name, and so somebody else's. */
const isStranger = (word: string | undefined): boolean =>
  word !== undefined && word.length > 1 && !/\d/.test(word) && !besides.has(word) && !tellsClass(word);

/** How well words spell a name, and by which part of it; null: not at all. */
export function scoreOf(words: readonly string[], name: string): Score | null {
  const { first, surnames } = partsOf(name);
  const initial = first.charAt(0);
  for (const [index, surname] of surnames.entries()) {
    const less = index === 0 ? 0 : 0.05; // part of a double surname
    if (first.length > 1 && (runOf(words, first + surname) ?? runOf(words, surname + first)))
      return { confidence: 0.95 - less, key: 'guess.person.full' };
    if (runOf(words, initial + surname)) return { confidence: 0.85 - less, key: 'guess.person.initial' };
    const at = runOf(words, surname);
    if (!at) continue;
    let before = at.from - 1;
    while (words[before]?.length === 1 && words[before - 1]?.length === 1) before--; // P.A. Voorbeeld
    const [previous, next] = [words[before], words[at.to]];
    if (previous === first) return { confidence: 0.9 - less, key: 'guess.person.full' }; // a middle name between
    if (previous?.length === 1 || next?.length === 1) {
      const same = previous === initial || next === initial;
      return same ? { confidence: 0.85 - less, key: 'guess.person.initial' } : null;
    }
    const stranger = isStranger(previous);
    if (stranger && first.length === 1 && previous?.startsWith(initial))
      return { confidence: 0.8 - less, key: 'guess.person.initial' };
    if (besides.has(surname) || tellsClass(surname)) return null;
    if (stranger) return { confidence: 0.3, key: 'guess.person.surname' };
    return { confidence: (isStranger(next) ? 0.5 : 0.7) - less, key: 'guess.person.surname' };
  }
  const at = first.length > 2 && !besides.has(first) && !tellsClass(first) ? runOf(words, first) : null;
  if (!at || isStranger(words[at.to])) return null;
  return { confidence: surnames.length === 0 ? 0.7 : 0.5, key: 'guess.person.given' };
}

export type PersonGuess = {
  readonly person: Guess<string> | null;
  /** Dossiers of all that fit equally well: one of them tells the client even when the person stays open. */
  readonly dossiers: readonly string[];
};

const NEAR = 0.05;

/**
 * Whose document it is. Two who fit as well as each other give nobody, unless a client in the text decides. `without`
 * is the name without that client's: "Teamadvies Voorbeeld Zorg" is not about Petra Voorbeeld.
 */
export function guessPerson(
  text: {
    readonly words: readonly string[];
    readonly without: readonly string[];
    readonly personText: string;
  },
  people: readonly Named[],
  client: string | null,
): PersonGuess {
  const onPage = bareWords(text.personText);
  const spelled = [...onPage, ...text.words].join('');
  const fit = people.flatMap((person) => {
    if (!mayBeIn(spelled, person.name)) return [];
    const page = scoreOf(onPage, person.name);
    const score = page ?? scoreOf(text.without, person.name) ?? wholeName(scoreOf(text.words, person.name));
    return score ? [{ ...person, ...score, page: page !== null }] : [];
  });
  // What the page shows as the person stands above what a title happens to say.
  const shown = fit.some(({ page }) => page) ? fit.filter(({ page }) => page) : fit;
  const here = shown.filter(({ dossier }) => dossier === client);
  const best = (here.length > 0 ? here : shown).toSorted((a, b) => b.confidence - a.confidence);
  const [top] = best;
  if (!top) return { person: null, dossiers: [] };
  const tied = best.filter(({ confidence }) => top.confidence - confidence < NEAR);
  const dossiers = [...new Set(tied.map(({ dossier }) => dossier))];
  // A name that fits somebody of another client than the one in the text is most likely a namesake.
  if (tied.length > 1 || (client && top.dossier !== client)) return { person: null, dossiers };
  const { id, confidence, key, name, page } = top;
  const reason = { key: page ? ('guess.person.page' as const) : key, params: { name } };
  return { person: { value: id, confidence, reason }, dossiers };
}

/** Inside the client's own name only a whole name counts: a firm of one is named after its owner. */
const wholeName = (score: Score | null): Score | null => (score?.key === 'guess.person.full' ? score : null);
