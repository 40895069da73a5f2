import * as Y from 'yjs';
import type { Policy } from '@/policy/policy';
import type { SealingKey } from '@/vault/seal';
import type { LogEntry, RegisterDb } from '../db';
import { entriesOf, replay } from '../log';
import type { Vault } from '../openVault';
import { projectAll } from '../project';
import type { Row, RowKey } from '../rows';

/** One dossier in the engine's memory: its document, and what on disk it is known to agree with. */
export type OpenDossier = {
  readonly id: string;
  readonly doc: Y.Doc;
  /** Number of the last log entry this document has seen; 0: nothing written yet. */
  head: number;
  entries: number;
  bytes: number;
  /** The rows that stand on disk, as JSON: only those that change are sealed and written again. */
  known: Map<RowKey, string>;
  /** What of addresses stands on disk, as JSON. */
  mailing: string | null;
  /** Updates made since, in order, not yet written. */
  pending: Uint8Array[];
};

/** Its key does not open what stands of it. It is never overwritten. */
export class DamagedDossier extends Error {}

export const asKnown = (rows: readonly Row[]): Map<RowKey, string> =>
  new Map(rows.map((row) => [row.key, JSON.stringify(row)]));

/** Collects what is edited from here on. */
function listen(dossier: OpenDossier): OpenDossier {
  dossier.doc.on('update', (update: Uint8Array) => {
    dossier.pending.push(update);
  });
  return dossier;
}

const unheard = (id: string): OpenDossier => ({
  id,
  doc: new Y.Doc(),
  head: 0,
  entries: 0,
  bytes: 0,
  known: new Map(),
  mailing: null,
  pending: [],
});

export const emptyDossier = (id: string): OpenDossier => listen(unheard(id));

/** A dossier's document as its log says it. `null`: nothing there. `damaged`: its key does not open it. */
export async function readDoc(
  db: RegisterDb,
  key: SealingKey,
  id: string,
): Promise<{ readonly doc: Y.Doc; readonly entries: readonly LogEntry[] } | null | 'damaged'> {
  const entries = await entriesOf(db, id);
  if (entries.length === 0) return null;
  const doc = new Y.Doc();
  return (await replay(doc, entries, key)) ? { doc, entries } : 'damaged';
}

/** `null`: no key, or nothing there. `damaged`: its key does not open it; it is never overwritten. */
export async function readDossier(
  db: RegisterDb,
  vault: Vault,
  id: string,
  policy: Policy,
): Promise<OpenDossier | null | 'damaged'> {
  const key = await vault.keyOf(id);
  if (!key) return null;
  const entries = await entriesOf(db, id);
  return entries.length === 0 ? null : openEntries(id, entries, key, policy);
}

/** The same from entries that were read already, oldest first. */
export async function openEntries(
  id: string,
  entries: readonly LogEntry[],
  key: SealingKey,
  policy: Policy,
): Promise<OpenDossier | 'damaged'> {
  // Heard of only once it is read: what comes from the log is no edit, and Yjs encodes all of it again for a listener.
  const dossier = unheard(id);
  if (!(await replay(dossier.doc, entries, key))) return 'damaged';
  dossier.head = entries.at(-1)?.seq ?? 0;
  dossier.entries = entries.length;
  dossier.bytes = entries.reduce((sum, { sealed }) => sum + sealed.length, 0);
  const { rows, mailing } = projectAll(dossier.doc, id, policy);
  dossier.known = asKnown(rows);
  dossier.mailing = mailing?.text ?? null;
  return listen(dossier);
}
