import type { LedgerProblem } from '@/exchange/backup/ledgerFile';
import type { BackupProblem } from '@/exchange/backup/problem';
import type { Day } from '@/policy/calendar';
import type { Channel } from '@/policy/mailing/channels';
import type { SaleFacts } from '@/policy/mailing/evidence';
import type { PortalDefinition } from '@/sites/portal';
import type { SiteId } from '@/sites/site';
import type { BackupSecret } from '@/vault/backupKeys';
import type { Result } from '../result';
import type { ClientInput } from '../schema/client';
import type { DisclosureInput } from '../schema/disclosure';
import type { CopyKind, DocumentInput, Outcome } from '../schema/document';
import type { EngagementInput } from '../schema/engagement';
import type { EvidenceInput } from '../schema/evidence';
import type { PersonInput } from '../schema/person';
import type { Proposal } from '../schema/policy';
import type { ProtectedFormat } from '../schema/protection';
import type { SettingsInput } from '../schema/settings';
import type { HoldScope } from '../schema/suspension';

type InDossier = { readonly dossier: string };
type InRecord = InDossier & { readonly id: string };
type HoldOf = { readonly kind: HoldScope; readonly id: string };
type DisclosureLinks = { personIds?: readonly string[]; documentIds?: readonly string[] };
type Made = { readonly dossier: string; readonly id: string };

/** Every command: what it takes and what it gives. The engine checks each input with zod before it does anything. */
export type Commands = {
  setFirm: { input: { name: string }; output: Made };
  addClient: { input: ClientInput; output: Made };
  correctClient: { input: InDossier & Partial<ClientInput>; output: Made };
  addPerson: { input: InDossier & PersonInput; output: Made };
  correctPerson: { input: InRecord & Partial<PersonInput>; output: Made };
  addEngagement: { input: InDossier & EngagementInput; output: Made };
  correctEngagement: { input: InRecord & Partial<EngagementInput>; output: Made };
  /** `newPerson`: a name typed on the spot becomes a person of the dossier in the same step. */
  registerDocument: {
    input: InDossier & DocumentInput & { newPerson?: string; newEngagement?: string };
    output: Made;
  };
  correctDocument: { input: InRecord & Partial<DocumentInput>; output: Made };
  /** Its trace in the old dossier is redacted (a new key there), so its earlier steps can't be undone; the move itself can. */
  moveDocument: {
    input: InRecord & { to: string; personId: string | null; engagementId: string | null };
    output: Made;
  };
  /** `unreachable` is no disposal: it is still there, with the reason, and is asked again. */
  disposeDocument: {
    input: InRecord & {
      on: Day;
      copies: readonly CopyKind[];
      outcome?: Outcome | 'unreachable';
      reason?: string;
      despiteHold?: boolean;
    };
    output: Made;
  };
  /** Kept longer than its term, as far as its class allows. */
  extendDocument: { input: InRecord & { until: Day; reason: string }; output: Made };
  takeBackExtension: { input: InRecord & { extension: string }; output: Made };
  /** Its alert is put off until `backOn`; overdue only with a reason. */
  snoozeDocument: { input: InRecord & { backOn: Day; reason?: string }; output: Made };
  wakeDocument: { input: InRecord; output: Made };
  /** `id` of what it gives is the hold's. `replaces`: a hold that this one goes on from. */
  placeHold: {
    input: InDossier & {
      of: HoldOf;
      reason: string;
      owner: string;
      from: Day;
      until: Day | null;
      replaces?: string | null;
    };
    output: Made;
  };
  liftHold: { input: InDossier & { of: HoldOf; hold: string }; output: Made };
  /** Registered by mistake: it leaves the register, and can come back by undo. */
  forgetDocument: { input: InRecord; output: Made };
  /**
   * Seen at its place on a day. Joins the keys that were seen together; after a destruction it is an alarm, if a name
   * that the page itself shows (`shown`: in its title, at a taught place; not kept) is the file's, or if the user says
   * so (`sure`).
   */
  noticeDocument: {
    input: InRecord & { on: Day; keys: readonly string[]; shown: readonly string[]; sure?: boolean };
    output: Made;
  };
  /** An encrypted copy was made with this passphrase; `keep`: it may stand in the dossier as long as the document. */
  protectDocument: {
    input: InRecord & { format: ProtectedFormat; passphrase: string; keep: boolean };
    output: Made;
  };
  /** The passphrase that was kept goes, in every version that was. */
  forgetPassphrase: { input: InRecord; output: null };
  /** Something that went to a third party (R11); refused without its ground. */
  addDisclosure: { input: InDossier & DisclosureInput & DisclosureLinks; output: Made };
  correctDisclosure: { input: InRecord & Partial<DisclosureInput> & DisclosureLinks; output: Made };
  forgetDisclosure: { input: InRecord; output: Made };
  /** Seen again after its destruction: that was another file. `asked`: no alarm said so, the user was asked. */
  dismissSighting: { input: InRecord & { asked?: boolean }; output: Made };
  tickCheck: { input: InRecord & { check: string; on: Day | null }; output: Made };
  /** A tool's yearly check; not about anyone. */
  tickTool: { input: { tool: string; check: string; on: Day | null }; output: null };
  setSettings: { input: Partial<SettingsInput>; output: null };
  /** A version of the firm's policy, to hold from its first day on. */
  addPolicyVersion: { input: Proposal; output: { id: string } };
  /** Calls off one whose first day is still to come. */
  withdrawPolicyVersion: { input: { id: string }; output: null };
  teachPortal: { input: PortalDefinition; output: null };
  forgetPortal: { input: { id: string }; output: null };
  /** Not for the register: this file, or all that stands in this folder. Kept as keyed digests; no name is. */
  ignorePlace: { input: { what: 'file' | 'folder'; keys: readonly string[]; site: SiteId }; output: Made };
  watchPlace: { input: { id: string }; output: Made };
  /** One thing that happened to an e-mail address, in the dossier of the client it belongs to. */
  recordEvidence: { input: EvidenceInput; output: Made };
  /** Another event takes its place; what is left out stays as it was. `withdrawn`: it never happened. */
  correctEvidence: {
    input: InRecord & Partial<Omit<EvidenceInput, 'address'>> & { withdrawn?: boolean };
    output: Made;
  };
  /** `withoutAddress`: ids of those who have no e-mail address in the register. */
  acceptQuote: {
    input: InDossier & {
      on: Day;
      principal: boolean;
      personIds: readonly string[];
      wording?: string | null;
      sale?: SaleFacts | null;
    };
    output: { recorded: number; withoutAddress: readonly string[] };
  };
  /** What a list of a tool is used for; `dossier`: the list's own, null for the one of that id or name, or a new one. */
  setAudience: {
    input: {
      dossier?: string | null;
      tool: 'mailchimp';
      listId: string | null;
      webId: string | null;
      name: string;
      channels: readonly Channel[];
    };
    output: Made;
  };
  forgetAudience: { input: InDossier; output: null };
  /** Done in the tool (or not, after all), says the user. `dossier`: the list's own. At most 5,000 addresses. */
  tickMembers: {
    input: InDossier & { addresses: readonly string[]; done: boolean };
    output: { marked: number };
  };
  /** Put off until a day, with a reason; `until: null`: not any more. */
  snoozeMembers: {
    input: InDossier & { addresses: readonly string[]; until: Day | null; reason?: string };
    output: { marked: number };
  };
  /** Erasures: nothing brings them back. */
  eraseDossier: { input: InDossier; output: null };
  /** `documents` and `engagements`: what speaks of the person without being linked; the latter get another name. */
  erasePerson: {
    input: InRecord & {
      documents?: readonly string[];
      engagements?: readonly { readonly id: string; readonly name: string }[];
    };
    output: null;
  };
  eraseField: { input: InRecord & { kind: 'client' | 'person'; field: string }; output: null };
  eraseDocument: { input: InRecord; output: null };
  /** All that is known of an e-mail address; that it had left is remembered by a keyed digest. */
  eraseAddress: { input: { address: string }; output: null };
  /** Everything out of this browser, to put a backup in its place. */
  emptyRegister: { input: Record<string, never>; output: null };
  /**
   * Many commands as one step: each has its own outcome, what is wrong with one keeps none of the others back, and one
   * undo takes all of them back. At most 5,000.
   */
  batch: { input: { items: readonly BatchItem[] }; output: BatchOutcome };
  /** How the columns of lists with these headers were read, so that the next one is read the same. Names nobody. */
  rememberMapping: {
    input: { headers: readonly string[]; fields: readonly (string | null)[] };
    output: null;
  };
  undo: { input: { command: string }; output: null };
  setBackupKey: { input: { secret: BackupSecret }; output: null };
  /** `before`: the snapshot of what was there until now, which is the way back from this. */
  goBack: { input: { snapshot: string }; output: { before: string } };
  /** Another day: the counters are made for it. Changes nothing else. */
  recount: { input: Record<string, never>; output: null };
};

/** Commands that may be one of many: they concern one document or one client, and can be taken back. */
export type BatchName =
  | 'registerDocument'
  | 'correctDocument'
  | 'disposeDocument'
  | 'forgetDocument'
  | 'tickCheck'
  | 'placeHold';
export type BatchItem = {
  [N in BatchName]: { readonly name: N; readonly input: Commands[N]['input'] };
}[BatchName];
export type BatchOutcome = {
  readonly done: number;
  /** Which items were not carried out, counted from 0, and why. */
  readonly failed: readonly { readonly at: number; readonly error: CommandError }[];
};

export type CommandName = keyof Commands;
export type Input<N extends CommandName> = Commands[N]['input'];
export type Output<N extends CommandName> = Commands[N]['output'];

/** What a user, a page or another device can get wrong. `fields`: path and problem, both safe to show. */
export type CommandError =
  | { readonly type: 'InvalidInput'; readonly fields: readonly { field: string; problem: string }[] }
  | { readonly type: 'UnknownDossier' }
  | { readonly type: 'UnknownRecord'; readonly id: string }
  | { readonly type: 'UnknownPerson' }
  | { readonly type: 'UnknownEngagement' }
  | { readonly type: 'AlreadyRegistered'; readonly key: string }
  /** Another document of the firm has a copy with this passphrase (R4). */
  | { readonly type: 'PassphraseUsed' }
  | { readonly type: 'BeforeStart' }
  | { readonly type: 'InFuture' }
  /** A hold keeps it, and whoever wants it gone has not said that they know. */
  | { readonly type: 'OnHold' }
  /** A version of the policy whose first day has come. */
  | { readonly type: 'InForceAlready' }
  | { readonly type: 'ChangedSince' }
  | { readonly type: 'CannotUndo' }
  | { readonly type: 'TooMuch' }
  | { readonly type: 'StorageFull' }
  | { readonly type: 'NoBackupKey' }
  /** A chosen file that is no backup, can't be opened, or may not be put here. Nothing was changed. */
  | { readonly type: 'BackupRefused'; readonly problem: BackupProblem | LedgerProblem | 'not-empty' }
  /** A lock stands around the register, and its passphrase is asked first. */
  | { readonly type: 'Locked' }
  /** There is a register that its keys don't open; nothing is overwritten. */
  | { readonly type: 'Unreadable'; readonly problem: 'key-lost' | 'damaged' }
  /** Something broke while it was carried out; nothing was written. */
  | { readonly type: 'EngineFailed' }
  /** Whoever asked for it stopped it; nothing was written. */
  | { readonly type: 'Stopped' }
  /** The parts of an import that were given are not there (any more): they are to be given again. */
  | { readonly type: 'NotStaged' }
  /** An exported register has kinds of the firm's own that are other kinds here. */
  | { readonly type: 'OtherOwnKinds' }
  | { readonly type: 'EngineUnreachable' };

/** Done: `command` is the id that undo takes; null where there is no way back. */
export type Done<T> = { readonly output: T; readonly command: string | null };

/** `command`: the id that it is asked under. Asked again under the same id it is not done twice. */
export type Send = <N extends CommandName>(
  name: N,
  input: Input<N>,
  command?: string,
) => Promise<Result<Done<Output<N>>, CommandError>>;
