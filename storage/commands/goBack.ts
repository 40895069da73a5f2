import { z } from 'zod';
import { wayBack } from '../engine/goBack';
import { FIRM } from '../ids';
import { err, ok } from '../result';
import { id } from '../schema/fields';
import { define } from './define';

const schema = z.object({ snapshot: id });

/**
 * The register as it was at an earlier moment, by ordinary edits. Its way back is the snapshot that it takes first: a
 * journal entry stands under the key of one dossier, so it can't hold what this changes in all of them.
 */
export const goBack = define<'goBack', typeof schema>(schema, async (session, { snapshot: wanted }) => {
  const { db, workspace, dossiers } = session.tools;
  const keyOf = (dossier: string) => session.tools.keyOf(dossier);
  const snapshot = await db.snapshots.get(wanted);
  if (!snapshot) return err({ type: 'CannotUndo' });
  const way = await wayBack({ db, workspace, keyOf }, [FIRM, ...dossiers], snapshot);
  const before = await session.tools.beforeLargeChange('go-back');
  for (const { id: dossierId, edits } of way.dossiers) {
    const dossier = await session.dossier(dossierId);
    if (!dossier) continue;
    for (const { kind, id: recordId, fields } of edits) session.edit(dossier, kind, recordId, fields);
  }
  const changes = workspace.changes(way.workspace);
  return ok({ output: { before }, subject: '', undoable: false, workspace: changes });
});
