import type { Day } from '@/policy/calendar';
import type { Digest } from '@/vault/digest';
import type { MasterKeyFile } from '@/vault/masterKey';
import { foldersAbove } from '../ignored';
import { leadOf } from '../leadOf';
import type { RowKey, StoredRow } from '../rows';
import { comesWithin, standingOf } from '../standing';
import { ignoredDigests, placeDigest } from '../stored';
import type { PlainDb } from './plainDb';
import { ReaderVault } from './readerVault';

/**
 * What the toolbar and a page may know of a file: a state, never a name. `gone`: on record as destroyed. `waiting` for the
 * day its term begins, and `no-term` for its kind yet: nothing is wrong, and nobody can say until when.
 */
export type PlaceState = 'unknown' | 'ok' | 'due' | 'overdue' | 'attention' | 'gone' | 'waiting' | 'no-term';

export type SeenPlace = {
  readonly state: PlaceState;
  readonly lastDay: Day | null;
  /** The registered document, for the alarm when something destroyed is seen again. */
  readonly row: { readonly key: RowKey; readonly destroyed: boolean } | null;
  /** Not for the register, said the user of it or of a folder that it stands in: nothing is said of it. */
  readonly ignored: boolean;
};

const unknown: SeenPlace = { state: 'unknown', lastDay: null, row: null, ignored: false };

/** Of the file in front of the user: what was put off elsewhere is said here all the same. */
function stateOf(row: StoredRow, today: Day, soon: number): PlaceState {
  const standing = standingOf(row, today);
  if (standing.late) return 'overdue';
  if (standing.finding) return 'attention';
  // Never "all right": what stands there now may be that very file, under another name.
  if (row.state === 'destroyed') return 'gone';
  if (row.flags.includes('no-term')) return 'no-term';
  if (row.state === 'waiting') return 'waiting';
  return comesWithin(row, standing, today, soon) ? 'due' : 'ok';
}

const worst: readonly PlaceState[] = [
  'overdue',
  'attention',
  'due',
  'gone',
  'waiting',
  'no-term',
  'ok',
  'unknown',
];

/** Files of one list share their folders: each is made a digest of once. */
function remembered(digest: Digest): Digest {
  const known = new Map<string, Promise<string>>();
  return (text) => {
    const made = known.get(text) ?? digest(text);
    known.set(text, made);
    return made;
  };
}

/**
 * Looks places up by their keyed digests and opens no row: each entry of `places` is one file's keys. `forget`: the keys
 * may be others by now, as after a restore, or none.
 */
export function placeReader(db: PlainDb, file: MasterKeyFile) {
  const keys = new ReaderVault(db.keyrings, file);
  const look = async (places: readonly (readonly string[])[], today: Day): Promise<readonly SeenPlace[]> => {
    const vault = await keys.vault();
    if (!vault) return places.map(() => unknown);
    const digest = remembered(vault.digest);
    const digests = await Promise.all(
      places.map(async (place) => ({
        own: await Promise.all(place.map((key) => placeDigest(digest, key))),
        ignored: (
          await Promise.all([
            ignoredDigests(digest, 'file', place),
            ignoredDigests(digest, 'folder', foldersAbove(place)),
          ])
        ).flat(),
      })),
    );
    const { soon } = leadOf((await db.meta('workspace'))?.workspace);
    const asked = new Set(digests.flatMap(({ own, ignored }) => [...own, ...ignored]));
    const rows = await db.rowsAt([...asked]);
    const at = ({ places: there }: StoredRow, of: readonly string[]) => there.some((one) => of.includes(one));
    return digests.map(({ own, ignored }) => {
      const found = rows
        .filter((row) => row.kind === 'document' && at(row, own))
        .map((row) => ({ row, state: stateOf(row, today, soon) }))
        .sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state))[0];
      // What is registered is in the register, whatever was said of its folder.
      if (!found)
        return { ...unknown, ignored: rows.some((row) => row.kind === 'ignored' && at(row, ignored)) };
      const { row, state } = found;
      return {
        state,
        lastDay: row.lastDay === '' ? null : row.lastDay,
        row: { key: row.key, destroyed: row.state === 'destroyed' },
        ignored: false,
      };
    });
  };
  return { look, forget: () => keys.forget() };
}
