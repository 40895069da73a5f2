import type { Keyring } from '@/vault/keyring';
import { type RegisterDb, readMeta } from '../db';
import type { WorkspaceDoc } from './workspaceDoc';

/**
 * What a kill left of a restore. Before its one committing transaction its logs have no key: they go. After it only the
 * workspace document, which stands in a database of its own, may still have to be set.
 */
export async function finishRestore(db: RegisterDb, workspace: WorkspaceDoc, ring: Keyring): Promise<void> {
  if (await readMeta(db, 'restoring')) await dropWithoutKey(db, ring);
  const restored = await readMeta(db, 'restored');
  if (!restored) return;
  workspace.become(restored.workspace);
  await workspace.stored();
  await db.meta.delete('restored');
}

/** Logs of dossiers that have no key here: written by a restore that did not come to its end. */
export async function dropWithoutKey(db: RegisterDb, ring: Keyring): Promise<void> {
  await db.transaction('rw', db.log, db.meta, async () => {
    const entries = await db.log.toCollection().primaryKeys();
    await db.log.bulkDelete(entries.filter(([dossier]) => !ring.has(dossier)));
    await db.meta.delete('restoring');
  });
}
