import * as Y from 'yjs';
import { concat } from '@/vault/bytes';
import { type Sealed, type SealingKey, seal, unseal } from '@/vault/seal';
import type { LogEntry, RegisterDb } from './db';
import { deflated, inflated } from './deflated';

/** What stands before the bytes once opened: an update as Yjs made it, or a whole state, V2 and deflated. */
const UPDATE = 0;
const SNAPSHOT = 1;

/** Past either of these a dossier's log is folded into one snapshot. */
export const FOLD_AT = { entries: 32, bytes: 16 * 1024 } as const;

const about = (dossier: string, seq: number) => `log ${dossier} ${seq}`;

export const sealUpdate = (
  key: SealingKey,
  dossier: string,
  seq: number,
  update: Uint8Array,
): Promise<Sealed> => seal(key, concat(Uint8Array.of(UPDATE), update), about(dossier, seq));

/** From a living document, never by merging updates: those keep what was deleted (sync.md 2.5). */
export async function sealSnapshot(
  key: SealingKey,
  dossier: string,
  seq: number,
  doc: Y.Doc,
): Promise<Sealed> {
  const state = await deflated(Y.encodeStateAsUpdateV2(doc));
  return seal(key, concat(Uint8Array.of(SNAPSHOT), state), about(dossier, seq));
}

/** All entries of one dossier, oldest first. */
export const entriesOf = (db: RegisterDb, dossier: string): Promise<LogEntry[]> =>
  db.log.where('[dossier+seq]').between([dossier, 0], [dossier, Number.POSITIVE_INFINITY]).toArray();

/** The number of the last entry, 0 when there is none. Asked again inside every writing transaction. */
export async function headOf(db: RegisterDb, dossier: string): Promise<number> {
  // All of them in one answer: there are few, for they are folded, and a cursor to the last costs more.
  const keys = await db.log
    .where('[dossier+seq]')
    .between([dossier, 0], [dossier, Number.POSITIVE_INFINITY])
    .primaryKeys();
  return keys.at(-1)?.[1] ?? 0;
}

/** Puts the entries into a document. False: one does not open, so the document is not what was written. */
export async function replay(doc: Y.Doc, entries: readonly LogEntry[], key: SealingKey): Promise<boolean> {
  const opened = await Promise.all(
    entries.map(({ dossier, seq, sealed }) => unseal(key, sealed, about(dossier, seq))),
  );
  for (const plain of opened) {
    if (!plain) return false;
    if (plain[0] === SNAPSHOT) Y.applyUpdateV2(doc, await inflated(plain.subarray(1)), 'log');
    else Y.applyUpdate(doc, plain.subarray(1), 'log');
  }
  return true;
}
