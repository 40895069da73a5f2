import type { Frame } from '@/exchange/backup/frames';
import { decodeLedger, type LedgerEntries, type LedgerProblem } from '@/exchange/backup/ledgerFile';
import { BackupRefused } from '@/exchange/backup/problem';
import { type Bytes, sameBytes } from '@/vault/bytes';
import { type Digest, digestWith } from '@/vault/digest';
import { type DossierKey, decodeKeyring, type Keyring, newDossierKey, sealKeyring } from '@/vault/keyring';
import type { MasterKey } from '@/vault/masterKey';
import { importKey } from '@/vault/seal';
import { type BackupMeta, type KeptBackup, noBackup } from '../backup/backupMeta';
import { docOf } from '../backup/docOf';
import { changeBackupMeta } from '../backup/keptMeta';
import { type ChainBackup, forgetChains, restoreChains } from '../chain/backup';
import type { GivenAlert, LogEntry, RegisterDb } from '../db';
import { readGiven, rowOf } from '../givenAlerts';
import { FIRM, LOOKUP } from '../ids';
import { sealSnapshot } from '../log';
import { frameOf } from './backupParts';
import { dropWithoutKey } from './finishRestore';
import { addToLedger, ledgerOf } from './ledger';
import { restoreDossiers } from './restoreDossiers';

/** The list of what was erased since was refused. */
export class ListRefused extends Error {
  readonly problem: LedgerProblem;
  constructor(problem: LedgerProblem) {
    super(`the list was refused: ${problem}`);
    this.problem = problem;
  }
}

type Place = {
  readonly db: RegisterDb;
  readonly master: MasterKey;
  /** The ring of now, empty but for its own two keys. */
  readonly ring: Keyring;
  /** The ledger of the register that stands here, which counts when it is the same register's. */
  readonly ledger: LedgerEntries;
};

type Source = {
  /** Of the request: what makes it harmless to ask again. */
  readonly id: string;
  readonly frames: AsyncIterable<Frame>;
  readonly kept: KeptBackup;
  /** The file with what was erased since; null: none was given. */
  readonly list: Bytes | null;
  /** Between two dossiers: throws when it should stop. */
  readonly step: () => void;
};

export type Restored = {
  readonly ring: Keyring;
  readonly dossiers: number;
  /** Clients, persons, documents and fields that the backup had and that were erased after it. */
  readonly erased: number;
};

const dossierOf = (alert: string): string => alert.slice(0, alert.indexOf('/'));

const sameKey = (one: DossierKey | undefined, other: DossierKey | undefined): boolean =>
  one !== undefined && other !== undefined && sameBytes(one.raw, other.raw);

/** Everything that was erased, from the list that was given and from the register here, each at its latest. */
async function erasedSince(
  { ring, ledger }: Place,
  theirs: Keyring,
  list: Bytes | null,
  digest: Digest,
): Promise<{ entries: LedgerEntries; writtenAt: number }> {
  const own = sameKey(ring.get(LOOKUP), theirs.get(LOOKUP)) ? ledger : new Map<string, number>();
  if (!list) return { entries: own, writtenAt: 0 };
  const given = await decodeLedger(list, digest);
  if (typeof given === 'string') throw new ListRefused(given);
  const entries = new Map(given.entries);
  for (const [id, at] of own) entries.set(id, Math.max(at, entries.get(id) ?? 0));
  return { entries, writtenAt: given.writtenAt };
}

/**
 * Puts a backup into an empty register. The logs are written first, under keys that nothing here holds; then the ring
 * and all the rest in one transaction: a kill before it leaves nothing, a kill after it is finished at the next start.
 *
 * @throws BackupRefused, ListRefused, and what `step` throws; nothing of it stands then.
 */
export async function restore(place: Place, source: Source): Promise<Restored> {
  const { db } = place;
  await db.meta.put({ k: 'restoring' });
  try {
    return await writeAll(place, source);
  } catch (error) {
    await dropWithoutKey(db, place.ring);
    throw error;
  }
}

async function writeAll(place: Place, { id: asked, frames, kept, list, step }: Source): Promise<Restored> {
  const { db } = place;
  const iterator = frames[Symbol.asyncIterator]();
  const theirs = decodeKeyring(await frameOf(iterator));
  const lookup = theirs?.get(LOOKUP);
  if (!theirs || !lookup || !theirs.has(FIRM)) throw new BackupRefused('damaged');
  const workspace = await frameOf(iterator);
  docOf(workspace);
  const given = readGiven(await frameOf(iterator));
  const digest = await digestWith(lookup.raw);
  const since = await erasedSince(place, theirs, list, digest);
  const later = new Map(Array.from(since.entries).filter(([, at]) => at > kept.at));

  const made = await restoreDossiers({ db, frames: iterator, theirs, later, digest, step });
  const { ring, firm, chain, written, erased, erasedRows } = made;
  const firmKey = ring.get(FIRM) ?? theirs.get(FIRM) ?? newDossierKey();
  ring.set(FIRM, firmKey).set(LOOKUP, lookup);
  addToLedger(firm, since.entries);
  const last = Array.from(ledgerOf(firm).values()).reduce((latest, at) => Math.max(latest, at), 0);
  const sealed = await sealSnapshot(await importKey(firmKey.raw), FIRM, 1, firm);
  const all: Last = {
    entry: { dossier: FIRM, seq: 1, sealed },
    workspace,
    given: given.filter(({ key }) => ring.has(dossierOf(key)) && !erasedRows.has(rowOf(key))),
    kept,
    chain,
    // Links that another register's key sealed are none of this one's.
    same: sameKey(lookup, place.ring.get(LOOKUP)),
    // What is in the backup itself needs no list beside it.
    erased: { at: last, kept: Math.max(since.writtenAt, kept.at) },
    restored: { id: asked, dossiers: written, erased },
  };
  // The master key is replaced after it.
  await db.strictly(() => commit(place, ring, all));
  return { ring, dossiers: written, erased };
}

type Last = {
  readonly entry: LogEntry;
  readonly workspace: Bytes;
  readonly given: readonly GivenAlert[];
  readonly kept: KeptBackup;
  readonly erased: BackupMeta['erased'];
  readonly restored: BackupMeta['restored'];
  readonly chain: ChainBackup;
  /** The register that stood here is the one that the backup is of. */
  readonly same: boolean;
};

async function commit({ db, master }: Place, ring: Keyring, last: Last): Promise<void> {
  const sealed = await sealKeyring(ring, master);
  const { log, rows, headlines, mailing, journal, keyrings, meta, alerts, snapshots, snapshotLogs, chain } =
    db;
  await db.transaction(
    'rw',
    [log, rows, headlines, mailing, journal, keyrings, meta, alerts, snapshots, snapshotLogs, chain],
    async () => {
      await Promise.all(
        [rows, headlines, mailing, journal, alerts, snapshots, snapshotLogs].map((table) => table.clear()),
      );
      await log.where('[dossier+seq]').between([FIRM, 0], [FIRM, Number.POSITIVE_INFINITY]).delete();
      await log.put(last.entry);
      await alerts.bulkPut([...last.given]);
      await keyrings.put({ generation: master.generation, sealed });
      if (!last.same) await forgetChains(db);
      await restoreChains(db, last.chain);
      await meta.bulkDelete(['restoring', 'projection', 'counts']);
      await meta.bulkPut([
        { k: 'erasing', intent: { generation: master.generation, drop: [] } },
        { k: 'restored', workspace: last.workspace },
      ]);
      await changeBackupMeta(db, {
        ...noBackup,
        last: last.kept,
        erased: last.erased,
        restored: last.restored,
      });
    },
  );
}
