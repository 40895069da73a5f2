import { byText } from '../byText';
import { foldersAbove } from '../ignored';
import type { Reader } from '../reader';
import type { IgnoredRow, Row, StoredRow } from '../rows';
import { ignoredDigests } from '../stored';
import { openRows } from './openRows';
import type { ReaderVault } from './readerVault';

const ignoredIn = (rows: readonly Row[]): IgnoredRow[] =>
  rows.filter((row): row is IgnoredRow => row.kind === 'ignored');

/** By whatever reads the database. */
export type IgnoredRows = {
  ignoredRows(): PromiseLike<readonly StoredRow[]>;
  rowsAt(digests: readonly string[]): PromiseLike<readonly StoredRow[]>;
};

/** What is not for the register, as a surface asks for it. */
export function ignoredReader(db: IgnoredRows, vault: ReaderVault): Pick<Reader, 'ignored' | 'ignoredAt'> {
  const open = async (stored: readonly StoredRow[]) => ignoredIn(await openRows(vault, stored));
  return {
    async ignored() {
      const all = await open(await db.ignoredRows());
      return all.sort((a, b) => byText(b.on, a.on) || byText(a.id, b.id));
    },

    async ignoredAt(what, keys) {
      // Wrapped, so that a liveQuery keeps track of what is read after the keys are: dexie.org, liveQuery().
      const opened = await Promise.resolve(vault.vault());
      if (!opened || keys.length === 0) return null;
      const { digest } = opened;
      const folders = what === 'folder' ? [...keys, ...foldersAbove(keys)] : foldersAbove(keys);
      const digests = await Promise.resolve(
        Promise.all([
          ignoredDigests(digest, 'folder', folders),
          what === 'file' ? ignoredDigests(digest, 'file', keys) : [],
        ]),
      );
      const [found = null] = await open(await db.rowsAt(digests.flat()));
      return found;
    },
  };
}
