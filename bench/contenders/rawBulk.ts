import type { PlannedRecord } from '@/storage/services/import/planned';

const NAME = 'raw-bulk';
const SLICE = 2_000;

const ended = (request: IDBRequest | IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    if (request instanceof IDBTransaction) request.oncomplete = () => resolve();
    else request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/** A record as a plain row, with the columns of the indexes that `rawMin` has. */
function rowOf(record: PlannedRecord) {
  const { kind, dossier, fields } = record;
  const id = 'id' in record ? record.id : dossier;
  const common = { ...fields, id, kind, dossier, terms: wordsOf(fields.name) };
  return record.kind === 'document'
    ? { ...common, place: record.fields.keys?.[0], status: 'open', lastDay: record.fields.startedOn }
    : common;
}

/** Milliseconds for the same records as plain rows in raw IndexedDB: no log, no seal, no check. */
export async function rawBulk(records: readonly PlannedRecord[]): Promise<number> {
  await ended(indexedDB.deleteDatabase(NAME));
  const start = performance.now();
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    const rows = request.result.createObjectStore('rows', { keyPath: 'id' });
    rows.createIndex('dossier', 'dossier');
    rows.createIndex('place', 'place');
    rows.createIndex('status', ['status', 'lastDay']);
    rows.createIndex('terms', 'terms', { multiEntry: true });
  };
  await ended(request);
  const db = request.result;
  for (let from = 0; from < records.length; from += SLICE) {
    const transaction = db.transaction('rows', 'readwrite');
    const store = transaction.objectStore('rows');
    for (const record of records.slice(from, from + SLICE)) store.put(rowOf(record));
    await ended(transaction);
  }
  const ms = performance.now() - start;
  db.close();
  return ms;
}
