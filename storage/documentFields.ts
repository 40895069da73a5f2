import type { Day } from '@/policy/calendar';
import { byText } from './byText';
import type { Fields } from './dossier';
import { type Disposal, disposalSchema } from './schema/document';

/*
 * Beside its plain fields a document holds sets that only grow, one field an entry, so that what two devices add is
 * never lost: `k:` places it was seen at, `x:` disposals, `t:` ticks, `s:` seen again after a destruction.
 */
export const prefix = { key: 'k:', disposal: 'x:', tick: 't:', seen: 's:' } as const;

function* entries(fields: Fields, start: string): Generator<[string, unknown]> {
  for (const [name, value] of fields.entries())
    if (name.startsWith(start)) yield [name.slice(start.length), value];
}

export const keysOf = (fields: Fields): string[] =>
  Array.from(entries(fields, prefix.key), ([, key]) => key)
    .filter((key) => typeof key === 'string')
    .sort(byText); // "guid:" before "path:": most stable first, the same on every device

/** The disposal that counts: the latest; on a tie the same one on every device. */
export function lastDisposal(fields: Fields): Disposal | null {
  const all = Array.from(entries(fields, prefix.disposal), ([id, value]) => ({
    id,
    parsed: disposalSchema.safeParse(value),
  }));
  all.sort((a, b) => (b.parsed.data?.at ?? 0) - (a.parsed.data?.at ?? 0) || a.id.localeCompare(b.id));
  return all.find(({ parsed }) => parsed.success)?.parsed.data ?? null;
}

/** The day it was first seen again after its last destruction; null: not seen since. */
export function seenAgain(fields: Fields, destroyedAt: number): Day | null {
  const days = Array.from(entries(fields, prefix.seen), ([, value]) => value as { at: number; on: Day })
    .filter(({ at }) => at > destroyedAt)
    .map(({ on }) => on)
    .sort(byText);
  return days[0] ?? null;
}

export const ticksOf = (fields: Fields): Record<string, Day> =>
  Object.fromEntries(Array.from(entries(fields, prefix.tick), ([check, on]) => [check, on as Day]));
