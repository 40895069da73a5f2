import Dexie, { type Table } from 'dexie';
import { TODAY } from '../model';
import type { Contender } from './contender';
import { type Counters, countersOf, type FlatDocument, flat, slices } from './flat';

/** Dexie with plain rows and a row of counters: what its comfort costs. */
export function dexieOnly(): Contender {
  let db: Dexie;
  let documents: Table<FlatDocument, string>;
  let meta: Table<Counters, string>;

  async function open(): Promise<void> {
    db = new Dexie('dexie');
    db.version(1).stores({ documents: 'id, dossier, place, [status+lastDay], *terms', meta: '' });
    documents = db.table('documents');
    meta = db.table('meta');
    await db.open();
  }
  const ids = (rows: readonly FlatDocument[]) => rows.map(({ id }) => id);
  const range = (from: string, to: string) =>
    documents
      .where('[status+lastDay]')
      .between(['open', from], ['open', to], true, false)
      .limit(50)
      .toArray();

  return {
    open,
    async load(size) {
      await open();
      for (const slice of slices(size))
        await documents.bulkAdd(
          slice.flatMap((dossier) => dossier.documents.map((one) => flat(dossier, one))),
        );
      await meta.put(countersOf(size), 'counts');
    },
    async popup(place) {
      const [counts, item] = await Promise.all([
        meta.get('counts'),
        documents.where('place').equals(place).first(),
      ]);
      if (!counts || !item) throw new Error('nothing there');
      return { ...counts, item: item.id };
    },
    overdue: async () => ids(await range('', TODAY)),
    page: async (from) => ids(await range(from, '9999')),
    search: async (prefix) =>
      ids(await documents.where('terms').startsWith(prefix).distinct().limit(20).toArray()),
    edit: (id, _dossier, round) =>
      db.transaction('rw', documents, meta, async () => {
        await documents.update(id, { updatedAt: round });
        const counts = await meta.get('counts');
        if (counts) await meta.put(counts, 'counts');
      }),
  };
}
