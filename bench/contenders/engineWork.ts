import * as Y from 'yjs';
import { record } from '@/storage/dossier';
import { verify } from '@/storage/services/verify';
import { productInside } from './productWhole';

/** The engine's own check of the whole register. */
export async function verifyAll() {
  const watch = { id: '', progress: () => undefined, signal: new AbortController().signal };
  return verify.run(await productInside(), {}, watch);
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
