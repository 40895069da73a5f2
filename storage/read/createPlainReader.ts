import { HANDFUL } from '@/policy/backupAge';
import type { Day } from '@/policy/calendar';
import type { MasterKeyFile } from '@/vault/masterKey';
import { noBackup } from '../backup/backupMeta';
import { noCounts } from '../counts';
import type { Reader } from '../reader';
import type { Counts } from '../rows';
import { placeDigest } from '../stored';
import { withCheck } from '../withCheck';
import { audiencesIn } from './audiences';
import { dossierOf } from './dossierOf';
import { keptWorkspace } from './emptyWorkspace';
import { openHeadlines } from './headlines';
import { ignoredReader } from './ignoredReader';
import { documentsIn, openRows } from './openRows';
import type { PlainDb } from './plainDb';
import { ReaderVault, Unreadable } from './readerVault';

/** What the popup asks. */
export type PlainReader = Pick<
  Reader,
  | 'counts'
  | 'workspace'
  | 'documentsAt'
  | 'dossier'
  | 'headlines'
  | 'backup'
  | 'ignored'
  | 'ignoredAt'
  | 'audiences'
> & {
  /** Known from opening the keys, which the next question needs anyway. Broken is not locked: that question says so. */
  isLocked(): Promise<boolean>;
};

/**
 * The popup's way of reading: plain IndexedDB, a keyring of which it takes what it needs, and no row more than is shown.
 * Counters of another day are the engine's to make: `recount` asks it to.
 */
export function createPlainReader(
  db: PlainDb,
  file: MasterKeyFile,
  recount: () => Promise<unknown>,
): PlainReader {
  const vault = new ReaderVault(db.keyrings, file);
  const counted = async (today: Day): Promise<Counts> => {
    const kept = (await db.meta('counts'))?.counts;
    if (!kept) return noCounts(today);
    if (kept.asOf === today) return kept;
    await recount();
    return (await db.meta('counts'))?.counts ?? kept;
  };
  return {
    async isLocked() {
      try {
        await vault.vault();
        return false;
      } catch (error) {
        if (error instanceof Unreadable) return error.problem === 'locked';
        throw error;
      }
    },
    async counts(today) {
      const [counts, checked] = await Promise.all([counted(today), db.meta('checked')]);
      return withCheck(counts, checked?.check);
    },
    async workspace() {
      const kept = await db.meta('workspace');
      return keptWorkspace(kept?.workspace);
    },
    async documentsAt(keys) {
      const open = keys.length > 0 ? await vault.vault() : null;
      if (!open) return [];
      const digests = await Promise.all(keys.map((key) => placeDigest(open.digest, key)));
      return documentsIn(await openRows(vault, await db.rowsAt(digests)));
    },
    dossier: async (id) => dossierOf(await openRows(vault, await db.rowsOf(id))),
    async backup() {
      const kept = (await db.meta('backup'))?.backup ?? noBackup;
      return { ...kept, records: await db.rows(HANDFUL + 1) };
    },
    audiences: async () => audiencesIn(vault, await db.audienceRows()),
    ...ignoredReader(db, vault),
    headlines: async (onPart) => openHeadlines(await db.headlines(), vault, onPart),
  };
}
