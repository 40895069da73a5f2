import { createContext, use } from 'react';
import type { ComparedAudience } from '@/exchange/mailing/compareOnDesk';
import type { Day } from '@/policy/calendar';
import type { Channel } from '@/policy/mailing/channels';
import type { EvidenceDraft, EvidenceEvent } from '@/policy/mailing/evidence';
import type { MailingList } from '@/policy/mailing/lists';
import type { CommandError } from '@/storage/commands/commands';
import type { KeptEntry } from '@/storage/reader';
import type { Result } from '@/storage/result';

/** A list of a tool, what it is used for, and the numbers of its last comparison. */
export type AudienceRow = {
  readonly dossier: string;
  readonly name: string;
  /** The tool's own id of it, and the number of its page there; null: a file doesn't tell. */
  readonly listId: string | null;
  readonly webId: string | null;
  readonly channels: readonly Channel[];
  readonly compared: { readonly at: number } | null;
};

/** The last comparison of a list, and what was done with it since. Moments in milliseconds since 1970, UTC. */
export type KeptComparison = {
  readonly at: number;
  readonly readAt: number;
  readonly whole: boolean;
  readonly bySource: Readonly<Partial<Record<string, number>>>;
  readonly lists: Readonly<Record<MailingList, readonly KeptEntry[]>>;
  /** Ticked before the list was read, and gone from it. */
  readonly verified: number;
};

export type KnownMailing = {
  readonly events: ReadonlyMap<string, readonly EvidenceEvent[]>;
  readonly people: ReadonlyMap<string, readonly { readonly name: string }[]>;
  readonly leftBefore: (
    addresses: Iterable<string>,
  ) => Promise<ReadonlyMap<string, readonly EvidenceEvent[]>>;
};

export type Watching = {
  readonly progress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
};

export type Taken = { readonly recorded: number; readonly known: number; readonly command: string | null };

type Done<T> = Promise<Result<T, CommandError>>;

/** What the register keeps of mailing lists, as far as the screens ask for it. */
export type MailingStore = {
  readonly known: (progress: (done: number, of: number) => void) => Promise<KnownMailing>;
  readonly audiences: () => Promise<readonly AudienceRow[]>;
  readonly comparison: (audience: string) => Promise<KeptComparison | null>;
  /** Null: a new list. Gives its dossier. */
  readonly setAudience: (
    dossier: string | null,
    audience: Pick<AudienceRow, 'name' | 'channels' | 'listId' | 'webId'>,
  ) => Done<string>;
  readonly keep: (audience: string, comparison: ComparedAudience) => Done<null>;
  /** Gives the command that can be undone. */
  readonly tick: (audience: string, addresses: readonly string[], done: boolean) => Done<string | null>;
  readonly snooze: (
    audience: string,
    addresses: readonly string[],
    until: Day | null,
    reason: string,
  ) => Done<string | null>;
  /** Takes evidence in, as one step; drafts are asked for a part at a time. */
  readonly take: (
    of: number,
    drafts: (from: number, most: number) => Promise<readonly EvidenceDraft[]>,
    watch: Watching,
  ) => Done<Taken>;
};

export const MailingContext = createContext<MailingStore | null>(null);

export function useMailing(): MailingStore {
  const store = use(MailingContext);
  if (!store) throw new Error('a component stands outside MailingContext');
  return store;
}
