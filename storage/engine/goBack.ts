import * as Y from 'yjs';
import type { SealingKey } from '@/vault/seal';
import type { RegisterDb } from '../db';
import { LOOKUP } from '../ids';
import { replay } from '../log';
import { differences, type RecordEdit } from './differences';
import { readDoc } from './openDossier';
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

async function docThen({ db, keyOf }: Standing, snapshot: string, id: string): Promise<Y.Doc | null> {
  const entries = await db.snapshotLogs
    .where('[snapshot+dossier+seq]')
    .between([snapshot, id, 0], [snapshot, id, Number.POSITIVE_INFINITY])
    .toArray();
  const key = await keyOf(id);
  const doc = new Y.Doc();
  return key && entries.length > 0 && (await replay(doc, entries, key)) ? doc : null;
}

export async function wayBack(
  standing: Standing,
  ids: Iterable<string>,
  snapshot: Snapshot,
  onDossier: (done: number) => void = () => undefined,
): Promise<WayBack> {
  const { db, workspace, keyOf } = standing;
  const wereThere = dossiersIn(snapshot);
  const dossiers: WayBack['dossiers'][number][] = [];
  let [left, done] = [0, 0];
  for (const id of ids) {
    onDossier(done++);
    const key = await keyOf(id);
    if (!key || id === LOOKUP) continue;
    const now = await readDoc(db, key, id);
    if (!now) continue;
    const then = wereThere.has(id) ? await docThen(standing, snapshot.id, id) : null;
    if (now === 'damaged' || (wereThere.has(id) && !then)) {
      left++;
      continue;
    }
    const edits = differences(now.doc, then, snapshot.at);
    if (edits.length > 0) dossiers.push({ id, edits });
  }
  const settings = differencesOf(workspace.doc, snapshot.workspace).filter((edit) => !stays(edit));
  return { dossiers, workspace: settings, left };
}
