import { runOf } from './fold';
import { guessClass, tellsClass } from './guessClass';
import { bareWords, guessPerson } from './guessPerson';
import { type RetentionClass, retention } from './retention';
import type { Tool } from './tool';
import { besides, legalForms } from './words';

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
  const { person, dossiers } = guessPerson(
    { name: name ?? '', personText: personText ?? '' },
    register.people,
    inText && { dossier: inText.value, words: new Set(inText.words) },
  );
  const client = inText?.guess ?? clientOfPerson(person, dossiers);
  // Only a report's term hangs on an engagement; an invoice gets none by itself.
  const startsOn = klass && retention[klass.value].startsOn;
  const belongs = startsOn === null || startsOn === 'engagement completed' || startsOn === 'delivered';
  const engagement = client && belongs ? engagementOf(words, client.value, register.engagements) : null;
  return { class: klass, client, person, engagement };
}

type InText = { readonly value: string; readonly words: readonly string[]; readonly guess: Guess<string> };

/** The client whose name the text holds; of two the longer, for "Voorbeeld Zorg" also holds "Voorbeeld". */
function clientInText(words: readonly string[], clients: Register['clients']): InText | null {
  const hits = clients.flatMap(({ dossier, name }) => {
    const own = bareWords(name).filter((word) => !legalForms.has(word));
    const target = own.join('');
    if (target.length < 3 || own.every((word) => besides.has(word) || tellsClass(word))) return [];
    return runOf(words, target) ? [{ dossier, name, own, length: target.length }] : [];
  });
  const longest = Math.max(...hits.map(({ length }) => length));
  const [hit, second] = hits.filter(({ length }) => length === longest);
  if (!hit || second) return null;
  const confidence = hit.length >= 5 ? 0.9 : 0.6;
  const reason = { key: 'guess.client.name', params: { name: hit.name } } as const;
  return { value: hit.dossier, words: hit.own, guess: { value: hit.dossier, confidence, reason } };
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
  if (own[0] && own.length === 1) return is(own[0].id, 0.5, 'guess.engagement.only', own[0].name);
  return null;
}
