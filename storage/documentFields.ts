import { type Day, isDay } from '@/policy/calendar';
import { byText } from './byText';
import type { Fields } from './dossier';
import { type Disposal, disposalSchema } from './schema/document';
import { type Protection, protectionSchema } from './schema/protection';
import {
  type AttemptFields,
  attemptSchema,
  type ExtensionFields,
  extensionSchema,
  type HoldFields,
  holdSchema,
  type SnoozeFields,
  snoozeSchema,
} from './schema/suspension';

/*
 * Beside its plain fields a record holds sets that only grow, one field an entry, so that what two devices add is never
 * lost: `k:` places it was seen at, `x:` disposals, `t:` ticks, `s:` seen again after a destruction, `n:` what was seen is
 * another file, `u:` attempts to
 * destroy it that failed, `h:` holds, `l:` holds that were lifted (under the hold's own id), `e:` extensions, `z:` put
 * off, `f:` where it was moved away from, and when (a dossier, with `/` and the id it had there when that
 * is not its own), `p:` encrypted copies that were made of it, `w:` the passphrase of
 * such a copy, where it is kept (under the copy's own id). Holds stand on engagements, people and clients as well. An
 * extension that is taken back and a snooze that is over with leave their field.
 */
export const prefix = {
  key: 'k:',
  disposal: 'x:',
  tick: 't:',
  seen: 's:',
  notIt: 'n:',
  attempt: 'u:',
  hold: 'h:',
  lifted: 'l:',
  extension: 'e:',
  snooze: 'z:',
  from: 'f:',
  protection: 'p:',
  passphrase: 'w:',
} as const;

export function* entries(fields: Fields, start: string): Generator<[string, unknown]> {
  for (const [name, value] of fields.entries())
    if (name.startsWith(start)) yield [name.slice(start.length), value];
}

export const keysOf = (fields: Fields): string[] =>
  Array.from(entries(fields, prefix.key), ([, key]) => key)
    .filter((key) => typeof key === 'string')
    .sort(byText); // "guid:" before "path:": most stable first, the same on every device

type Schema<T> = { safeParse(value: unknown): { readonly success: boolean; readonly data?: T } };
type Entry<T> = { readonly id: string } & T;

/** Entries that can be read, the latest first; on a tie the same order on every device. */
function latestFirst<T extends { readonly at: number }>(
  fields: Fields,
  start: string,
  schema: Schema<T>,
): readonly Entry<T>[] {
  const all = Array.from(entries(fields, start)).flatMap(([id, value]): Entry<T>[] => {
    const { data } = schema.safeParse(value);
    return data ? [{ ...data, id }] : [];
  });
  return all.sort((a, b) => b.at - a.at || byText(a.id, b.id));
}

/** The disposal that counts: the latest. */
export const lastDisposal = (fields: Fields): Entry<Disposal> | null =>
  latestFirst<Disposal>(fields, prefix.disposal, disposalSchema)[0] ?? null;

/** The latest attempt that failed; null: none since it was destroyed. */
export function lastAttempt(fields: Fields, destroyedAt: number): AttemptFields | null {
  const [last] = latestFirst<AttemptFields>(fields, prefix.attempt, attemptSchema);
  return last && last.at > destroyedAt ? last : null;
}

type Seen = { readonly on: Day; readonly at: number };
const isSeen = (value: unknown): value is Seen => {
  const { on, at } = value as Partial<Seen>;
  return typeof on === 'string' && isDay(on) && typeof at === 'number';
};

/** When it was first seen again after its last destruction; null: not seen since. */
export function seenAgain(fields: Fields, destroyedAt: number): Seen | null {
  const seen = Array.from(entries(fields, prefix.seen), ([, value]) => value)
    .filter(isSeen)
    .filter(({ at }) => at > destroyedAt)
    .sort((a, b) => byText(a.on, b.on) || a.at - b.at);
  return seen[0] ?? null;
}

/** What stands at its places since its last destruction is another file, says the user; that word stays. */
export const isAnotherFile = (fields: Fields, destroyedAt: number): boolean =>
  Array.from(entries(fields, prefix.notIt), ([, value]) => value as { at: number }).some(
    ({ at }) => at > destroyedAt,
  );

export const ticksOf = (fields: Fields): Record<string, Day> =>
  Object.fromEntries(Array.from(entries(fields, prefix.tick), ([check, on]) => [check, on as Day]));

/** Holds on this record that nobody lifted, the oldest first. */
export function holdsOf(fields: Fields): readonly Entry<HoldFields>[] {
  return latestFirst<HoldFields>(fields, prefix.hold, holdSchema)
    .filter(({ id }) => !fields.has(`${prefix.lifted}${id}`))
    .toReversed();
}

/** Extensions that stand, the furthest first. */
export const extensionsOf = (fields: Fields): readonly Entry<ExtensionFields>[] =>
  latestFirst<ExtensionFields>(fields, prefix.extension, extensionSchema).toSorted((a, b) =>
    byText(b.until, a.until),
  );

/** The snooze that counts: the one that ends last, of those made since this moment. */
export function snoozeOf(fields: Fields, since: number): Entry<SnoozeFields> | null {
  const all = latestFirst<SnoozeFields>(fields, prefix.snooze, snoozeSchema).filter(({ at }) => at > since);
  return all.toSorted((a, b) => byText(b.backOn, a.backOn))[0] ?? null;
}

/** Encrypted copies, the latest first. */
export const protectionsOf = (fields: Fields): readonly Entry<Protection>[] =>
  latestFirst<Protection>(fields, prefix.protection, protectionSchema);

/** The passphrase that is kept of a copy. */
export function passphraseOf(fields: Fields, copy: string): string | null {
  const kept = fields.get(`${prefix.passphrase}${copy}`);
  return typeof kept === 'string' ? kept : null;
}

type Stood = { readonly dossier: string; readonly id: string };

/** Where a document stood before it was moved, and what it was called there: an older backup has it there. */
export const stoodAt = (fields: Fields, id: string): readonly Stood[] =>
  Array.from(entries(fields, prefix.from), ([where]) => {
    const [dossier = where, other = id] = where.split('/');
    return { dossier, id: other };
  });
