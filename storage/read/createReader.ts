import { HANDFUL } from '@/policy/backupAge';
import type { Day } from '@/policy/calendar';
import type { MasterKeyFile } from '@/vault/masterKey';
import { backupMeta } from '../backup/keptMeta';
import { disposalDigest } from '../chain/link';
import { countAnew, noCounts } from '../counts';
import { type RegisterDb, readMeta } from '../db';
import { FIRM } from '../ids';
import { headersDigest } from '../mappings';
import type { Reader } from '../reader';
import { rowKey } from '../rowKey';
import type { Counts } from '../rows';
import { placeDigest } from '../stored';
import { withCheck } from '../withCheck';
import { certificatesIn } from './certificates';
import { documentKeysOf } from './documentKeys';
import { dossierOf } from './dossierOf';
import { dueDaysOf } from './dueDays';
import { keptWorkspace } from './emptyWorkspace';
import { openHeadlines } from './headlines';
import { ignoredReader } from './ignoredReader';
import { mailingReader } from './mailingReader';
import { documentsIn, openRows } from './openRows';
import { ReaderVault } from './readerVault';
import { recentOf } from './recent';
import { todayOf } from './today';

/** The one way in which popup, panel and worker read: rows by index, of which only those shown are opened. */
export function createReader(db: RegisterDb, file: MasterKeyFile): Reader {
  const vault = new ReaderVault(db.keyrings, file);

  const counted = async (today: Day): Promise<Counts> => {
    const kept = (await readMeta(db, 'counts'))?.counts;
    if (kept?.asOf === today) return kept;
    return kept ? countAnew(db, today) : noCounts(today);
  };
  const lastCheck: Reader['lastCheck'] = async () => (await readMeta(db, 'checked'))?.check ?? null;
  const counts: Reader['counts'] = async (today) => withCheck(await counted(today), await lastCheck());

  const workspace: Reader['workspace'] = async () => {
    const kept = await readMeta(db, 'workspace');
    return keptWorkspace(kept?.workspace);
  };

  return {
    counts,
    workspace,

    async firmName() {
      const stored = await db.rows.get(rowKey(FIRM, FIRM));
      const [row] = stored ? await openRows(vault, [stored]) : [];
      return row?.kind === 'firm' ? row.name : null;
    },

    async documentsAt(keys) {
      // Wrapped, so that a liveQuery keeps track of what is read after the keys are: dexie.org, liveQuery().
      const open = await Promise.resolve(vault.vault());
      if (!open || keys.length === 0) return [];
      const digests = await Promise.resolve(Promise.all(keys.map((key) => placeDigest(open.digest, key))));
      return documentsIn(
        await openRows(vault, await db.rows.where('places').anyOf(digests).distinct().toArray()),
      );
    },

    async document(key) {
      const stored = await db.rows.get(key);
      return stored ? (documentsIn(await openRows(vault, [stored]))[0] ?? null) : null;
    },

    today: async (today) => todayOf(db, vault, today, await counts(today)),

    async dossier(id) {
      const stored = await db.rows.where('[dossier+kind]').between([id, ''], [id, '\uffff']).toArray();
      return dossierOf(await openRows(vault, stored));
    },

    dueDays: (from, to) => dueDaysOf(db, from, to),
    lastCheck,
    headlines: async (onPart) => openHeadlines(await db.headlines.toArray(), vault, onPart),
    documentKeys: (query, today) => documentKeysOf(db, query, today),

    async documents(keys) {
      const stored = await db.rows.bulkGet([...keys]);
      return documentsIn(
        await openRows(
          vault,
          stored.filter((row) => row !== undefined),
        ),
      );
    },

    certificates: () => certificatesIn(db),

    async certificateOf(disposalId) {
      const open = await Promise.resolve(vault.vault());
      if (!open) return null;
      const about = await Promise.resolve(disposalDigest(open.digest, disposalId));
      const all = await certificatesIn(db);
      return all.find(({ what }) => what.type === 'disposal' && what.disposal === about) ?? null;
    },

    ...ignoredReader(
      {
        ignoredRows: () => db.rows.where('kind').equals('ignored').toArray(),
        rowsAt: (digests) => db.rows.where('places').anyOf(digests).distinct().toArray(),
      },
      vault,
    ),
    async unreadable() {
      const rows = await openRows(vault, await db.rows.where('kind').equals('unreadable').toArray());
      return rows.filter((row) => row.kind === 'unreadable');
    },
    ...mailingReader(db, vault),
    recent: (since, older) => recentOf(db, vault, since, older),

    async importMapping(headers) {
      const [open, { imports = {} }] = await Promise.all([vault.vault(), workspace()]);
      return open ? (imports[await headersDigest(open.digest, headers)] ?? null) : null;
    },

    async backup() {
      const some = await db.rows.limit(HANDFUL + 1).primaryKeys();
      return { ...(await backupMeta(db)), records: some.length };
    },

    async isEmpty() {
      const log = db.log.where('[dossier+seq]');
      const before = await log.below([FIRM, 0]).limit(1).primaryKeys();
      const after = await log.above([FIRM, Number.POSITIVE_INFINITY]).limit(1).primaryKeys();
      return before.length + after.length === 0;
    },

    async moments() {
      const kept = await db.snapshots.orderBy('at').reverse().toArray();
      return kept.map(({ id, at, reason }) => ({ id, at, reason }));
    },
  };
}
