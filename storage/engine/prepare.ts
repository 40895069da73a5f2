import * as Y from 'yjs';
import type { Policy } from '@/policy/policy';
import type { Digest } from '@/vault/digest';
import type { SealingKey } from '@/vault/seal';
import type { LogEntry, StoredHeadline } from '../db';
import { FOLD_AT, sealSnapshot, sealUpdate } from '../log';
import type { MailingText } from '../mailing/mailingOf';
import { type StoredMailing, storeMailing } from '../mailing/stored';
import type { Vault } from '../openVault';
import { headlineOf, projectAll } from '../project';
import type { Row, RowKey, StoredRow } from '../rows';
import { storeHeadline, storeRow } from '../stored';
import { asKnown, type OpenDossier } from './openDossier';
import type { Session } from './session';

/** Everything of one dossier that a transaction writes, sealed already: Web Crypto can't be awaited inside one. */
export type Prepared = {
  readonly id: string;
  /** The log's head as it was read; another one by now means that somebody else wrote. */
  readonly head: number;
  readonly entry: LogEntry;
  /** The entry holds the whole state: the earlier ones go. */
  readonly folds: boolean;
  readonly put: readonly StoredRow[];
  readonly drop: readonly RowKey[];
  /** Null: it stays as it is. */
  readonly headline: StoredHeadline | null;
  /** `stays`: as it is; `goes`: it knows of no address any more. */
  readonly mailing: StoredMailing | 'stays' | 'goes';
  /** Every row as it will be, as text. */
  readonly known: ReadonlyMap<RowKey, string>;
  /** Once it is written: the dossier in memory is what is on disk. */
  readonly settle: () => void;
};

type PrepareTools = { readonly key: SealingKey; readonly digest: Digest; readonly policy: Policy };

/**
 * `afresh`: under a new key, so all of it is sealed again and nothing of the old log stays. Null: nothing changed.
 */
export async function prepare(
  dossier: OpenDossier,
  { key, digest, policy }: PrepareTools,
  afresh: boolean,
): Promise<Prepared | null> {
  if (dossier.pending.length === 0 && !afresh) return null;
  const { rows, mailing } = projectAll(dossier.doc, dossier.id, policy);
  const known = asKnown(rows);
  const before = afresh ? new Map<RowKey, string>() : dossier.known;
  const changed = rows.filter((row) => known.get(row.key) !== before.get(row.key));
  const drop = Array.from(dossier.known.keys()).filter((row) => !known.has(row));
  const sameHeadline = !afresh && drop.length === 0 && changed.every((row) => saysAsBefore(row, before));

  const update = Y.mergeUpdates(dossier.pending);
  const folds = afresh || dossier.entries >= FOLD_AT.entries || dossier.bytes + update.length > FOLD_AT.bytes;
  const seq = dossier.head + 1;
  const [sealed, put, headline, addresses] = await Promise.all([
    folds ? sealSnapshot(key, dossier.id, seq, dossier.doc) : sealUpdate(key, dossier.id, seq, update),
    Promise.all(changed.map((row) => storeRow(row, key, digest))),
    sameHeadline ? null : storeHeadline(headlineOf(dossier.id, rows), key),
    mailingAfter(dossier, mailing, { key, digest }, afresh),
  ]);
  const entry = { dossier: dossier.id, seq, sealed };
  return {
    id: dossier.id,
    head: dossier.head,
    entry,
    folds,
    put,
    drop,
    headline,
    mailing: addresses,
    known,
    settle: () => {
      dossier.pending = [];
      dossier.head = entry.seq;
      dossier.entries = folds ? 1 : dossier.entries + 1;
      dossier.bytes = folds ? entry.sealed.length : dossier.bytes + entry.sealed.length;
      dossier.known = known;
      dossier.mailing = mailing?.text ?? null;
    },
  };
}

function mailingAfter(
  { id, mailing: before }: OpenDossier,
  mailing: MailingText | null,
  { key, digest }: Pick<PrepareTools, 'key' | 'digest'>,
  afresh: boolean,
): Promise<StoredMailing> | 'stays' | 'goes' {
  if (mailing === null) return before === null ? 'stays' : 'goes';
  return mailing.text === before && !afresh ? 'stays' : storeMailing(id, mailing, key, digest);
}

/** Does this row put into the headline what it put there before? Most edits change no name. */
function saysAsBefore(row: Row, before: ReadonlyMap<RowKey, string>): boolean {
  const was = before.get(row.key);
  if (was === undefined) return false;
  const [then, now] = [JSON.parse(was) as Row, row].map((one) => headlineOf(one.dossier, [one]));
  return JSON.stringify(then) === JSON.stringify(now);
}

/** Every dossier that a command touched and still holds; an erased one has nothing left to write. */
export async function prepareAll(session: Session, vault: Vault): Promise<Prepared[]> {
  const all = await Promise.all(
    Array.from(session.touched.values(), async (dossier) => {
      if (session.erased.has(dossier.id)) return null;
      const key = await vault.keyOf(dossier.id);
      if (!key) throw new Error(`dossier ${dossier.id} has no key`);
      const tools = { key, digest: vault.digest, policy: session.tools.policy };
      return prepare(dossier, tools, session.redacted.has(dossier.id));
    }),
  );
  return [...session.released.values(), ...all.filter((one) => one !== null)];
}
