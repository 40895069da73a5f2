import * as Y from 'yjs';
import type { Frame } from '@/exchange/backup/frames';
import type { LedgerEntries } from '@/exchange/backup/ledgerFile';
import { BackupRefused } from '@/exchange/backup/problem';
import type { Digest } from '@/vault/digest';
import { type DossierKey, type Keyring, newDossierKey } from '@/vault/keyring';
import { importKey } from '@/vault/seal';
import type { ChainBackup } from '../chain/backup';
import type { LogEntry, RegisterDb } from '../db';
import { FIRM } from '../ids';
import { sealSnapshot } from '../log';
import { rowKey } from '../rowKey';
import type { RowKey } from '../rows';
import { parts } from './backupParts';
import { type ErasedAgain, eraseAgain } from './eraseAgain';
import { erasedId } from './ledger';

/** What the dossiers of a backup became. Their logs are written; ring, firm and chain are not yet. */
export type RestoredDossiers = {
  readonly ring: Map<string, DossierKey>;
  readonly firm: Y.Doc;
  readonly chain: ChainBackup;
  /** How many logs were written, and how many clients, records and fields were kept erased. */
  readonly written: number;
  readonly erased: number;
  readonly erasedRows: ReadonlySet<RowKey>;
};

type Given = {
  readonly db: RegisterDb;
  readonly frames: AsyncIterator<Frame>;
  readonly theirs: Keyring;
  /** What was erased after the backup. */
  readonly later: LedgerEntries;
  readonly digest: Digest;
  /** Between two dossiers: throws when it should stop. */
  readonly step: () => void;
};

/** Logs written in one go. */
const PART = 50;

/**
 * Writes each dossier's log under its key of the backup, which nothing here holds yet; one in which something had been
 * erased goes under the next. @throws BackupRefused, and what `step` throws
 */
export async function restoreDossiers({
  db,
  frames,
  theirs,
  later,
  digest,
  step,
}: Given): Promise<RestoredDossiers> {
  const ring = new Map<string, DossierKey>();
  const erasedRows = new Set<RowKey>();
  const waiting: LogEntry[] = [];
  let firm = new Y.Doc();
  let chain: ChainBackup = { heads: {}, entries: [] };
  let [written, erased] = [0, 0];
  const count = (dossier: string, { records, fields }: ErasedAgain) => {
    for (const record of records) erasedRows.add(rowKey(dossier, record));
    erased += records.length + fields;
    return records.length + fields;
  };

  for await (const part of parts(frames)) {
    step();
    if ('chain' in part) {
      chain = part.chain;
      continue;
    }
    const { id, doc } = part;
    const key = theirs.get(id);
    if (!key || ring.has(id)) throw new BackupRefused('damaged');
    if (id !== FIRM && later.has(await erasedId({ what: 'dossier', dossier: id }, digest))) {
      erased++;
      continue;
    }
    const under = count(id, await eraseAgain(doc, id, later, digest)) > 0 ? newDossierKey(key.v + 1) : key;
    ring.set(id, under);
    if (id === FIRM) {
      firm = doc;
      continue;
    }
    waiting.push({ dossier: id, seq: 1, sealed: await sealSnapshot(await importKey(under.raw), id, 1, doc) });
    doc.destroy();
    written++;
    if (waiting.length >= PART) await db.log.bulkPut(waiting.splice(0));
  }
  await db.log.bulkPut(waiting);
  return { ring, firm, chain, written, erased, erasedRows };
}
