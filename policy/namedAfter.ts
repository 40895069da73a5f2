import { runOf, wordsOf } from './fold';
import { bareWords, scoreOf } from './guessPerson';
import { particles } from './names';

type Around = {
  /** The other people of this client. */
  readonly others: readonly string[];
  readonly client: string;
};

const LEAST = 0.5;
const SURE = 0.6;
const NEAR = 0.05;

/**
 * Does a title speak of this person? 'sure': their name is in it, as far as a title holds one. 'maybe': a first name
 * alone, or a name that fits somebody else of this client as well.
 */
export function namedAfter(
  title: string,
  person: string,
  { others, client }: Around,
): 'sure' | 'maybe' | null {
  const score = best(title, person, client);
  if (!score || score.confidence < LEAST) return null;
  if (score.key === 'guess.person.full') return 'sure';
  const rival = Math.max(0, ...others.map((other) => best(title, other, client)?.confidence ?? 0));
  if (rival > score.confidence + NEAR) return null;
  return score.confidence >= SURE && rival < score.confidence - NEAR ? 'sure' : 'maybe';
}

/** A firm of one is called after its owner: inside the client's own name only a whole name counts. */
function best(title: string, person: string, client: string) {
  const words = bareWords(title);
  const inside = runOf(words, bareWords(client).join(''));
  const outside = inside ? words.toSpliced(inside.from, inside.to - inside.from, '0') : words;
  const score = scoreOf(outside, person);
  if (score || !inside) return score;
  const whole = scoreOf(words, person);
  return whole?.key === 'guess.person.full' ? whole : null;
}

/** What joins a name to what stands before it, and joins nothing once the name is gone. */
const joining: ReadonlySet<string> = new Set([
  ...particles,
  'voor',
  'met',
  'door',
  'en',
  'for',
  'of',
  'with',
  'by',
]);

/** The title without the person's name; '' when nothing else is left of it. */
export function withoutName(title: string, person: string): string {
  const own = new Set(wordsOf(person));
  const initial = wordsOf(person)[0]?.charAt(0);
  const isOwn = (part: string) => {
    const words = wordsOf(part);
    return words.length > 0 && words.every((word) => own.has(word) || word === initial);
  };
  const left = title.split(/[\s_]+/).filter((part) => !isOwn(part));
  const joins = (part: string | undefined) =>
    part !== undefined && wordsOf(part).every((word) => joining.has(word));
  while (left.length > 0 && joins(left.at(-1))) left.pop();
  while (left.length > 0 && joins(left[0])) left.shift();
  return left.join(' ').replace(/[\s,;:–-]+$/, '');
}
