import * as Y from 'yjs';
import type { Day } from '@/policy/calendar';
import { record, recordName } from '@/storage/dossier';
import { type OpenDossier, readDossier } from '@/storage/engine/openDossier';
import { prepare } from '@/storage/engine/prepare';
import { dossierIds } from '@/storage/engine/readDossiers';
import type { Inside } from '@/storage/engine/register';
import { write } from '@/storage/engine/write';
import { FIRM } from '@/storage/ids';
import { TODAY } from '../model';
import { productInside } from './productWhole';

const UPDATES = 1_000;
/** Dossiers in one transaction. */
const AT_ONCE = 50;

type Foreign = { readonly id: string; readonly update: Uint8Array };

async function opened({ db, vault, policy }: Inside, id: string): Promise<OpenDossier> {
  const dossier = await readDossier(db, vault, id, policy);
  if (!dossier || dossier === 'damaged') throw new Error('a dossier that is not there');
  return dossier;
}

/** What another device would send: two fields of a document of this dossier. */
async function fromElsewhere(inside: Inside, id: string, startedOn: Day): Promise<Foreign> {
  const { doc: here } = await opened(inside, id);
  const there = new Y.Doc();
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  const before = Y.encodeStateVector(there);
  const name = Array.from(there.share.keys()).find((one) => recordName(one)?.kind === 'document');
  const document = name === undefined ? null : recordName(name);
  if (!document) throw new Error('a dossier without a document');
  const fields = record(there, 'document', document.id);
  there.transact(() => {
    fields.set('encrypted', true);
    fields.set('startedOn', startedOn);
  });
  return { id, update: Y.encodeStateAsUpdate(there, before) };
}

/** Dossiers read, merged, projected, sealed, and written in one transaction over log, rows, headlines and counters. */
async function merge(inside: Inside, foreign: readonly Foreign[]): Promise<void> {
  const { db, vault, policy } = inside;
  const prepared = await Promise.all(
    foreign.map(async ({ id, update }) => {
      const [dossier, key] = await Promise.all([opened(inside, id), vault.keyOf(id)]);
      if (!key) throw new Error('a dossier without a key');
      Y.applyUpdate(dossier.doc, update, 'elsewhere');
      return prepare(dossier, { key, digest: vault.digest, policy }, false);
    }),
  );
  const nothing = {
    made: new Set<string>(),
    erase: [],
    redacted: [],
    members: [],
    kept: [],
    undone: [],
    meta: [],
  };
  const changed = prepared.filter((one) => one !== null);
  await write(db, { ...nothing, prepared: changed, journal: null, keyring: null, chain: null }, TODAY);
}

/**
 * Milliseconds for one update of another device, merged and projected; 1,000 on as many dossiers as there are, at most
 * 1,000. The product takes none yet: this is how the engine reads, prepares and writes a dossier, without a journal.
 */
export async function remoteUpdates(): Promise<number> {
  const inside = await productInside();
  const ids = dossierIds(inside.vault)
    .filter((id) => id !== FIRM)
    .slice(0, UPDATES);
  let ms = 0;
  for (let done = 0; done < UPDATES; done += ids.length) {
    // A day of its own each time: an update that says what stands there already would change nothing.
    const day: Day = `2025-01-${String(1 + done / ids.length).padStart(2, '0') as `${number}`}`;
    const foreign: Foreign[] = [];
    for (const id of ids.slice(0, UPDATES - done)) foreign.push(await fromElsewhere(inside, id, day));
    const start = performance.now();
    for (let at = 0; at < foreign.length; at += AT_ONCE) await merge(inside, foreign.slice(at, at + AT_ONCE));
    ms += performance.now() - start;
  }
  inside.db.close();
  return ms / UPDATES;
}
