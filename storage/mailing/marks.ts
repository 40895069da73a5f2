import type { Day } from '@/policy/calendar';
import type { MailingList } from '@/policy/mailing/lists';
import type { KeptRows } from '../schema/audience';

/** What stands against an address of a list. */
export type Mark = {
  /** The last tick: when, and on which day. */
  readonly tick: { readonly at: number; readonly on: Day } | null;
  readonly snooze: { readonly until: Day; readonly reason: string } | null;
};

/** The lists of the last comparison; `marks`: by the digest of the address. */
export type KeptLists = {
  readonly readAt: number;
  readonly lists: Readonly<Record<MailingList, KeptRows>>;
  readonly marks: Readonly<Record<string, Mark>>;
};

export const noMark: Mark = { tick: null, snooze: null };

/** Ticked since the list was read: it is taken on trust until the next one. */
export const isDone = ({ tick }: Mark, readAt: number): boolean => tick !== null && tick.at >= readAt;
