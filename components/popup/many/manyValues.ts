import { type Day, isDay } from '@/policy/calendar';
import { type RetentionClass, retentionClasses } from '@/policy/retention';
import type { Headline } from '@/storage/rows';
import type { Found } from '../page';
import { clientNamed, guessFor, registerOf } from '../tag/tagValues';

/** What is said once for all files; '' is nothing chosen. As in TagValues, for what a list can say together. */
export type ManyValues = {
  readonly class: RetentionClass | '';
  readonly client: string;
  readonly dossier: string;
  readonly engagementId: string;
  readonly newEngagement: string;
  readonly startedOn: Day | null;
};

/** From here on a guess is filled in. */
const SURE = 0.6;

/** What all of the files agree on; '' when they don't. */
function agreed<T extends string>(values: readonly (T | null)[]): T | '' {
  const [first] = values;
  return first && values.every((value) => value === first) ? first : '';
}

/** The form as it opens: the kind and the client that every file's name speaks of. */
export function proposedFor(files: readonly Found[], headlines: readonly Headline[]): ManyValues {
  const register = registerOf(headlines);
  const guesses = files.map((found) => guessFor(found, register));
  const sure = <T extends string>(guess: { value: T; confidence: number } | null): T | null =>
    guess && guess.confidence >= SURE ? guess.value : null;
  const dossier = agreed(guesses.map(({ client }) => sure(client)));
  return {
    class: agreed(guesses.map((one) => sure(one.class))),
    client: headlines.find((headline) => headline.dossier === dossier)?.client ?? '',
    dossier,
    engagementId: '',
    newEngagement: '',
    startedOn: null,
  };
}

/** Whom a file is about, among the people of this client, when its name says it surely enough. */
export function personOf(found: Found, client: Headline | undefined): { id: string; name: string } | null {
  const guess = client && guessFor(found, registerOf([client])).person;
  if (!guess || guess.confidence < SURE) return null;
  return client.people.find(({ id }) => id === guess.value) ?? null;
}

const texts = ['client', 'dossier', 'engagementId', 'newEngagement'] as const;

/** A draft as it was kept; null: none, or of another version of the form. */
export function readManyDraft(kept: unknown, headlines: readonly Headline[]): ManyValues | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const values = kept as Record<string, unknown>;
  if (!texts.every((field) => typeof values[field] === 'string')) return null;
  if (!['', ...retentionClasses].some((name) => name === values.class)) return null;
  const { startedOn } = values;
  const day = typeof startedOn === 'string' && isDay(startedOn) ? startedOn : null;
  const draft = { ...(kept as ManyValues), startedOn: day };
  const there = headlines.some(({ dossier }) => dossier === draft.dossier);
  return there ? draft : { ...draft, dossier: clientNamed(draft.client, headlines), engagementId: '' };
}
