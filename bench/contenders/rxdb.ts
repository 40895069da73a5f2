import { createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { addDays } from '@/policy/calendar';
import { SOON, TODAY } from '../model';
import type { Contender } from './contender';
import { type FlatDocument, flat, slices } from './flat';

const text = (maxLength: number) => ({ type: 'string', maxLength }) as const;
const bit = { type: 'number', minimum: 0, maximum: 1, multipleOf: 1 } as const;

/** RxDB on its Dexie storage, counting by index: the popular choice for a local-first browser app. */
export function rxdb(): Contender {
  let db: RxDatabase;
  let documents: RxCollection<FlatDocument>;

  async function open(): Promise<void> {
    db = await createRxDatabase({ name: 'rxdb', storage: getRxStorageDexie(), multiInstance: false });
    const made = await db.addCollections({
      documents: {
        schema: {
          version: 0,
          primaryKey: 'id',
          type: 'object',
          properties: {
            id: text(32),
            dossier: text(32),
            title: text(200),
            client: text(200),
            class: text(40),
            place: text(200),
            startedOn: text(10),
            status: text(10),
            lastDay: text(10),
            mismatch: bit,
            announced: bit,
            terms: { type: 'array', items: { type: 'string' } },
            updatedAt: { type: 'number' },
          },
          required: ['status', 'lastDay', 'place', 'mismatch', 'announced'],
          indexes: ['place', ['status', 'lastDay'], ['status', 'announced', 'lastDay'], 'mismatch'],
        },
      },
    });
    documents = made.documents as RxCollection<FlatDocument>;
  }
  const find = async (from: string, to: string) => {
    const found = await documents
      .find({
        selector: { status: 'open', lastDay: { $gte: from, $lt: to } },
        sort: [{ status: 'asc' }, { lastDay: 'asc' }],
        limit: 50,
      })
      .exec();
    return found.map(({ id }) => id);
  };

  return {
    open,
    async load(size) {
      await open();
      for (const slice of slices(size))
        await documents.bulkInsert(
          slice.flatMap((dossier) => dossier.documents.map((one) => flat(dossier, one))),
        );
    },
    async popup(place) {
      const [overdue, dueSoon, mismatch, item] = await Promise.all([
        documents.count({ selector: { status: 'open', lastDay: { $lt: TODAY } } }).exec(),
        documents
          .count({
            selector: { status: 'open', announced: 1, lastDay: { $gte: TODAY, $lte: addDays(TODAY, SOON) } },
          })
          .exec(),
        documents.count({ selector: { mismatch: 1 } }).exec(),
        documents.findOne({ selector: { place } }).exec(),
      ]);
      if (!item) throw new Error('nothing there');
      return { overdue, dueSoon, mismatch, item: item.id };
    },
    overdue: () => find('', TODAY),
    page: (from) => find(from, '9999'),
    async search(prefix) {
      const found = await documents
        .find({ selector: { terms: { $elemMatch: { $regex: `^${prefix}` } } }, limit: 20 })
        .exec();
      return found.map(({ id }) => id);
    },
    async edit(id, _dossier, round) {
      const document = await documents.findOne(id).exec();
      await document?.incrementalPatch({ updatedAt: round });
    },
  };
}
