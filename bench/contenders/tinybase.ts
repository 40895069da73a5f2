import { createMergeableStore, type MergeableStore } from 'tinybase';
import { createIndexedDbPersister, type IndexedDbPersister } from 'tinybase/persisters/persister-indexed-db';
import { addDays } from '@/policy/calendar';
import { SOON, TODAY } from '../model';
import type { Contender } from './contender';
import { type FlatDocument, flat, slices } from './flat';

/** TinyBase's mergeable store with its IndexedDB persister. It holds no lists, so words stand in one text. */
export function tinybase(): Contender {
  let store: MergeableStore;
  let stored: IndexedDbPersister;
  type Kept = Omit<FlatDocument, 'terms'> & { terms: string };
  const all = () => Object.values(store.getTable('documents')) as unknown as Kept[];
  const byDay = (a: Kept, b: Kept) => a.lastDay.localeCompare(b.lastDay) || a.id.localeCompare(b.id);
  const between = (from: string, to: string) =>
    all()
      .filter(({ status, lastDay }) => status === 'open' && lastDay >= from && lastDay < to)
      .sort(byDay)
      .slice(0, 50)
      .map(({ id }) => id);

  async function open(): Promise<void> {
    store = createMergeableStore();
    stored = createIndexedDbPersister(store, 'tinybase');
    await stored.load();
  }
  return {
    open,
    async load(size) {
      await open();
      store.transaction(() => {
        for (const slice of slices(size))
          for (const dossier of slice)
            for (const document of dossier.documents) {
              const row = flat(dossier, document);
              store.setRow('documents', row.id, { ...row, terms: ` ${row.terms.join(' ')}` });
            }
      });
      await stored.save();
    },
    async popup(place) {
      const rows = all();
      const soon = addDays(TODAY, SOON);
      const isOpen = ({ status }: Kept) => status === 'open';
      return {
        overdue: rows.filter((row) => isOpen(row) && row.lastDay < TODAY).length,
        dueSoon: rows.filter(
          (row) => isOpen(row) && row.announced && row.lastDay >= TODAY && row.lastDay <= soon,
        ).length,
        mismatch: rows.filter(({ mismatch }) => mismatch).length,
        item: rows.find((row) => row.place === place)?.id ?? '',
      };
    },
    overdue: async () => between('', TODAY),
    page: async (from) => between(from, '9999'),
    search: async (prefix) =>
      all()
        .filter(({ terms }) => terms.includes(` ${prefix}`))
        .slice(0, 20)
        .map(({ id }) => id),
    async edit(id, _dossier, round) {
      store.setCell('documents', id, 'updatedAt', round);
      await stored.save();
    },
  };
}
