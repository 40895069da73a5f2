import * as Y from 'yjs';
import { record } from '@/storage/dossier';
import { dossierIds, readDocs } from '@/storage/engine/readDossiers';
import { rebuild } from '@/storage/engine/rebuild';
import { sealSnapshot } from '@/storage/log';
import { verify } from '@/storage/services/verify';
import { TODAY } from '../model';
import { productInside } from './productWhole';

/** The engine's own check of the whole register. An engine that is asked has opened it before. */
export async function verifyAll() {
  const inside = await productInside();
  const watch = { id: '', progress: () => undefined, signal: new AbortController().signal };
  return () => verify.run(inside, {}, watch);
}

/** Makes every row afresh from the logs, as after a change of the policy. */
export async function rebuildAll(): Promise<boolean> {
  const { db, vault, policy } = await productInside();
  await db.meta.delete('projection');
  return rebuild(db, vault, policy, TODAY);
}

/** Bytes of all logs as they stand, and as they would be if each were folded into one snapshot now. */
export async function logBytes(): Promise<{ stored: number; folded: number }> {
  const { db, vault } = await productInside();
  let [stored, folded] = [0, 0];
  await db.log.each(({ sealed }) => {
    stored += sealed.length;
  });
  for await (const { id, doc } of readDocs(db, vault, dossierIds(vault))) {
    const key = await vault.keyOf(id);
    if (key && doc !== 'damaged') folded += (await sealSnapshot(key, id, 1, doc)).length;
  }
  return { stored, folded };
}

/** Bytes that an edit of two fields adds to a log, before it is sealed. */
export function editBytes(): number {
  const doc = new Y.Doc();
  const fields = record(doc, 'document', '0'.repeat(32));
  fields.set('encrypted', false);
  fields.set('startedOn', '2026-01-01');
  let bytes = 0;
  doc.on('update', (update: Uint8Array) => {
    bytes += update.length;
  });
  doc.transact(() => {
    fields.set('encrypted', true);
    fields.set('startedOn', '2026-11-22');
  });
  return bytes;
}
