import { type Day, isDay } from '@/policy/calendar';
import { type Guess, type Guesses, guess, type Register } from '@/policy/guess';
import type { Place } from '@/policy/item';
import { type RetentionClass, retentionClasses } from '@/policy/retention';
import type { Headline } from '@/storage/rows';
import type { Found } from '../page';

/** Chosen in a list: one that isn't there yet. */
export const NEW = 'new';

/** What is filled in; '' is nothing chosen. `dossier` is the client that was named, '' while there is none of that name. */
export type TagValues = {
  readonly name: string;
  readonly class: RetentionClass | '';
  readonly place: Place;
  readonly client: string;
  readonly dossier: string;
  readonly personId: string;
  readonly newPerson: string;
  readonly engagementId: string;
  readonly newEngagement: string;
  readonly startedOn: Day | null;
  readonly encrypted: boolean;
};

/** From here on a guess is filled in; below it the user chooses. */
const SURE = 0.6;
const sure = <T extends string>(guessed: Guess<T> | null): T | '' =>
  guessed && guessed.confidence >= SURE ? guessed.value : '';

/** The register as the guesser sees it; `only` one client of it, once that is chosen. */
export function registerOf(headlines: readonly Headline[], only?: string): Register {
  const own = only === undefined ? headlines : headlines.filter(({ dossier }) => dossier === only);
  return {
    clients: own.map(({ dossier, client }) => ({ dossier, name: client })),
    people: own.flatMap(({ dossier, people }) => people.map((person) => ({ ...person, dossier }))),
    engagements: own.flatMap(({ dossier, engagements }) => engagements.map((one) => ({ ...one, dossier }))),
  };
}

export const guessFor = ({ site, name, personText }: Found, register: Register): Guesses =>
  guess({ site, name, personText }, register);

/** The form as it opens: what is sure enough is filled in already. */
export function proposed(found: Found, headlines: readonly Headline[]): TagValues {
  const guesses = guessFor(found, registerOf(headlines));
  const dossier = sure(guesses.client);
  const client = headlines.find((headline) => headline.dossier === dossier)?.client ?? '';
  return {
    name: found.name ?? '',
    class: sure(guesses.class),
    place: found.place,
    client,
    dossier,
    startedOn: null,
    encrypted: false,
    ...ofClient(found, guesses, dossier),
  };
}

type OfClient = Pick<TagValues, 'personId' | 'newPerson' | 'engagementId' | 'newEngagement'>;

/** Person and engagement belong to a client: another client, other ones. */
export function ofClient(found: Found, guesses: Guesses, dossier: string): OfClient {
  const personId = dossier && sure(guesses.person);
  // The page names somebody whom this client does not have yet.
  const newPerson = personId ? '' : (found.personText ?? '');
  return {
    personId: personId || (newPerson ? NEW : ''),
    newPerson,
    engagementId: dossier && sure(guesses.engagement),
    newEngagement: '',
  };
}

/** Where a document may stand. */
export const places: readonly Place[] = ['portal', 'device', 'cloud'];

const folded = (name: string) => name.trim().toLocaleLowerCase().replace(/\s+/g, ' ');

/** The client that is called so; '' when there is none: a new one. */
export const clientNamed = (name: string, headlines: readonly Headline[]): string =>
  headlines.find(({ client }) => folded(client) === folded(name))?.dossier ?? '';

/** More than a list of suggestions can show; typing on narrows them down. */
const MOST_SUGGESTED = 50;

/** Clients whose names have in them what was typed. */
export function clientsLike(typed: string, headlines: readonly Headline[]): readonly string[] {
  const part = folded(typed);
  return headlines
    .map(({ client }) => client)
    .filter((client) => folded(client).includes(part))
    .slice(0, MOST_SUGGESTED);
}

/** The fields that must be filled in before it can be saved. */
export const missing = (values: TagValues): readonly ('name' | 'class' | 'client')[] =>
  (['name', 'class', 'client'] as const).filter((field) => values[field].trim() === '');

const texts = ['name', 'client', 'dossier', 'personId', 'newPerson', 'engagementId', 'newEngagement'];

/** A draft as it was kept; null: none, or made by another version of the form. Its client may be gone by now. */
export function readDraft(kept: unknown, headlines: readonly Headline[]): TagValues | null {
  if (!isTagValues(kept)) return null;
  if (!kept.dossier || headlines.some(({ dossier }) => dossier === kept.dossier)) return kept;
  return { ...kept, dossier: clientNamed(kept.client, headlines), personId: '', engagementId: '' };
}

function isTagValues(kept: unknown): kept is TagValues {
  if (typeof kept !== 'object' || kept === null) return false;
  const values = kept as Record<string, unknown>;
  return (
    texts.every((field) => typeof values[field] === 'string') &&
    typeof values.encrypted === 'boolean' &&
    places.some((place) => place === values.place) &&
    (values.startedOn === null || (typeof values.startedOn === 'string' && isDay(values.startedOn))) &&
    ['', ...retentionClasses].some((name) => name === values.class)
  );
}
