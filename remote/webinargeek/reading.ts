import { z } from 'zod';
import type { EvidenceDraft } from '@/policy/mailing/evidence';
import type { Remote } from '../ask';
import type { Webinargeek } from './webinargeek';

/** How far the reading of the registrations is; kept after every step (see MailChimp's). */
export const positionSchema = z.object({
  unverified: z.boolean(),
  /** From 1. */
  page: z.number().int().min(1),
  /** Null: not asked yet. */
  pages: z.number().int().nullable(),
});
export type Position = z.output<typeof positionSchema>;

export const wholeReading: Position = { unverified: false, page: 1, pages: null };

export type Step = {
  readonly drafts: readonly EvidenceDraft[];
  readonly position: Position;
  readonly done: boolean;
};

/** One page, or two at once where it is known that there are two. Those with an unverified address come after the others. */
export async function step(api: Webinargeek, from: Position): Remote<Step> {
  const { unverified, page, pages } = from;
  const two = pages !== null && pages > page;
  const [first, second] = await Promise.all([
    api.subscriptions(page, unverified),
    two ? api.subscriptions(page + 1, unverified) : null,
  ]);
  if (!first.ok) return first;
  if (second && !second.ok) return second;
  const drafts = [...first.value.drafts, ...(second?.value.drafts ?? [])];
  const last = second?.value.pages ?? first.value.pages;
  const next = page + (second ? 2 : 1);
  const position: Position =
    next <= last ? { unverified, page: next, pages: last } : { unverified: true, page: 1, pages: null };
  return { ok: true, value: { drafts, position, done: unverified && next > last } };
}
