import * as Y from 'yjs';
import type { SealingKey } from '@/vault/seal';
import { byText } from '../byText';
import type { LogEntry, RegisterDb } from '../db';
import { replay } from '../log';
import { differences, type RecordEdit } from './differences';
import { dossiersIn, type Snapshot } from './snapshots';
import { differencesOf, type WorkspaceEdit } from './workspaceDoc';

type Standing = {
  readonly db: RegisterDb;
  readonly workspace: { readonly doc: Y.Doc };
  readonly keyOf: (dossier: string) => Promise<SealingKey> | null;
};

/** What going back would do, dossier by dossier. */
export type WayBack = {
  readonly dossiers: readonly { readonly id: string; readonly edits: readonly RecordEdit[] }[];
  readonly workspace: readonly WorkspaceEdit[];
  /** Dossiers in which something was erased since, or that can't be read: they stay as they are. */
  readonly left: number;
};

/** Settings that are no part of what the register says: whoever goes back keeps the way to his backups. */
const stays = ({ map, field }: WorkspaceEdit): boolean =>
  map === 'settings' && (field.startsWith('backup') || field === 'onboarded' || field === 'language');

/** As many dossiers as one look at the database brings at once. */
const SLICE = 50;

type Logs = ReadonlyMap<string, LogEntry[]>;
const byDossier = (entries: readonly LogEntry[]): Logs => Map.groupBy(entries, ({ dossier }) => dossier);

/** What is in the logs of these dossiers now, and what was in them then. Ids are of one length: a range holds a slice. */
async function logsOf(db: RegisterDb, snapshot: string, ids: readonly string[]): Promise<[Logs, Logs]> {
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const now = db.log.where('[dossier+seq]').between([first, 0], [last, Number.POSITIVE_INFINITY]);
  const then = db.snapshotLogs
    .where('[snapshot+dossier+seq]')
    .between([snapshot, first, 0], [snapshot, last, Number.POSITIVE_INFINITY]);
  return [byDossier(await now.toArray()), byDossier(await then.toArray())];
}

/** Null: nothing there, or it does not open with its key. */
async function docFrom(log: readonly LogEntry[] | undefined, key: SealingKey): Promise<Y.Doc | null> {
  const doc = new Y.Doc();
  return log && (await replay(doc, log, key)) ? doc : null;
}

export async function wayBack(
  { db, workspace, keyOf }: Standing,
  all: Iterable<string>,
  snapshot: Snapshot,
  onSlice: (done: number) => void = () => undefined,
): Promise<WayBack> {
  const ids = Array.from(all).sort(byText);
  const wereThere = dossiersIn(snapshot);
  const dossiers: WayBack['dossiers'][number][] = [];
  let left = 0;
  for (let at = 0; at < ids.length; at += SLICE) {
    const slice = ids.slice(at, at + SLICE);
    const [nowLogs, thenLogs] = await logsOf(db, snapshot.id, slice);
    for (const id of slice) {
      const key = await keyOf(id);
      const log = nowLogs.get(id);
      if (!key || !log) continue;
      const now = await docFrom(log, key);
      const then = wereThere.has(id) ? await docFrom(thenLogs.get(id), key) : null;
      if (!now || (wereThere.has(id) && !then)) {
        left++;
        continue;
      }
      const edits = differences(now, then, snapshot.at);
      if (edits.length > 0) dossiers.push({ id, edits });
    }
    onSlice(Math.min(at + SLICE, ids.length));
  }
  const settings = differencesOf(workspace.doc, snapshot.workspace).filter((edit) => !stays(edit));
  return { dossiers, workspace: settings, left };
}
