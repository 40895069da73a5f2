import type { Day } from '@/policy/calendar';
import type { MasterKeyFile } from '@/vault/masterKey';
import { leadOf } from '../leadOf';
import type { RowKey, StoredRow } from '../rows';
import { comesWithin, standingOf } from '../standing';
import { placeDigest } from '../stored';
import type { PlainDb } from './plainDb';
import { ReaderVault } from './readerVault';

/** What the toolbar and a page may know of a file: a state, never a name. */
export type PlaceState = 'unknown' | 'ok' | 'due' | 'overdue' | 'attention';

export type SeenPlace = {
  readonly state: PlaceState;
  readonly lastDay: Day | null;
  /** The registered document, for the alarm when something destroyed is seen again. */
  readonly row: { readonly key: RowKey; readonly destroyed: boolean } | null;
};

const unknown: SeenPlace = { state: 'unknown', lastDay: null, row: null };

/** Of the file in front of the user: what was put off elsewhere is said here all the same. */
function stateOf(row: StoredRow, today: Day, soon: number): PlaceState {
  const standing = standingOf(row, today);
  if (standing.late) return 'overdue';
  if (standing.finding) return 'attention';
  return comesWithin(row, standing, today, soon) ? 'due' : 'ok';
}

const worst: readonly PlaceState[] = ['overdue', 'attention', 'due', 'ok', 'unknown'];

/**
 * Looks places up by their keyed digests and opens no row: each entry of `places` is one file's keys. `forget`: the keys
 * may be others by now, as after a restore, or none.
 */
export function placeReader(db: PlainDb, file: MasterKeyFile) {
  const keys = new ReaderVault(db.keyrings, file);
  const look = async (places: readonly (readonly string[])[], today: Day): Promise<readonly SeenPlace[]> => {
    const vault = await keys.vault();
    if (!vault) return places.map(() => unknown);
    const digests = await Promise.all(
      places.map((place) => Promise.all(place.map((key) => placeDigest(vault.digest, key)))),
    );
    const { soon } = leadOf((await db.meta('workspace'))?.workspace);
    const rows = await db.rowsAt(digests.flat());
    return digests.map((of) => {
      const found = rows
        .filter((row) => row.places.some((place) => of.includes(place)))
        .map((row) => ({ row, state: stateOf(row, today, soon) }))
        .sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state))[0];
      if (!found) return unknown;
      const { row, state } = found;
      return {
        state,
        lastDay: row.lastDay === '' ? null : row.lastDay,
        row: { key: row.key, destroyed: row.state === 'destroyed' },
      };
    });
  };
  return { look, forget: () => keys.forget() };
}
