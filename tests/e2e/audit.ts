import * as Y from 'yjs';
import type { Day } from '@/policy/calendar';
import { policyFor } from '@/policy/regulation';
import { addCounts, noCounts } from '@/storage/counts';
import type { LogEntry } from '@/storage/db';
import { LOOKUP } from '@/storage/ids';
import { replay } from '@/storage/log';
import { project } from '@/storage/project';
import type { Counts, Row, StoredRow } from '@/storage/rows';
import { openRow } from '@/storage/stored';
import { openKeyring } from '@/vault/keyring';
import { importKey } from '@/vault/seal';
import type { Dump } from './dump';

/** Where the master key begins in its file: after the magic and the generation. */
const MASTER_AT = 9;

/**
 * Does what stands on disk agree with itself? Every dossier's log is replayed outside the browser and its rows made
 * afresh; they must be the rows that stand there, and the counters their sum. Gives what does not agree, and the rows.
 */
export async function audit({ master, stores, meta }: Dump): Promise<{ problems: string[]; rows: Row[] }> {
  const problems: string[] = [];
  const generation = master.readUInt32BE(5);
  const ringAtRest = stores.keyrings.find((ring) => ring.generation === generation);
  if (!ringAtRest) return { problems: ['no keyring of the master key’s generation'], rows: [] };
  const ring = await openKeyring(new Uint8Array(ringAtRest.sealed), {
    generation,
    key: new Uint8Array(master.subarray(MASTER_AT, MASTER_AT + 32)),
  });
  if (!ring) return { problems: ['the keyring does not open'], rows: [] };

  const policy = policyFor({ terms: {}, financialYearFirstMonth: 1 });
  const atRest = stores.rows as unknown as readonly StoredRow[];
  const rows: Row[] = [];
  for (const [dossier, { raw }] of ring) {
    if (dossier === LOOKUP) continue;
    const key = await importKey(raw);
    const entries = (stores.log as unknown as LogEntry[]).filter((entry) => entry.dossier === dossier);
    entries.sort((a, b) => a.seq - b.seq);
    const doc = new Y.Doc();
    if (!(await replay(doc, entries, key))) problems.push(`log of ${dossier} does not open`);
    const fresh = new Map(project(doc, dossier, policy).map((row) => [row.key, row]));
    const here = atRest.filter((row) => row.dossier === dossier);
    for (const stored of here) {
      const opened = await openRow(stored, key);
      if (!opened) problems.push(`row ${stored.key} does not open`);
      else if (JSON.stringify(opened) !== JSON.stringify(fresh.get(stored.key)))
        problems.push(`row ${stored.key} is not what its log says`);
      else rows.push(opened);
    }
    if (here.length !== fresh.size)
      problems.push(`${dossier}: ${here.length} rows, its log gives ${fresh.size}`);
  }
  for (const row of atRest) if (!ring.has(row.dossier)) problems.push(`row ${row.key} has no key`);

  const kept = meta.find(({ k }) => k === 'counts')?.counts as Counts | undefined;
  if (kept) {
    const summed = atRest.reduce((sum, row) => addCounts(sum, row, 1), noCounts(kept.asOf satisfies Day));
    if (JSON.stringify(summed) !== JSON.stringify(kept))
      problems.push('the counters are not the sum of the rows');
  }
  return { problems, rows };
}
