import { TODAY } from '../model';
import type { Contender } from './contender';
import { type Counters, countersOf, type FlatDocument, flat, slices } from './flat';

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/** Raw IndexedDB with plain rows and a row of counters: the physical limit. No log, no seal, no merge. */
export function rawMin(): Contender {
  let db: IDBDatabase;

  async function open(): Promise<void> {
    const request = indexedDB.open('raw', 1);
    request.onupgradeneeded = () => {
      const documents = request.result.createObjectStore('documents', { keyPath: 'id' });
      documents.createIndex('dossier', 'dossier');
      documents.createIndex('place', 'place');
      documents.createIndex('status', ['status', 'lastDay']);
      documents.createIndex('terms', 'terms', { multiEntry: true });
      request.result.createObjectStore('meta');
    };
    db = await answer(request);
  }

  const get = (index: string, query: IDBKeyRange | string[], most: number): Promise<FlatDocument[]> =>
    answer(db.transaction('documents').objectStore('documents').index(index).getAll(query, most));
  const ids = (rows: readonly FlatDocument[]) => rows.map(({ id }) => id);

  return {
    open,
    async load(size) {
      await open();
      for (const slice of slices(size)) {
        const transaction = db.transaction('documents', 'readwrite');
        const store = transaction.objectStore('documents');
        for (const dossier of slice)
          for (const document of dossier.documents) store.add(flat(dossier, document));
        await done(transaction);
      }
      const transaction = db.transaction('meta', 'readwrite');
      transaction.objectStore('meta').put(countersOf(size), 'counts');
      await done(transaction);
    },
    async popup(place) {
      const transaction = db.transaction(['meta', 'documents']);
      const [counts, item]: [Counters, FlatDocument] = await Promise.all([
        answer(transaction.objectStore('meta').get('counts')),
        answer(transaction.objectStore('documents').index('place').get(place)),
      ]);
      return { ...counts, item: item.id };
    },
    counts: () => answer(db.transaction('meta').objectStore('meta').get('counts')),
    overdue: async () =>
      ids(await get('status', IDBKeyRange.bound(['open', ''], ['open', TODAY], false, true), 50)),
    page: async (from) => ids(await get('status', IDBKeyRange.bound(['open', from], ['open', '9999']), 50)),
    search: async (prefix) => {
      const found = await get('terms', IDBKeyRange.bound(prefix, `${prefix}\uffff`), 40);
      return [...new Set(ids(found))].slice(0, 20);
    },
    async edit(id, _dossier, round) {
      const transaction = db.transaction(['meta', 'documents'], 'readwrite');
      const documents = transaction.objectStore('documents');
      const [row, counts]: [FlatDocument, Counters] = await Promise.all([
        answer(documents.get(id)),
        answer(transaction.objectStore('meta').get('counts')),
      ]);
      documents.put({ ...row, announced: row.announced, updatedAt: round });
      transaction.objectStore('meta').put(counts, 'counts');
      await done(transaction);
    },
  };
}
