import type { Day } from '@/policy/calendar';
import type { Channel, EvidenceSource } from '@/policy/mailing/channels';
import type { EvidenceDraft } from '@/policy/mailing/evidence';
import type { MailingList } from '@/policy/mailing/lists';
import type { SelfCheck } from '@/policy/selfCheck';
import type { Argon2Cost } from '@/vault/argon2';
import type { BackupSecret } from '@/vault/backupKeys';
import type { BackupFailure } from '../backup/backupMeta';
import type { ChainBackup } from '../chain/backup';
import type { BatchItem, BatchOutcome, CommandError } from '../commands/commands';
import type { DueAlert } from '../read/alertsDue';
import type { Result } from '../result';
import type { Proposal } from '../schema/policy';
import type { MadeBackup } from './backup/makeBackup';
import type { RestoredBackup } from './backup/restoreBackup';
import type { TestedBackup } from './backup/testBackup';
import type { StagedInput } from './import/planned';
import type { WorkspaceArrival } from './import/workspaceArrival';
import type { KeptPassphrase } from './passphrases';
import type { GoBackPreview } from './previewGoBack';
import type { PolicyPreview, PreviewLine } from './previewPolicy';
import type { RecordsPart } from './readRecords';
import type { CheckedCertificate, VerifiedChain } from './verifyChain';

/** A lock as a message carries it: `salt` and `key` are hexadecimal, 16 and 32 bytes. */
export type LockInput = Argon2Cost & { readonly salt: string; readonly key: string };

/** Parts of the answers that are drawn one by one. */
export type { PolicyPreview, PreviewLine };

/**
 * Longer work of the engine that is no single command: it says how far it is, and can be stopped. What it takes and
 * what it gives; the engine checks each input with zod before it does anything.
 */
export type Services = {
  /** What a version of the policy would change, by name: to be shown before it is accepted, never kept. */
  previewPolicy: { input: Proposal; output: PolicyPreview };
  /** Personal data in plain text: for an export that the user asked for, never kept. */
  readRecords: { input: { from: number; most: number }; output: RecordsPart };
  /** What there is to say today and was not said before: opaque ids, stages and days, no name. */
  alertsDue: { input: Record<string, never>; output: readonly DueAlert[] };
  /** The same of addresses on mailing lists, as keys; it opens what is sealed, so not while the register is locked. */
  mailingAlertsDue: { input: Record<string, never>; output: readonly string[] };
  /** These were said; `keys` are those that `alertsDue` or `mailingAlertsDue` gave. */
  markGiven: { input: { keys: readonly string[] }; output: null };
  /** Puts a lock around the register, another one, or none; its passphrase never comes here. */
  setLock: { input: { lock: LockInput | null }; output: null };
  verify: { input: Record<string, never>; output: SelfCheck };
  makeRowsAfresh: { input: Record<string, never>; output: null };
  makeWords: { input: Record<string, never>; output: { readonly words: string } };
  /** Files are in the outbox under the name that is given, and sealed; `outboxKept` says that one is out of here. */
  makeBackup: { input: Record<string, never>; output: MadeBackup };
  makeErasedList: { input: Record<string, never>; output: { readonly name: string } };
  outboxAddress: { input: { name: string }; output: { readonly address: string } };
  outboxKept: { input: { name: string; way: 'download' | 'folder' }; output: null };
  backupFailed: { input: { name?: string; why: BackupFailure }; output: null };
  /** False: the folder is not there any more, or the browser wants to be asked for it again. */
  putInFolder: { input: { name: string }; output: { readonly done: boolean } };
  /** `file` and `list` are names in the inbox; they are gone afterwards. */
  testBackup: { input: { file: string; secret: BackupSecret }; output: TestedBackup };
  restoreBackup: {
    input: { file: string; list: string | null; secret: BackupSecret };
    output: RestoredBackup;
  };
  verifyChain: { input: Record<string, never>; output: VerifiedChain };
  readChains: { input: Record<string, never>; output: ChainBackup };
  /** `file` is what was in it: it may be anything, and is checked. */
  checkCertificates: { input: { file: unknown }; output: readonly CheckedCertificate[] };
  passphraseUsed: {
    input: { dossier: string; id: string; passphrase: string };
    output: { readonly used: boolean };
  };
  readPassphrases: { input: { dossier: string; id: string }; output: readonly KeptPassphrase[] };
  previewGoBack: { input: { snapshot: string }; output: GoBackPreview };
  /** A part of an import, from this number on; at most 1,000 records. Kept in memory until the import is asked for. */
  stageImport: {
    input: { import: string; from: number; records: readonly StagedInput[] };
    output: null;
  };
  /** What an exported register that was staged would bring. */
  previewImport: { input: { import: string; of: number }; output: ImportPreview };
  /**
   * Writes what was staged under this id, all of it or nothing. Asked again under the same id it gives the first
   * answer, whatever is staged by then.
   */
  import: { input: { import: string; of: number }; output: Imported & { readonly command: string | null } };
  /** The commands of these names, for whoever follows how far they are and may stop them. `command`: the id of the step. */
  batch: {
    input: { command: string; items: readonly BatchItem[] };
    output: BatchOutcome & { readonly command: string | null };
  };
  undo: { input: { command: string }; output: null };
  /** A part of the evidence that will be taken in, from this number on; at most 1,000. Kept in memory until then. */
  stageEvidence: {
    input: { import: string; from: number; drafts: readonly EvidenceDraft[] };
    output: null;
  };
  /** Writes what was staged under this id, all of it or nothing; what is known already is passed over. */
  takeEvidence: {
    input: { import: string; of: number };
    output: TakenEvidence & { readonly command: string | null };
  };
  /** Of somebody who was erased, and shows the address. */
  proveConsent: { input: { address: string }; output: readonly ProvenConsent[] };
  /** A part of a comparison, from this number on; at most 1,000. `facts`: why it stands there, 4,000 signs as JSON. */
  stageComparison: {
    input: { comparison: string; from: number; entries: readonly ComparedEntry[] };
    output: null;
  };
  /** The comparison that was staged under this id takes the place of the list's last. `dossier`: the list's own. */
  keepComparison: {
    input: {
      comparison: string;
      of: number;
      dossier: string;
      /** When the list was read: milliseconds since 1970. */
      readAt: number;
      whole: boolean;
      bySource: Readonly<Record<string, number>>;
    };
    output: null;
  };
};

export type ComparedEntry = {
  readonly list: MailingList;
  readonly address: string;
  readonly facts: unknown;
};

/** What an address had consented to, by the day; `channel` null: what the source gives. */
export type ProvenConsent = {
  readonly source: EvidenceSource;
  readonly channel: Channel | null;
  readonly day: Day | null;
};

/** `known`: stood in the register already, or was erased from it. */
export type TakenEvidence = { readonly recorded: number; readonly known: number };

type ImportedKind = 'client' | 'person' | 'engagement' | 'document';
/** How many records of each kind were made; `known`: documents that the register had already at their place. */
export type Imported = Readonly<Record<ImportedKind | 'disclosure' | 'known', number>>;

/** How many, and the first of them by name. */
type Some<T> = { readonly count: number; readonly first: readonly T[] };
type Ahead = { readonly name: string; readonly client: string; readonly lastDay: Day | null };

/** What an exported register would bring, and what of it would stay out. It names people: shown, never kept. */
export type ImportPreview = {
  readonly added: Readonly<Record<ImportedKind, number>>;
  readonly disclosures: number;
  readonly holds: number;
  /** Documents that are gone: the certificates of that stay where they were made. */
  readonly disposed: number;
  /** Documents of which an encrypted copy was made: its passphrase is not in an export. */
  readonly copies: number;
  readonly newClients: Some<string>;
  /** Clients that are here, by id or by name: they stay as they are. */
  readonly there: Some<string>;
  /** Clients, and records and fields, that were erased here. */
  readonly erasedClients: number;
  readonly erased: number;
  readonly known: number;
  readonly ignored: number;
  readonly policy: WorkspaceArrival['policy'];
  /** Settings, portals and ticks that come in. */
  readonly settings: number;
  readonly outlook: Readonly<Record<'overdue' | 'dueSoon' | 'waiting' | 'attention', Some<Ahead>>>;
};

export type ServiceName = keyof Services;
export type ServiceInput<N extends ServiceName> = Services[N]['input'];
export type ServiceOutput<N extends ServiceName> = Services[N]['output'];

/** How far it is, and whether whoever asked has given up. */
export type Watch = {
  readonly progress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
};

/** Asks the engine. Stopped by its signal it answers `Stopped`, and nothing was written. */
export type Ask = <N extends ServiceName>(
  name: N,
  input: ServiceInput<N>,
  watch?: Partial<Watch>,
) => Promise<Result<ServiceOutput<N>, CommandError>>;
