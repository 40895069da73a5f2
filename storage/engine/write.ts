import type { Day } from '@/policy/calendar';
import { addCounts, countAnew } from '../counts';
import { type JournalEntry, type Meta, type RegisterDb, readMeta, type StoredKeyring } from '../db';
import { forgetAlertsOf, moveAlerts } from '../givenAlerts';
import { headOf } from '../log';
import type { Counts, RowKey } from '../rows';
import { type ChainPart, writeChain } from './attest';
import type { Prepared } from './prepare';

export type Batch = {
  readonly prepared: readonly Prepared[];
  readonly erase: readonly string[];
  /** Dossiers under a new key: what the old key sealed of them goes. */
  readonly redacted: readonly string[];
  /** What of their journals may stay, sealed by the new key. */
  readonly kept: readonly JournalEntry[];
  readonly journal: JournalEntry | null;
  readonly undone: readonly string[];
  readonly keyring: StoredKeyring | null;
  readonly meta: readonly Meta[];
  readonly chain: ChainPart | null;
};

/** Another context wrote to one of the dossiers, or to the chain, since it was read. */
export class HeadMoved extends Error {}

/**
 * ONE readwrite transaction over log, rows, headlines, journal, keyring, chain and counters: after a kill at any moment
 * they agree. Gives the counts as they are after it.
 *
 * @throws HeadMoved when a dossier's log is not as it was read; nothing is written then.
 */
export function write(db: RegisterDb, batch: Batch, today: Day): Promise<Counts> {
  const { log, rows, headlines, journal, keyrings, meta, alerts, snapshotLogs, chain } = db;
  const tables = [log, rows, headlines, journal, keyrings, meta, alerts, snapshotLogs, chain];
  return db.transaction('rw', tables, async () => {
    for (const { dossier } of batch.prepared) {
      if ((await headOf(db, dossier.id)) !== dossier.head) throw new HeadMoved();
    }
    if (batch.chain && !(await writeChain(db, batch.chain))) throw new HeadMoved();
    if (batch.keyring) await db.keyrings.put(batch.keyring);
    if (batch.meta.length > 0) await db.meta.bulkPut([...batch.meta]);

    let counts = (await readMeta(db, 'counts'))?.counts ?? null;
    const keys = batch.prepared.flatMap(({ put, drop }) => [...put.map(({ key }) => key), ...drop]);
    const erased = await Promise.all(
      batch.erase.map((id) => db.rows.where('[dossier+kind]').between([id, ''], [id, '\uffff']).toArray()),
    );
    const old = [...(await db.rows.bulkGet(keys)), ...erased.flat()].filter((row) => row !== undefined);
    if (counts) {
      for (const row of old) counts = addCounts(counts, row, -1);
      for (const row of batch.prepared.flatMap(({ put }) => put)) counts = addCounts(counts, row, 1);
    }

    await db.rows.bulkDelete([
      ...batch.prepared.flatMap(({ drop }) => drop),
      ...erased.flat().map(({ key }) => key),
    ]);
    for (const prepared of batch.prepared) await writeDossier(db, prepared);
    for (const [from, to] of moved(batch.prepared)) await moveAlerts(db, from, to);
    // A redaction erases, so nothing is to be known of those rows any more; after a mistake they may come back.
    if (batch.redacted.length > 0)
      for (const key of batch.prepared.flatMap(({ drop }) => drop)) await forgetAlertsOf(db, key);
    for (const id of batch.erase) await forget(db, id);
    for (const id of batch.redacted) {
      await db.journal.where('dossier').equals(id).delete();
      await db.snapshotLogs.where('dossier').equals(id).delete();
    }
    await db.journal.bulkPut([...batch.kept]);
    if (batch.journal) await db.journal.put(batch.journal);
    for (const command of batch.undone) await db.journal.update(command, { undone: 1 });

    if (counts?.asOf !== today) counts = await countAnew(db, today);
    await db.meta.put({ k: 'counts', counts });
    return counts;
  });
}

/** A row that leaves one dossier and comes up in another under the same id is one document that moved. */
function moved(prepared: readonly Prepared[]): [RowKey, RowKey][] {
  const idOf = (key: RowKey) => key.slice(key.indexOf('/'));
  const put = prepared.flatMap((one) => one.put.map(({ key }) => key));
  return prepared
    .flatMap(({ drop }) => drop)
    .flatMap((from): [RowKey, RowKey][] => {
      const to = put.find((key) => idOf(key) === idOf(from));
      return to ? [[from, to]] : [];
    });
}

async function writeDossier(
  db: RegisterDb,
  { dossier, entry, folds, put, headline }: Prepared,
): Promise<void> {
  if (folds) {
    await db.log
      .where('[dossier+seq]')
      .between([dossier.id, 0], [dossier.id, entry.seq], true, false)
      .delete();
  }
  await db.log.add(entry);
  await db.rows.bulkPut([...put]);
  if (headline) await db.headlines.put(headline);
}

async function forget(db: RegisterDb, id: string): Promise<void> {
  await db.log.where('[dossier+seq]').between([id, 0], [id, Number.POSITIVE_INFINITY]).delete();
  await db.headlines.delete(id);
  await db.journal.where('dossier').equals(id).delete();
  await db.alerts.where('key').startsWith(`${id}/`).delete();
  await db.snapshotLogs.where('dossier').equals(id).delete();
}
