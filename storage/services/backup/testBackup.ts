import * as Y from 'yjs';
import { z } from 'zod';
import type { LedgerEntries } from '@/exchange/backup/ledgerFile';
import { BackupRefused } from '@/exchange/backup/problem';
import { dossierIn, readBackup } from '@/exchange/backup/readBackup';
import { hex, sameBytes } from '@/vault/bytes';
import { decodeKeyring } from '@/vault/keyring';
import { boxedName, clearOld, removeFrom } from '../../backup/boxes';
import { hashOf } from '../../backup/canonical';
import { docOf } from '../../backup/docOf';
import { record } from '../../dossier';
import { erasedId } from '../../engine/ledger';
import { readDoc } from '../../engine/openDossier';
import { dossierIds, readDocs } from '../../engine/readDossiers';
import type { Inside } from '../../engine/register';
import { FIRM, LOOKUP } from '../../ids';
import { ok } from '../../result';
import { secretSchema } from '../../schema/backup';
import { defineService, stopIfAsked } from '../define';
import { ownLedger } from './makeErasedList';
import { openChosen, orRefused } from './openChosen';

/** One dossier of the file beside the same one here. */
export const comparisons = [
  'same',
  'newer-here',
  'newer-there',
  'only-there',
  'erased-here',
  'only-here',
] as const;
export type Comparison = (typeof comparisons)[number];

export type TestedBackup = {
  readonly madeAt: number;
  readonly dossiers: number;
  readonly records: number;
  readonly documents: number;
  /** Made from this very register, so that its ids and keys are ours. */
  readonly ours: boolean;
  /** The firm's own dossier. */
  readonly firm: Comparison;
  /** How many clients of each; by name, at most 50 of each, but for the equal ones. */
  readonly found: Readonly<Record<Comparison, { readonly count: number; readonly names: readonly string[] }>>;
};

const NAMES = 50;

type Found = Record<Comparison, { count: number; names: string[] }>;
const nothing = (): Found =>
  Object.fromEntries(comparisons.map((name) => [name, { count: 0, names: [] }])) as unknown as Found;

const clientIn = (doc: Y.Doc, id: string): string => {
  const name = record(doc, 'client', id).get('name');
  return typeof name === 'string' ? name : '';
};

/** Does this document hold everything that the other one does? Yjs counts what each writer wrote. */
function holds(doc: Y.Doc, other: Y.Doc): boolean {
  const mine = Y.decodeStateVector(Y.encodeStateVector(doc));
  const theirs = Y.decodeStateVector(Y.encodeStateVector(other));
  return Array.from(theirs).every(([writer, clock]) => (mine.get(writer) ?? 0) >= clock);
}

async function compare(
  { db, vault }: Inside,
  id: string,
  there: Y.Doc,
  hash: Uint8Array,
  ledger: LedgerEntries,
): Promise<Comparison> {
  const key = await vault.keyOf(id);
  const here = key && (await readDoc(db, key, id));
  if (!here || here === 'damaged') {
    const gone = await erasedId({ what: 'dossier', dossier: id }, vault.digest);
    return ledger.has(gone) ? 'erased-here' : 'only-there';
  }
  if (sameBytes(await hashOf(here.doc), hash)) return 'same';
  return holds(here.doc, there) ? 'newer-here' : 'newer-there';
}

const schema = z.strictObject({ file: z.string().regex(boxedName), secret: secretSchema });

/** Opens a backup and compares it with the register, dossier by dossier. Writes nothing. */
export const testBackup = defineService<'testBackup', typeof schema>(
  schema,
  (inside, { file: name, secret }, { progress, signal }) =>
    orRefused(async () => {
      try {
        await clearOld('inbox', Date.now(), [name]);
        const chosen = await openChosen(name, secret);
        if (!chosen.ok) return chosen;
        const { file, header, pair } = chosen.value;
        return ok(await compareAll(inside, file, { pair, progress }, () => stopIfAsked(signal), header));
      } finally {
        await removeFrom('inbox', name);
      }
    }),
);

type Reading = Parameters<typeof readBackup>[1];

async function compareAll(
  inside: Inside,
  file: File,
  reading: Reading,
  step: () => void,
  { madeAt, dossiers, records, documents }: Omit<TestedBackup, 'ours' | 'firm' | 'found'>,
): Promise<TestedBackup> {
  const found = nothing();
  const ledger = await ownLedger(inside);
  const seen = new Set<string>();
  let ours = false;
  let firm: Comparison = 'same';
  const add = (what: Comparison, name: string) => {
    found[what].count++;
    if (what !== 'same' && name && found[what].names.length < NAMES) found[what].names.push(name);
  };
  for await (const frame of readBackup(file, reading)) {
    step();
    if (frame.kind === 'keyring') {
      const [mine, theirs] = [inside.vault.ring.get(LOOKUP), decodeKeyring(frame.bytes)?.get(LOOKUP)];
      ours = mine !== undefined && theirs !== undefined && sameBytes(mine.raw, theirs.raw);
    }
    if (frame.kind !== 'dossier') continue;
    const { id: bytes, hash, state } = dossierIn(frame);
    const there = docOf(state);
    if (!sameBytes(await hashOf(there), hash)) throw new BackupRefused('damaged');
    const id = hex(bytes);
    seen.add(id);
    const is = await compare(inside, id, there, hash, ledger);
    if (id === FIRM) firm = is;
    else add(is, clientIn(there, id));
    there.destroy();
  }
  const others = dossierIds(inside.vault).filter((id) => id !== FIRM && !seen.has(id));
  for await (const { id, doc } of readDocs(inside.db, inside.vault, others))
    add('only-here', doc === 'damaged' ? '' : clientIn(doc, id));
  return { madeAt, dossiers, records, documents, ours, firm, found };
}
