import * as Y from 'yjs';
import { type Bytes, concat, fromHex, hex, randomId } from '@/vault/bytes';
import { type RegisterDb, readMeta } from '../db';

/** What is about to be done to much of the register at once. */
export type SnapshotReason = 'import' | 'bulk' | 'update' | 'go-back';

/**
 * The register as it stood at one moment. The logs are copied as they lie, sealed under their dossiers' keys: an
 * erasure closes the copies too, and takes them along.
 */
export type Snapshot = {
  readonly id: string;
  readonly at: number;
  readonly reason: SnapshotReason;
  /** Ids of the dossiers that had a log, 16 bytes each: one that has none here any more was redacted since. */
  readonly dossiers: Bytes;
  readonly workspace: Bytes;
};

const MOST = 5;
const DAYS = 30;
const DAY_MS = 86_400_000;
/** Log entries copied at a time. */
const PART = 500;

type Standing = { readonly db: RegisterDb; readonly workspace: { readonly doc: Y.Doc } };

/** Copies what is stored, in one transaction, and gives the snapshot's id. The sixth pushes out the first. */
export async function takeSnapshot(
  { db, workspace }: Standing,
  reason: SnapshotReason,
  now: number,
): Promise<string> {
  const id = randomId();
  const state = new Uint8Array(Y.encodeStateAsUpdateV2(workspace.doc));
  await db.transaction('rw', db.log, db.snapshots, db.snapshotLogs, async () => {
    const dossiers = new Set<string>();
    for (let last: [string, number] = ['', 0]; ; ) {
      const part = await db.log.where('[dossier+seq]').above(last).limit(PART).toArray();
      const end = part.at(-1);
      if (!end) break;
      await db.snapshotLogs.bulkAdd(part.map((entry) => ({ ...entry, snapshot: id })));
      for (const { dossier } of part) dossiers.add(dossier);
      last = [end.dossier, end.seq];
    }
    const ids = concat(...Array.from(dossiers, fromHex));
    await db.snapshots.add({ id, at: now, reason, dossiers: ids, workspace: state });
  });
  await pruneSnapshots(db, now);
  return id;
}

/** Counts up when what is stored gets another shape, other than by new fields. 1: version 0.1.0. */
const SHAPE = 2;

/** Before the first thing is written by a version that stores in another way. */
export async function beforeNewShape(standing: Standing, now: number): Promise<void> {
  const { db } = standing;
  if ((await readMeta(db, 'shape'))?.shape === SHAPE) return;
  if ((await db.log.count()) > 0) await takeSnapshot(standing, 'update', now);
  await db.meta.put({ k: 'shape', shape: SHAPE });
}

/** At most five, at most thirty days, and none that erasures have emptied. */
export async function pruneSnapshots(db: RegisterDb, now: number): Promise<void> {
  await db.transaction('rw', db.snapshots, db.snapshotLogs, async () => {
    const all = await db.snapshots.orderBy('at').reverse().toArray();
    for (const [n, { id, at, dossiers }] of all.entries()) {
      const copies = db.snapshotLogs.where('snapshot').equals(id);
      const emptied = dossiers.length > 0 && (await copies.count()) === 0;
      if (n < MOST && now - at <= DAYS * DAY_MS && !emptied) continue;
      await copies.delete();
      await db.snapshots.delete(id);
    }
  });
}

export const dossiersIn = ({ dossiers }: Snapshot): Set<string> =>
  new Set(
    Array.from({ length: dossiers.length / 16 }, (_, n) => hex(dossiers.subarray(n * 16, n * 16 + 16))),
  );
