import { z } from 'zod';
import { wayBack } from '../engine/goBack';
import { dossierIds } from '../engine/readDossiers';
import { err, ok } from '../result';
import { id } from '../schema/fields';
import { defineService, stopIfAsked } from './define';

/** What going back to a snapshot would do, by number. */
export type GoBackPreview = {
  /** Records whose fields get the value they had; that come back; that were made since and go. */
  readonly changes: number;
  readonly returns: number;
  readonly goes: number;
  readonly settings: number;
  /** Dossiers that stay as they are: something was erased in them since. */
  readonly left: number;
};

const schema = z.strictObject({ snapshot: id });

export const previewGoBack = defineService<'previewGoBack', typeof schema>(
  schema,
  async ({ db, vault, workspace }, { snapshot: wanted }, { progress, signal }) => {
    const snapshot = await db.snapshots.get(wanted);
    if (!snapshot) return err({ type: 'CannotUndo' });
    const keyOf = (dossier: string) => vault.keyOf(dossier);
    const way = await wayBack({ db, workspace, keyOf }, dossierIds(vault), snapshot, (done) => {
      stopIfAsked(signal);
      progress(done, vault.ring.size);
    });
    const edits = way.dossiers.flatMap((dossier) => dossier.edits);
    const count = (does: (typeof edits)[number]['does']) => edits.filter((edit) => edit.does === does).length;
    return ok({
      changes: count('changes'),
      returns: count('returns'),
      goes: count('goes'),
      settings: way.workspace.length,
      left: way.left,
    });
  },
);
