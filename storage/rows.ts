import type { Day } from '@/policy/calendar';
import type { FindingType } from '@/policy/findings';
import type { Hold } from '@/policy/hold';
import type { Place } from '@/policy/item';
import type { Lead } from '@/policy/lead';
import type { Channel } from '@/policy/mailing/channels';
import type { Asking, MailingList } from '@/policy/mailing/lists';
import type { RetentionClass } from '@/policy/retention';
import type { SiteId } from '@/sites/site';
import type { AudienceFields } from './schema/audience';
import type { ClientFields } from './schema/client';
import type { DisclosureFields } from './schema/disclosure';
import type { CopyKind, Outcome } from './schema/document';
import type { EngagementFields } from './schema/engagement';
import type { IgnoredFields } from './schema/ignored';
import type { PersonFields } from './schema/person';
import type { ProtectedFormat } from './schema/protection';
import type { HoldScope } from './schema/suspension';

export type Kind =
  | 'firm'
  | 'client'
  | 'person'
  | 'engagement'
  | 'document'
  | 'disclosure'
  | 'ignored'
  | 'evidence'
  | 'audience'
  | 'mark';

/** What a row is called everywhere: `<dossier>/<id>`, for one file may be registered in two dossiers at once. */
export type RowKey = `${string}/${string}`;

type Base = { readonly key: RowKey; readonly dossier: string; readonly id: string };

/** A hold that stands or has ended, and was not lifted. Whose it is: the document's own, or of what it belongs to. */
export type HoldRow = Hold & {
  readonly id: string;
  readonly of: { readonly kind: HoldScope; readonly id: string };
  readonly reason: string;
  readonly owner: string;
  readonly from: Day;
};

/** Left out where there is none, as in most rows. */
type Held = { readonly holds?: readonly HoldRow[] };

export type ExtensionRow = {
  readonly id: string;
  readonly until: Day;
  readonly reason: string;
  readonly on: Day;
};

export type FirmRow = Base & { readonly kind: 'firm'; readonly name: string };
export type ClientRow = Base &
  Held & { readonly kind: 'client' } & Pick<
    ClientFields,
    'name' | 'address' | 'principal' | 'phone' | 'email' | 'iban'
  >;
export type PersonRow = Base &
  Held & { readonly kind: 'person' } & Pick<
    PersonFields,
    'name' | 'email' | 'phone' | 'consentOn' | 'consentHow'
  >;
export type EngagementRow = Base &
  Held & { readonly kind: 'engagement' } & Pick<
    EngagementFields,
    'name' | 'type' | 'startedOn' | 'completedOn'
  >;

/** A document as every list and the popup show it: its own fields, and what follows from its dossier and the policy. */
export type DocumentRow = Base & {
  readonly kind: 'document';
  readonly name: string;
  readonly class: RetentionClass;
  readonly clientName: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly engagementId: string | null;
  readonly engagementName: string | null;
  readonly site: SiteId | null;
  readonly keys: readonly string[];
  readonly address: string | null;
  readonly place: Place;
  /** The document's own start day; `startedOn` is the one that counts, which may be its engagement's completion. */
  readonly ownStart: Day | null;
  readonly startedOn: Day | null;
  readonly encrypted: boolean;
  readonly consentOn: Day | null;
  /** First day it may go (a legal minimum), and last day it may be kept. Null: none, or its term has not started. */
  readonly notBefore: Day | null;
  readonly lastDay: Day | null;
  /** Findings that do not depend on today; overdue and due soon are worked out when read. */
  readonly flags: readonly FindingType[];
  readonly destroyedOn: Day | null;
  readonly copies: readonly CopyKind[];
  readonly seenAgainOn: Day | null;
  /** The random id of the disposal that counts: its certificate is found by it. */
  readonly disposalId?: string;
  /** How it came to be gone; left out: destroyed. */
  readonly outcome?: Outcome;
  /** Every hold on it, its own and those of its engagement, person and client; `hold` is the one that counts. */
  readonly holds?: readonly HoldRow[];
  readonly hold?: Hold;
  /** Extensions that stand; `lastDay` has them in it, as far as the class allows. */
  readonly extensions?: readonly ExtensionRow[];
  /** The last attempt to destroy it that failed, and when it is asked again. */
  readonly attempt?: { readonly on: Day; readonly reason: string; readonly askOn: Day };
  /** Put off: the day it is back, as it was asked and as it counts. */
  readonly snooze?: { readonly backOn: Day; readonly reason: string; readonly quietUntil: Day };
  /** The latest encrypted copy that was made of it here (R4). */
  readonly protection?: RowProtection;
  /** Ticks of the checklist that only the user can judge: check id to the day it was ticked. */
  readonly ticks: Readonly<Record<string, Day>>;
};

export type RowProtection = {
  readonly on: Day;
  readonly format: ProtectedFormat;
  /** Keyed digests of the passphrases of all its copies: no other document may have one of them. */
  readonly digests: readonly string[];
  /** A passphrase stands in the dossier; the row doesn't hold it. */
  readonly kept: boolean;
};
type Named = { readonly id: string; readonly name: string };

/** What went to a third party, with the names of whom and what it is about, as far as they are still in the register. */
export type DisclosureRow = Base & { readonly kind: 'disclosure' } & Pick<
    DisclosureFields,
    'to' | 'what' | 'on' | 'ground' | 'evidence' | 'law'
  > & {
    readonly people: readonly Named[];
    readonly documents: readonly (Named & { readonly personId: string | null })[];
  };
/** A file or folder that is not for the register; which one, only its keyed digests tell. */
export type IgnoredRow = Base & { readonly kind: 'ignored'; readonly digests: readonly string[] } & Pick<
    IgnoredFields,
    'what' | 'site' | 'on'
  >;

/** A list of a tool and the numbers of its last comparison; whom it is about stands elsewhere (`Reader.comparison`). */
export type AudienceRow = Base & { readonly kind: 'audience' } & Pick<
    AudienceFields,
    'tool' | 'listId' | 'webId' | 'name'
  > & {
    /** What it is used for; none: not said yet. */
    readonly channels: readonly Channel[];
    readonly compared: ComparedRow | null;
  };

export type ComparedRow = Asking & {
  /** When it was compared, and when the list was read: milliseconds since 1970. */
  readonly at: number;
  readonly readAt: number;
  readonly whole: boolean;
  readonly counts: Readonly<Record<MailingList, number>>;
  readonly bySource: Readonly<Record<string, number>>;
  /** Ticked off before this list was read, and on it no more. */
  readonly verified: number;
};

/** A record that can't be read is shown as such, never dropped. */
export type UnreadableRow = Base & {
  readonly kind: 'unreadable';
  readonly was: Kind;
  readonly problem: string;
};

export type Row =
  | FirmRow
  | ClientRow
  | PersonRow
  | EngagementRow
  | DocumentRow
  | DisclosureRow
  | IgnoredRow
  | AudienceRow
  | UnreadableRow;

/**
 * What an index may tell anybody who reads the disk: no name, no address, no path. `kept`: with a legal minimum;
 * nothing is due soon that may not go yet.
 */
export type RowState = 'waiting' | 'running' | 'kept' | 'no-term' | 'destroyed' | '-';

/** A row at rest: `sealed` holds the Row; the other columns are all that stands there in plaintext. */
export type StoredRow = {
  readonly key: RowKey;
  readonly dossier: string;
  readonly kind: Row['kind'];
  readonly class: RetentionClass | '';
  readonly state: RowState;
  readonly lastDay: Day | '';
  readonly notBefore: Day | '';
  readonly flags: readonly FindingType[];
  /** 1: a flag asks for something to be done now. */
  readonly attention: 0 | 1;
  /** Keyed digests (HMAC-SHA-256, hex) of the places it was seen at. */
  readonly places: readonly string[];
  /** `<dossier>/<engagement or ->`: groups what one answer settles, the end date it waits for. */
  readonly waitsFor: string;
  /** Days that change what the row asks; each is left out where there is none. `apart`: it has one of them. */
  readonly apart?: 1;
  /** The last day of the hold that counts; `FOREVER`: until it is lifted. */
  readonly heldUntil?: Day;
  readonly reviewOn?: Day;
  /** Put off: the day it is back. */
  readonly quietUntil?: Day;
  /** Could not be reached: the day it counts as overdue again. */
  readonly askOn?: Day;
  readonly seenOn?: Day;
  /** Keyed digests of passphrases that encrypted copies of it have. */
  readonly passphrases?: readonly string[];
  /** Of a mailing list: how many addresses ask for something, now and from a day on. */
  readonly asks?: number;
  readonly backOn?: Asking['backOn'];
  readonly sealed: Uint8Array<ArrayBuffer>;
};

/** Behind every day there will be: a hold that stands until it is lifted. */
export const FOREVER: Day = '9999-12-31';

/** Kept beside the rows, moved in the same transaction. True for `asOf` only: another day counts anew, by index. */
export type Counts = {
  readonly asOf: Day;
  readonly overdue: number;
  /** Last day within the 30 days (or as many as the policy says) from `asOf`, today included. */
  readonly dueSoon: number;
  /** Of those, within 7 days (or as many as the policy says). */
  readonly dueThisWeek: number;
  readonly waiting: number;
  /** Documents with a finding that asks for something to be done now (not counting overdue ones). */
  readonly findings: number;
  /**
   * What asks for something now: documents that are overdue, due this week or with such a finding, and mismatches. The
   * badge's number.
   */
  readonly toDo: number;
  readonly documents: number;
  /** Addresses that must come off a mailing list, or left and are still there, by the last comparisons. */
  readonly mismatches: number;
  /** Documents that a hold keeps. */
  readonly onHold: number;
  /** Documents that would ask for something, or are due soon, and were put off. In no other number but `waiting`. */
  readonly putOff: number;
  /** How far ahead these look, where the firm's policy says otherwise than 30 and 7 days. */
  readonly lead?: Lead;
  /** The last check found that the register does not agree with itself: one of what is `toDo`. Given, never stored. */
  readonly unsound?: true;
};

/** One dossier's names and titles, opened when the side panel opens: what search looks through. */
export type Headline = {
  readonly dossier: string;
  readonly client: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly engagements: readonly { readonly id: string; readonly name: string; readonly open: boolean }[];
  readonly documents: readonly {
    readonly id: string;
    readonly name: string;
    /** Left out when there is none: up to 100,000 of these are opened at once. */
    readonly personId?: string;
    readonly engagementId?: string;
  }[];
};
