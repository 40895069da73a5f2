import { mayBeIn, runOf } from './fold';
import { guessClass, tellsClass } from './guessClass';
import { bareWords, guessPerson } from './guessPerson';
import { besides, legalForms, trades } from './names';
import { type RetentionClass, retention } from './retention';
import type { Tool } from './tool';

export type GuessReason =
  | 'guess.class.word'
  | 'guess.class.site'
  | 'guess.client.name'
  | 'guess.client.person'
  | 'guess.person.page'
  | 'guess.person.full'
  | 'guess.person.initial'
  | 'guess.person.surname'
  | 'guess.person.given'
  | 'guess.engagement.name'
  | 'guess.engagement.open'
  | 'guess.engagement.only';

/** A proposal with how sure it is (0 to 1) and why. Nothing guessed is saved without the user. */
export type Guess<T> = {
  readonly value: T;
  readonly confidence: number;
  readonly reason: { readonly key: GuessReason; readonly params: Readonly<Record<string, string>> };
};

export type Seen = {
  readonly site: Tool | null;
  readonly name: string | null;
  /** The person's name as a taught portal's page shows it. */
  readonly personText?: string | null;
};

export type Register = {
  readonly people: readonly { readonly id: string; readonly dossier: string; readonly name: string }[];
  readonly clients: readonly { readonly dossier: string; readonly name: string }[];
  readonly engagements: readonly {
    readonly id: string;
    readonly dossier: string;
    readonly name: string;
    readonly open: boolean;
  }[];
};

export type Guesses = {
  readonly class: Guess<RetentionClass> | null;
  /** The dossier. Always that of the person, when there is one. */
  readonly client: Guess<string> | null;
  readonly person: Guess<string> | null;
  readonly engagement: Guess<string> | null;
};

/** What this document is, whose, and of which engagement, by its name, its site and the register. */
export function guess({ site, name, personText }: Seen, register: Register): Guesses {
  const words = bareWords(name ?? '');
  const klass = guessClass(site, name);
  const inText = clientInText(words, register.clients);
  // A digit in the place of the client's name: no first name stands before a surname there.
  const without = inText ? words.toSpliced(inText.from, inText.to - inText.from, '0') : words;
  const { person, dossiers } = guessPerson(
    { words, without, personText: personText ?? '' },
    register.people,
    inText?.guess.value ?? null,
  );
  const client = inText?.guess ?? clientOfPerson(person, dossiers);
  // Only a report's term hangs on an engagement; an invoice gets none by itself.
  const startsOn = klass && retention[klass.value].startsOn;
  const belongs = startsOn === null || startsOn === 'engagement completed' || startsOn === 'delivered';
  const engagement = client && belongs ? engagementOf(words, client.value, register.engagements) : null;
  return { class: klass, client, person, engagement };
}

type InText = { readonly from: number; readonly to: number; readonly guess: Guess<string> };

/** The client whose name the text holds; of two the longer, for "Voorbeeld Zorg" also holds "Voorbeeld". */
function clientInText(words: readonly string[], clients: Register['clients']): InText | null {
  const spelled = words.join('');
  const hits = clients.flatMap(({ dossier, name }) => {
    if (!mayBeIn(spelled, name)) return [];
    const own = bareWords(name).filter((word) => !legalForms.has(word));
    const short = own.filter((word) => !trades.has(word));
    const hit = runOfName(words, own) ?? runOfName(words, short);
    return hit ? [{ dossier, name, ...hit, whole: hit.length === own.join('').length }] : [];
  });
  const longest = Math.max(...hits.map(({ length }) => length));
  const [hit, second] = hits.filter(({ length }) => length === longest);
  if (!hit || second) return null;
  const confidence = hit.length < 5 ? 0.6 : hit.whole ? 0.9 : 0.75;
  const reason = { key: 'guess.client.name', params: { name: hit.name } } as const;
  return { from: hit.from, to: hit.to, guess: { value: hit.dossier, confidence, reason } };
}

function runOfName(words: readonly string[], own: readonly string[]) {
  const target = own.join('');
  if (target.length < 3 || own.every((word) => besides.has(word) || tellsClass(word))) return null;
  const run = runOf(words, target);
  return run && { ...run, length: target.length };
}

function clientOfPerson(person: Guess<string> | null, dossiers: readonly string[]): Guess<string> | null {
  const [dossier] = dossiers;
  if (!dossier || dossiers.length > 1) return null;
  const confidence = person?.confidence ?? 0.5; // two Jansens, but both of this client
  return { value: dossier, confidence, reason: { key: 'guess.client.person', params: {} } };
}

function engagementOf(
  words: readonly string[],
  dossier: string,
  engagements: Register['engagements'],
): Guess<string> | null {
  const own = engagements.filter((engagement) => engagement.dossier === dossier);
  const is = (id: string, confidence: number, key: GuessReason, name: string): Guess<string> => ({
    value: id,
    confidence,
    reason: { key, params: { name } },
  });
  const named = own.filter(({ name }) => runOf(words, bareWords(name).join('')));
  if (named[0] && named.length === 1) return is(named[0].id, 0.85, 'guess.engagement.name', named[0].name);
  const open = own.filter((engagement) => engagement.open);
  if (open[0] && open.length === 1) return is(open[0].id, 0.7, 'guess.engagement.open', open[0].name);
  if (own[0] && own.length === 1) return is(own[0].id, 0.6, 'guess.engagement.only', own[0].name);
  return null;
}
