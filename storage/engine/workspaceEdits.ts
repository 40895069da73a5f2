import type { Day } from '@/policy/calendar';
import { type Meta, type RegisterDb, readMeta } from '../db';
import type { WorkspaceChange, WorkspaceDoc } from './workspaceDoc';

/**
 * What a command does to the workspace document, for the register's one transaction: written down to be done, and as
 * readers see it. Journal and document can't part then, though they stand in two databases.
 */
export const workspaceMeta = (
  workspace: WorkspaceDoc,
  changes: readonly WorkspaceChange[],
  today: Day,
): Meta[] =>
  changes.length === 0
    ? []
    : [
        { k: 'workspaceNext', changes },
        { k: 'workspace', workspace: workspace.readAfter(changes, today) },
      ];

/** Does what is written down: after its transaction, and after a kill in between at the next start. */
export async function finishWorkspace(db: RegisterDb, workspace: WorkspaceDoc): Promise<void> {
  const next = await readMeta(db, 'workspaceNext');
  if (!next) return;
  workspace.set(next.changes);
  await workspace.stored();
  await db.meta.delete('workspaceNext');
}
