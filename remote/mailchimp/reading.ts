import { z } from 'zod';
import type { Remote } from '../ask';
import { type Mailchimp, type MembersPage, PAGE } from './mailchimp';
import type { ReadMember } from './member';
import { apiStatuses } from './schema';

/**
 * How far the reading of a list is. It is plain data and is kept after every step, so a reading goes on where it was
 * when whatever carried it out was ended.
 */
export const positionSchema = z.object({
  /** First everybody, status by status, and then whoever changed meanwhile: one who leaves in between is in two, not in none. */
  sweep: z.enum(['everybody', 'changed']),
  /** Which status, by number. */
  at: z.number().int().min(0),
  offset: z.number().int().min(0),
  /** What the first page of this status said that there are; null: not asked yet. */
  total: z.number().int().nullable(),
  /** This status is read for the second time, because its pages shifted under the first. */
  again: z.boolean(),
  /** ISO 8601. Of a changed sweep: from when on. */
  since: z.string().nullable(),
  /** When the tool began to answer, by its own clock: from when on the next reading asks for changes. */
  began: z.number().nullable(),
  /** How many were read, for whoever waits. */
  read: z.number().int().min(0),
  /** How many there are of the statuses that were read; less than that many addresses in the end: something was missed. */
  expected: z.number().int().min(0),
});
export type Position = z.output<typeof positionSchema>;

const FRESH = {
  at: 0,
  offset: 0,
  total: null,
  again: false,
  since: null,
  began: null,
  read: 0,
  expected: 0,
} as const;

/** Deletions for good don't show in what changed, so everything is read now and then. */
export const wholeReading: Position = { ...FRESH, sweep: 'everybody' };

/** Whatever a tool's clocks may differ among themselves. */
const MARGIN_MS = 10 * 60_000;
const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}+00:00`;

/** Who changed since a reading that began then (milliseconds). */
export const changesSince = (began: number): Position => ({
  ...FRESH,
  sweep: 'changed',
  since: iso(began - MARGIN_MS),
});

/** Pages that were read, and where it goes on; null: that was all. */
export type Step = {
  readonly members: readonly ReadMember[];
  readonly position: Position;
  readonly done: boolean;
};

/** One step: one page, or two of them at once where it is known that there are two. */
export async function step(api: Mailchimp, list: string, now: number, position: Position): Remote<Step> {
  const { at, offset, since, total } = position;
  const status = apiStatuses[at];
  if (!status) throw new RangeError('this reading is done');
  const page = (from: number) => api.members({ list, status, offset: from, since });
  const two = total !== null && total > offset + PAGE;
  const [first, second] = await Promise.all([page(offset), two ? page(offset + PAGE) : null]);
  if (!first.ok) return first;
  if (second && !second.ok) return second;
  // A page that is not full though more follows: what was asked beside it began too far on.
  const full = first.value.value.members.length === PAGE;
  const pages = second && full ? [first.value.value, second.value.value] : [first.value.value];
  const began = position.began ?? first.value.at ?? now;
  const next = after({ ...position, began }, pages);
  return {
    ok: true,
    value: {
      members: pages.flatMap(({ members }) => members),
      position: next,
      done: next.at === apiStatuses.length,
    },
  };
}

function after(position: Position, pages: readonly MembersPage[]): Position {
  const count = pages.reduce((sum, { members }) => sum + members.length, 0);
  const total = position.total ?? pages[0]?.total ?? 0;
  const last = pages.at(-1);
  const offset = position.offset + count;
  const read = position.read + count;
  // Other members under the same numbers: somebody may have slipped through between two pages.
  const shifted = pages.some((page) => page.total !== total);
  if (shifted && !position.again) return { ...position, offset: 0, total: null, again: true, read };
  if (last && last.members.length > 0 && offset < last.total) return { ...position, offset, total, read };
  const counted = position.sweep === 'everybody' ? (last?.total ?? 0) : 0;
  return nextStatus({ ...position, read, expected: position.expected + counted });
}

function nextStatus(position: Position): Position {
  const next = { ...position, at: position.at + 1, offset: 0, total: null, again: false };
  if (next.at < apiStatuses.length || position.sweep === 'changed' || position.began === null) return next;
  return { ...next, sweep: 'changed', at: 0, since: iso(position.began - MARGIN_MS) };
}
