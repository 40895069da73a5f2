import { z } from 'zod';
import { prefix } from '../documentFields';
import { record } from '../dossier';
import { wipePassphrases } from '../engine/wipePassphrases';
import { openJournal } from '../journal';
import { err, ok } from '../result';
import { id } from '../schema/fields';
import { isBuiltUpon } from './builtUpon';
import { define } from './define';
import { moveBack } from './document/move';

const schema = z.object({ command: id });

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Takes one command back, for a week, also after a restart: every field it set goes to what it was, unless somebody
 * changed it since; then nothing is touched. It is a command itself, so it can be taken back as well; but a passphrase
 * that was kept by it is gone for good.
 */
export const undo = define<'undo', typeof schema>(schema, async (session, { command }) => {
  const entry = await session.tools.db.journal.get(command);
  const key = entry && (await session.tools.keyOf(entry.dossier));
  const was = entry && key ? await openJournal(entry, key) : null;
  if (!entry || !was?.undoable || entry.undone) return err({ type: 'CannotUndo' });

  if (was.move) {
    const moved = await moveBack(session, was.move);
    if (!moved.ok) return moved;
    session.undone.add(command);
    return ok({ output: null, subject: moved.value.name, undoable: true, move: moved.value.move });
  }
  for (const { dossier: dossierId, kind, id: recordId, field, after } of was.changes) {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'CannotUndo' });
    if (!same(record(dossier.doc, kind, recordId).get(field), after)) return err({ type: 'ChangedSince' });
    if (isBuiltUpon(dossier.doc, recordId, was.changes)) return err({ type: 'ChangedSince' });
  }
  for (const { map, field, after } of was.workspace) {
    if (!same(session.tools.workspace.doc.getMap(map).get(field), after))
      return err({ type: 'ChangedSince' });
  }

  for (const { dossier: dossierId, kind, id: recordId, field, before } of was.changes) {
    const dossier = await session.dossier(dossierId);
    if (!dossier) continue;
    if (before === undefined && field.startsWith(prefix.passphrase))
      await wipePassphrases(session, dossier, recordId, field);
    session.edit(dossier, kind, recordId, { [field]: before });
  }
  const workspace = session.tools.workspace.set(
    was.workspace.map(({ map, field, before }) => ({ map, field, after: before })),
  );
  session.undone.add(command);
  return ok({ output: null, subject: was.subject, undoable: true, workspace });
});
