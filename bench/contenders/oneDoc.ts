import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { addDays } from '@/policy/calendar';
import { SOON, TODAY } from '../model';
import type { Contender } from './contender';
import { type FlatDocument, flat, slices } from './flat';

/** The obvious reading of the card: the whole register in one Y.Doc with y-indexeddb. */
export function oneDoc(): Contender {
  let doc: Y.Doc;
  let stored: IndexeddbPersistence;
  const documents = () => doc.getMap<Y.Map<unknown>>('documents');
  const all = () => Array.from(documents().values(), (map) => map.toJSON() as FlatDocument);
  const byDay = (a: FlatDocument, b: FlatDocument) =>
    a.lastDay.localeCompare(b.lastDay) || a.id.localeCompare(b.id);
  const open = (from: string, to: string) =>
    all()
      .filter(({ status, lastDay }) => status === 'open' && lastDay >= from && lastDay < to)
      .sort(byDay)
      .slice(0, 50)
      .map(({ id }) => id);

  /** It offers no promise for a write: a second transaction on its store ends after the first. */
  async function written(): Promise<void> {
    const db = stored.db;
    if (!db) throw new Error('not open');
    await new Promise<void>((resolve) => {
      const transaction = db.transaction(['updates'], 'readwrite');
      transaction.objectStore('updates').count();
      transaction.oncomplete = () => resolve();
    });
  }

  const start = async () => {
    doc = new Y.Doc();
    stored = new IndexeddbPersistence('one-doc', doc);
    await stored.whenSynced;
  };
  return {
    open: start,
    async load(size) {
      await start();
      for (const slice of slices(size)) {
        doc.transact(() => {
          for (const dossier of slice)
            for (const document of dossier.documents)
              documents().set(document.id, new Y.Map(Object.entries(flat(dossier, document))));
        });
        await written();
      }
    },
    async popup(place) {
      const rows = all();
      const soon = addDays(TODAY, SOON);
      const item = rows.find((row) => row.place === place);
      if (!item) throw new Error('nothing there');
      const isOpen = ({ status }: FlatDocument) => status === 'open';
      return {
        overdue: rows.filter((row) => isOpen(row) && row.lastDay < TODAY).length,
        dueSoon: rows.filter(
          (row) => isOpen(row) && row.announced && row.lastDay >= TODAY && row.lastDay <= soon,
        ).length,
        mismatch: rows.filter(({ mismatch }) => mismatch).length,
        item: item.id,
      };
    },
    overdue: async () => open('', TODAY),
    page: async (from) => open(from, '9999'),
    search: async (prefix) =>
      all()
        .filter(({ terms }) => terms.some((term) => term.startsWith(prefix)))
        .slice(0, 20)
        .map(({ id }) => id),
    async edit(id, _dossier, round) {
      documents().get(id)?.set('updatedAt', round);
      await written();
    },
  };
}
