import type { Day } from '@/policy/calendar';
import { addCounts, countAnew } from '../counts';
import { type JournalEntry, type Meta, type RegisterDb, readMeta, type StoredKeyring } from '../db';
import { forgetAlertsOf, memberRow, moveAlerts } from '../givenAlerts';
import { headOf } from '../log';
import type { Counts, RowKey, StoredRow } from '../rows';
import type { Watch } from '../services/services';
import { type ChainPart, writeChain } from './attest';
import type { Prepared } from './prepare';
import { stopIfAsked } from './stopped';

export type Batch = {
  readonly prepared: readonly Prepared[];
  /** Dossiers that are new: nothing stands of them yet. */
  readonly made: ReadonlySet<string>;
  readonly erase: readonly string[];
  /** Dossiers under a new key: what the old key sealed of them goes. */
  readonly redacted: readonly string[];
  /** Digests of addresses that are erased. */
  readonly members: readonly string[];
  /** What of their journals may stay, sealed by the new key. */
  readonly kept: readonly JournalEntry[];
  readonly journal: JournalEntry | null;
  readonly undone: readonly string[];
  readonly keyring: StoredKeyring | null;
  readonly meta: readonly Meta[];
  readonly chain: ChainPart | null;
  /** How many dossiers are written, for long work, which may still be stopped: then nothing is. */
  readonly watch?: Watch | undefined;
};

/** Another context wrote to one of the dossiers, or to the chain, since it was read. */
export class HeadMoved extends Error {}

/** So many rows are read or written in one go; between two of them whoever draws gets a turn. */
const SLICE = 1_000;

function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += SLICE) yield list.slice(at, at + SLICE);
}

/**
 * ONE readwrite transaction over log, rows, headlines, addresses, journal, keyring, chain and counters: after a kill at any moment
 * they agree. Gives the counts as they are after it.
 *
 * @throws HeadMoved when a dossier's log is not as it was read; nothing is written then.
 * @throws Stopped when whoever watches it has given up; nothing is written then.
 */
export function write(db: RegisterDb, batch: Batch, today: Day): Promise<Counts> {
  const { log, rows, headlines, mailing, journal, keyrings, meta, alerts, snapshotLogs, chain } = db;
  const tables = [log, rows, headlines, mailing, journal, keyrings, meta, alerts, snapshotLogs, chain];
  return db.transaction('rw', tables, async () => {
    // A new one has no log: its first entry is refused, and with it the whole, if there were one after all.
    const known = batch.prepared.filter(({ id }) => !batch.made.has(id));
    const gone: RowKey[] = known.flatMap(({ drop }) => drop);
    const touched = [...known.flatMap(({ put }) => put.map(({ key }) => key)), ...gone];
    // What is asked at once comes in one answer's time; only long lists are read a slice at a time.
    const [kept, before] = await Promise.all([
      readMeta(db, 'counts'),
      rowsOf(db, touched),
      ...known.map(async ({ id, head }) => {
        if ((await headOf(db, id)) !== head) throw new HeadMoved();
      }),
    ]);
    if (batch.chain && !(await writeChain(db, batch.chain))) throw new HeadMoved();
    let counts = kept?.counts ?? null;
    const count = (some: readonly (StoredRow | undefined)[], sign: 1 | -1) => {
      for (const row of some) if (row && counts) counts = addCounts(counts, row, sign);
    };
    count(before, -1);
    for (const id of batch.erase) {
      const erased = await db.rows.where('[dossier+kind]').between([id, ''], [id, '\uffff']).toArray();
      count(erased, -1);
      gone.push(...erased.map(({ key }) => key));
    }
    await clearAway(db, batch, gone);
    for (const { put } of batch.prepared) count(put, 1);

    const { watch, prepared } = batch;
    if (watch) {
      for (const [at, one] of prepared.entries()) {
        stopIfAsked(watch.signal);
        watch.progress(at, prepared.length);
        await writeDossier(db, one);
      }
      stopIfAsked(watch.signal);
    }
    await Promise.all([
      ...(watch ? [] : prepared.map((one) => writeDossier(db, one))),
      batch.keyring && db.keyrings.put(batch.keyring),
      batch.meta.length > 0 && db.meta.bulkPut([...batch.meta]),
      batch.kept.length > 0 && db.journal.bulkPut([...batch.kept]),
      batch.journal && db.journal.put(batch.journal),
      counts?.asOf === today && db.meta.put({ k: 'counts', counts }),
    ]);
    for (const command of batch.undone) await db.journal.update(command, { undone: 1 });
    // The last moment: what follows makes it so.
    if (watch) stopIfAsked(watch.signal);
    if (counts?.asOf === today) return counts;
    const anew = await countAnew(db, today);
    await db.meta.put({ k: 'counts', counts: anew });
    return anew;
  });
}

async function rowsOf(db: RegisterDb, keys: readonly RowKey[]): Promise<(StoredRow | undefined)[]> {
  const rows: (StoredRow | undefined)[] = [];
  for (const slice of slices(keys)) rows.push(...(await db.rows.bulkGet([...slice])));
  return rows;
}

/** What of the register goes, before anything new comes: of most commands, nothing. */
async function clearAway(db: RegisterDb, batch: Batch, gone: readonly RowKey[]): Promise<void> {
  for (const keys of slices(gone)) await db.rows.bulkDelete([...keys]);
  for (const [from, to] of moved(batch.prepared)) await moveAlerts(db, from, to);
  // A redaction erases, so nothing is to be known of those rows any more; after a mistake they may come back.
  if (batch.redacted.length > 0)
    for (const key of batch.prepared.flatMap(({ drop }) => drop)) await forgetAlertsOf(db, key);
  for (const member of batch.members) await forgetAlertsOf(db, memberRow(member));
  for (const id of batch.erase) await forget(db, id);
  for (const id of batch.redacted) {
    await db.journal.where('dossier').equals(id).delete();
    await db.snapshotLogs.where('dossier').equals(id).delete();
  }
}

/** A row that leaves one dossier and comes up in another under the same id is one document that moved. */
function moved(prepared: readonly Prepared[]): [RowKey, RowKey][] {
  const idOf = (key: RowKey) => key.slice(key.indexOf('/'));
  const put = new Map(
    prepared.flatMap((one) => one.put.map(({ key }): [string, RowKey] => [idOf(key), key])),
  );
  return prepared
    .flatMap(({ drop }) => drop)
    .flatMap((from): [RowKey, RowKey][] => {
      const to = put.get(idOf(from));
      return to ? [[from, to]] : [];
    });
}

async function writeDossier(db: RegisterDb, prepared: Prepared): Promise<void> {
  const { id, entry, folds, put, headline, mailing } = prepared;
  if (folds) await db.log.where('[dossier+seq]').between([id, 0], [id, entry.seq], true, false).delete();
  const [first = [], ...more] = slices(put);
  await Promise.all([
    db.log.add(entry),
    first.length > 0 && db.rows.bulkPut([...first]),
    headline && db.headlines.put(headline),
    mailing === 'goes' && db.mailing.delete(id),
    typeof mailing === 'object' && db.mailing.put(mailing),
  ]);
  for (const rows of more) await db.rows.bulkPut([...rows]);
}

async function forget(db: RegisterDb, id: string): Promise<void> {
  await db.log.where('[dossier+seq]').between([id, 0], [id, Number.POSITIVE_INFINITY]).delete();
  await db.headlines.delete(id);
  await db.mailing.delete(id);
  await db.journal.where('dossier').equals(id).delete();
  await db.alerts.where('key').startsWith(`${id}/`).delete();
  await db.snapshotLogs.where('dossier').equals(id).delete();
}
