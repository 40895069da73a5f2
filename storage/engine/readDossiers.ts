import * as Y from 'yjs';
import type { Policy } from '@/policy/policy';
import { byText } from '../byText';
import type { LogEntry, RegisterDb } from '../db';
import { fewAtOnce, Turns } from '../fewAtOnce';
import { LOOKUP } from '../ids';
import { replay } from '../log';
import type { StoredMailing } from '../mailing/stored';
import type { Vault } from '../openVault';
import type { StoredRow } from '../rows';
import { type OpenDossier, openEntries } from './openDossier';

/** One dossier of many: what its log says, and the rows that stand there. */
export type ReadDossier = {
  readonly id: string;
  /** Null: no key, or nothing there. */
  readonly dossier: OpenDossier | null | 'damaged';
  readonly rows: readonly StoredRow[];
  readonly mailing: StoredMailing | null;
};

/** As many as one look at the database brings at once: far fewer questions, and a memory that stays small. */
const SLICE = 32;

/** The dossiers that there are, in a fixed order. */
export const dossierIds = (vault: Vault): string[] =>
  Array.from(vault.ring.keys())
    .filter((id) => id !== LOOKUP)
    .sort(byText);

const grouped = <T extends { readonly dossier: string }>(all: readonly T[]): ReadonlyMap<string, T[]> =>
  Map.groupBy(all, ({ dossier }) => dossier);

/** Goes through dossiers in slices of their order. Ids are opaque and of one length, so a range holds a slice. */
export async function* readDossiers(
  db: RegisterDb,
  vault: Vault,
  policy: Policy,
  ids: readonly string[] = dossierIds(vault),
): AsyncGenerator<readonly ReadDossier[]> {
  const turns = new Turns();
  for (let at = 0; at < ids.length; at += SLICE) {
    const slice = ids.slice(at, at + SLICE);
    const [first = '', last = ''] = [slice[0], slice.at(-1)];
    const [entries, rows, mailing]: [LogEntry[], StoredRow[], StoredMailing[]] = await Promise.all([
      db.log.where('[dossier+seq]').between([first, 0], [last, Number.POSITIVE_INFINITY]).toArray(),
      db.rows.where('[dossier+kind]').between([first, ''], [last, '\uffff']).toArray(),
      db.mailing.where('dossier').between(first, last, true, true).toArray(),
    ]);
    await turns.next();
    const [logs, shown, known] = [grouped(entries), grouped(rows), grouped(mailing)];
    const open = async (id: string): Promise<ReadDossier> => {
      const key = await vault.keyOf(id);
      const log = logs.get(id);
      const dossier = key && log ? await openEntries(id, log, key, policy) : null;
      return { id, dossier, rows: shown.get(id) ?? [], mailing: known.get(id)?.[0] ?? null };
    };
    yield await fewAtOnce(slice, open, turns);
    await turns.next();
  }
}

/** Their documents alone, one at a time; those without a log are left out. */
export async function* readDocs(
  db: RegisterDb,
  vault: Pick<Vault, 'keyOf'>,
  ids: readonly string[],
): AsyncGenerator<{ readonly id: string; readonly doc: Y.Doc | 'damaged' }> {
  for (let at = 0; at < ids.length; at += SLICE) {
    const slice = ids.slice(at, at + SLICE);
    const [first = '', last = ''] = [slice[0], slice.at(-1)];
    const range = db.log.where('[dossier+seq]').between([first, 0], [last, Number.POSITIVE_INFINITY]);
    const logs = grouped(await range.toArray());
    for (const id of slice) {
      const [log, key] = [logs.get(id), await vault.keyOf(id)];
      if (!log || !key) continue;
      const doc = new Y.Doc();
      yield { id, doc: (await replay(doc, log, key)) ? doc : 'damaged' };
    }
  }
}
