import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Day } from '@/policy/calendar';
import type { Bytes } from '@/vault/bytes';
import type { Sealed } from '@/vault/seal';
import type { BackupMeta } from './backup/backupMeta';
import type { RemoteTool } from './connections/connection';
import type { Snapshot } from './engine/snapshots';
import type { WorkspaceChange } from './engine/workspaceDoc';
import type { StoredMailing } from './mailing/stored';
import type { LastCheck } from './reader';
import type { Counts, RowKey, StoredRow } from './rows';
import type { ChainEntry, ChainHead } from './schema/chain';

/** One entry of a dossier's log: a sealed Yjs update, or the snapshot that the earlier ones were folded into. */
export type LogEntry = { readonly dossier: string; readonly seq: number; readonly sealed: Sealed };

/** One command that was carried out: what makes a repeated message harmless, and undo possible. Sealed by its dossier. */
export type JournalEntry = {
  readonly command: string;
  readonly dossier: string;
  readonly at: number;
  readonly undone: 0 | 1;
  readonly sealed: Sealed;
};

export type StoredHeadline = { readonly dossier: string; readonly sealed: Sealed };

/** The keyring under the master key of this generation; two stand here only while an erasure is being finished. */
export type StoredKeyring = { readonly generation: number; readonly sealed: Sealed };

/** An erasure on its way: the keys it forgets. Ids are opaque. Left behind by a crash, it is finished at the next start. */
export type ErasureIntent = {
  readonly generation: number;
  readonly drop: readonly string[];
};

/** An alert that was given, and when: `<dossier>/<id> <stage> <days it rests on>`. Names nobody. */
export type GivenAlert = { readonly key: string; readonly on: Day };

/** Small facts that name nobody. */
export type Meta =
  | { readonly k: 'counts'; readonly counts: Counts }
  | { readonly k: 'projection'; readonly made: string }
  | { readonly k: 'workspace'; readonly workspace: unknown }
  /** What a command did to the workspace document, which stands in a database of its own, and is still to be done there. */
  | { readonly k: 'workspaceNext'; readonly changes: readonly WorkspaceChange[] }
  | { readonly k: 'checked'; readonly check: LastCheck }
  /** Tells this register from one that a browser which lost its storage begins in its place: a random id. */
  | { readonly k: 'begun'; readonly id: string }
  | { readonly k: 'erasing'; readonly intent: ErasureIntent }
  | { readonly k: 'backup'; readonly backup: BackupMeta }
  /** A restore is being written: logs without a key are its leftovers, when nobody is at it. */
  | { readonly k: 'restoring' }
  /** A restore is done but for the workspace document, which stands in a database of its own. */
  | { readonly k: 'restored'; readonly workspace: Bytes }
  /** Counts up with the shapes in which things are stored; before a newer one is used, a snapshot is taken. */
  | { readonly k: 'shape'; readonly shape: number }
  /** The chain that this device writes (null: none yet), and how far each chain has come. */
  | { readonly k: 'chain'; readonly own: string | null; readonly heads: ChainHeads };

export type ChainHeads = Readonly<Record<string, ChainHead>>;

/** A tool that is read with the user's own key; that and all else of it is sealed by the firm's key. */
export type StoredConnection = { readonly tool: RemoteTool; readonly sealed: Sealed };

/** A part of what was read of a tool, under the random id of that reading; sealed by the master key itself. */
export type StoredPart = { readonly reading: string; readonly part: number; readonly sealed: Sealed };

export type SnapshotLog = LogEntry & { readonly snapshot: string };

/**
 * The register at rest. Everything personal is sealed; the indexes are made of opaque ids, classes, days, flags and
 * keyed digests only, because what IndexedDB deletes stays readable on disk.
 */
export class RegisterDb extends Dexie {
  declare readonly log: Table<LogEntry, [string, number]>;
  declare readonly rows: Table<StoredRow, RowKey>;
  declare readonly headlines: EntityTable<StoredHeadline, 'dossier'>;
  declare readonly journal: EntityTable<JournalEntry, 'command'>;
  declare readonly keyrings: EntityTable<StoredKeyring, 'generation'>;
  declare readonly alerts: EntityTable<GivenAlert, 'key'>;
  declare readonly meta: Table<Meta, Meta['k']>;
  declare readonly snapshots: EntityTable<Snapshot, 'id'>;
  declare readonly snapshotLogs: Table<SnapshotLog, [string, string, number]>;
  /** What each dossier knows of e-mail addresses, sealed; by keyed digests of them. */
  declare readonly mailing: EntityTable<StoredMailing, 'dossier'>;
  declare readonly chain: Table<ChainEntry, [string, number]>;
  declare readonly connections: Table<StoredConnection, RemoteTool>;
  declare readonly readings: Table<StoredPart, [string, number]>;

  private strict = 0;

  constructor(name = 'register') {
    super(name);
    this.use({
      stack: 'dbcore',
      name: 'durability',
      create: (core) => ({
        ...core,
        transaction: (stores, mode, options) =>
          core.transaction(stores, mode, this.strict > 0 ? { ...options, durability: 'strict' } : options),
      }),
    });
    this.version(1).stores({
      log: '[dossier+seq]',
      rows: 'key, [dossier+kind], kind, [state+lastDay], [attention+state+lastDay], *places, waitsFor',
      headlines: 'dossier',
      journal: 'command, dossier, at',
      keyrings: 'generation',
      meta: 'k',
    });
    this.version(2).stores({
      rows: 'key, [dossier+kind], kind, [state+lastDay], [attention+state+lastDay], *places, *passphrases, waitsFor, apart',
      alerts: 'key',
      snapshots: 'id, at',
      snapshotLogs: '[snapshot+dossier+seq], snapshot, dossier',
      chain: '[chain+seq]',
    });
    this.version(3).stores({ mailing: 'dossier, *addresses, room' });
    this.version(4).stores({ connections: 'tool', readings: '[reading+part]' });
  }

  /**
   * What this work writes is on the disk when it resolves. Otherwise a browser calls a transaction done when it stands
   * with the system, and a power cut may take it back: fine for an edit, not for what the master key is replaced after.
   */
  async strictly<T>(work: () => PromiseLike<T>): Promise<T> {
    this.strict++;
    try {
      return await work();
    } finally {
      this.strict--;
    }
  }
}

export async function readMeta<K extends Meta['k']>(
  db: RegisterDb,
  k: K,
): Promise<Extract<Meta, { k: K }> | null> {
  const found = await db.meta.get(k);
  return found ? (found as Extract<Meta, { k: K }>) : null;
}
