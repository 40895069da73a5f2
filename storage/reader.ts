import type { Day } from '@/policy/calendar';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import type { MailingList } from '@/policy/mailing/lists';
import type { Policy } from '@/policy/policy';
import type { SelfCheck } from '@/policy/selfCheck';
import type { PolicyVersions } from '@/policy/versions';
import type { PortalDefinition } from '@/sites/portal';
import type { SiteId } from '@/sites/site';
import type { BackupMeta } from './backup/backupMeta';
import type { SnapshotReason } from './engine/snapshots';
import type { MailingPerson } from './mailing/part';
import type {
  AudienceRow,
  ClientRow,
  Counts,
  DisclosureRow,
  DocumentRow,
  EngagementRow,
  Headline,
  IgnoredRow,
  PersonRow,
  RowKey,
  StoredRow,
  UnreadableRow,
} from './rows';
import type { Attested, ChainEntry } from './schema/chain';
import type { Settings } from './schema/settings';

export type Dossier = {
  readonly client: ClientRow;
  readonly people: readonly PersonRow[];
  readonly engagements: readonly EngagementRow[];
  readonly documents: readonly DocumentRow[];
  /** What went to third parties, the latest first. */
  readonly disclosures: readonly DisclosureRow[];
  readonly unreadable: readonly UnreadableRow[];
};

/** Reports that wait for one answer: the end date of one engagement (or, without an engagement, their own start). */
export type Waiting = {
  readonly dossier: string;
  readonly engagementId: string | null;
  readonly engagementName: string | null;
  readonly clientName: string;
  /** All of them. */
  readonly all: readonly Pick<StoredRow, 'key' | 'class'>[];
  /** To show: the first few of each class. */
  readonly documents: readonly DocumentRow[];
};

export type Today = {
  readonly counts: Counts;
  /** Worst first: longest overdue. At most 200 of each; the counts tell how many there are. */
  readonly overdue: readonly DocumentRow[];
  readonly dueSoon: readonly DocumentRow[];
  readonly findings: readonly DocumentRow[];
  /** What would stand in one of these lists and was put off, back first. */
  readonly putOff: readonly DocumentRow[];
  /** Sorted by how many documents one answer settles; at most 200. */
  readonly waiting: readonly Waiting[];
  /** How many are of a kind that has no term yet (R12). */
  readonly noTerm: number;
};

export type DocumentFilter = {
  readonly state:
    | 'all'
    | 'overdue'
    | 'due-soon'
    | 'waiting'
    | 'no-term'
    | 'findings'
    | 'on-hold'
    | 'put-off'
    | 'destroyed';
  readonly class: string | null;
  readonly words: string;
};

/** What the index can tell; words are looked for among the headlines, which the surface has opened. */
export type DocumentQuery = Omit<DocumentFilter, 'words'>;

/** A step that can be taken back for a while: no name in it but what the dossier itself shows. */
export type Recent = {
  readonly command: string;
  readonly name: string;
  readonly at: number;
  readonly undone: boolean;
  readonly subject: string;
};

export type DueDay = { readonly day: Day; readonly count: number };

/** Numbers only. `at`: milliseconds since 1970. */
export type LastCheck = SelfCheck & { readonly at: number };

export type RecentSteps = {
  readonly steps: readonly Recent[];
  /** There are older ones. */
  readonly more: boolean;
};

export type Workspace = {
  readonly settings: Settings;
  /** The policy in force today, under which the rows were made. */
  readonly policy: Policy;
  /** All that the firm accepted, those to come included. */
  readonly versions: PolicyVersions;
  readonly portals: readonly PortalDefinition[];
  /** `tool:check` to the day it was ticked. */
  readonly ticks: Readonly<Record<string, Day>>;
  /** How lists were read: a keyed digest of their headers to a field or null per column. Not there before version 0.2. */
  readonly imports?: Readonly<Record<string, readonly (string | null)[]>>;
};

/** How the backups stand, and how much there is to lose. */
export type BackupState = BackupMeta & {
  /** Counted no further than to one more than a handful. */
  readonly records: number;
};

export type Moment = { readonly id: string; readonly at: number; readonly reason: SnapshotReason };

/** One link of the chain that says what was destroyed or erased; `takenBack`: a disposal that was undone since. */
export type Certificate = {
  readonly entry: ChainEntry;
  readonly what: Exclude<Attested, { type: 'undone' }>;
  readonly takenBack: boolean;
};

/** Pages of the last seven days, of a tool or (`portal`, its id) of one portal that was taught. */
export type Health = {
  readonly site: SiteId;
  readonly portal: string | null;
  readonly seen: number;
  readonly recognised: number;
  /** Of those seen, how many showed one document. */
  readonly documents: number;
};

/** An event, and the dossier in which it stands: that is where it is corrected. */
export type MailingEvent = EvidenceEvent & { readonly dossier: string };

/** Everything that is known of e-mail addresses, by address in lower case. */
export type Mailing = {
  readonly events: ReadonlyMap<string, readonly MailingEvent[]>;
  /** Whose it is; several of them when several share one. */
  readonly people: ReadonlyMap<string, readonly MailingPerson[]>;
  /**
   * What outlived an erasure (R19): of those among these addresses that had left, an unsubscribe. To be judged along
   * with what is known of them since.
   */
  leftBefore(addresses: Iterable<string>): Promise<ReadonlyMap<string, readonly EvidenceEvent[]>>;
};

/** An address of a comparison, and how it stands on a day. */
export type KeptEntry = {
  /** As the list has it. */
  readonly address: string;
  readonly facts: unknown;
  /** `done`: ticked since the list was read. `still-there`: ticked before that, and on it all the same. */
  readonly state: 'open' | 'done' | 'still-there' | 'snoozed';
  readonly tickedOn: Day | null;
  /** Until when it is, or was, put off; and why. */
  readonly until: Day | null;
  readonly reason: string;
};

/** The last comparison of a list, by the list's own dossier. */
export type KeptComparison = {
  readonly audience: AudienceRow;
  readonly lists: Readonly<Record<MailingList, readonly KeptEntry[]>>;
};

/** Reads rows and opens the few it shows: no Y.Doc, no zod. Every method is one query; use it inside liveQuery. */
export type Reader = {
  counts(today: Day): Promise<Counts>;
  workspace(): Promise<Workspace>;
  firmName(): Promise<string | null>;
  /** Documents registered at any of these places. Two of them: one file at two clients. */
  documentsAt(keys: readonly string[]): Promise<readonly DocumentRow[]>;
  document(key: RowKey): Promise<DocumentRow | null>;
  today(today: Day): Promise<Today>;
  dossier(id: string): Promise<Dossier | null>;
  /** All headlines; `onPart` gets all of them too, a part at a time, as they are opened. */
  headlines(onPart?: (part: readonly Headline[]) => void): Promise<readonly Headline[]>;
  /** Keys of the rows that fit, in list order; the list then opens only those it shows. */
  documentKeys(query: DocumentQuery, today: Day): Promise<readonly RowKey[]>;
  documents(keys: readonly RowKey[]): Promise<readonly DocumentRow[]>;
  /** What the chains prove, the latest first. They name nobody. */
  certificates(): Promise<readonly Certificate[]>;
  /** That of one disposal; null: it was recorded before there was a chain, or on another device. */
  certificateOf(disposalId: string): Promise<Certificate | null>;
  /**
   * Steps that can be taken back, newest first: all of them since this moment (ms since 1970), and so many older ones.
   */
  recent(since: number, older: number): Promise<RecentSteps>;
  /** Last days in this span, both ends included, each with how many documents have it. Opens no row. */
  dueDays(from: Day, to: Day): Promise<readonly DueDay[]>;
  /** What the last check of the whole register found; null: never checked on this device. */
  lastCheck(): Promise<LastCheck | null>;
  backup(): Promise<BackupState>;
  /** Records of any kind that can't be read. */
  unreadable(): Promise<readonly UnreadableRow[]>;
  /** Nothing is in the register but, perhaps, the firm's own name: a backup may be put here. */
  isEmpty(): Promise<boolean>;
  /** Moments that can be gone back to, the latest first. */
  moments(): Promise<readonly Moment[]>;
  /** What is not for the register, newest first. */
  ignored(): Promise<readonly IgnoredRow[]>;
  /** The entry by which this file, or one in such a folder, or this folder is left alone; null: none. */
  ignoredAt(what: IgnoredRow['what'], keys: readonly string[]): Promise<IgnoredRow | null>;
  /** How the columns of a list with these headers were read before; null: it is a new one. */
  importMapping(headers: readonly string[]): Promise<readonly (string | null)[] | null>;
  /** All that is known of e-mail addresses; `onPart` hears how many dossiers are open of how many. */
  openMailing(onPart?: (done: number, of: number) => void): Promise<Mailing>;
  /** The same of a few, by index: opens only what holds them. What outlived an erasure is in it. */
  evidenceOf(addresses: readonly string[]): Promise<ReadonlyMap<string, readonly EvidenceEvent[]>>;
  /** The lists that are known, with the numbers of their last comparison. Opens no comparison. */
  audiences(): Promise<readonly AudienceRow[]>;
  /** The last comparison of one; null: never compared. */
  comparison(dossier: string, today: Day): Promise<KeptComparison | null>;
};
