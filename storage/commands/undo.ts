import { z } from 'zod';
import { journalSince, openJournal, openParts } from '../journal';
import { err, ok } from '../result';
import { id } from '../schema/fields';
import { define } from './define';
import { moveBack } from './document/move';
import { takeBackChanges, takeBackMade } from './takeBack';

const schema = z.object({ command: id });

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Takes one command back, for a week, also after a restart: every field it set goes to what it was, unless somebody
 * changed it since; then nothing is touched. It is a command itself, so it can be taken back as well; but for a passphrase
 * that was kept by it, which is gone for good, and an import, whose values stand in the list it came from and not in the
 * journal.
 */
export const undo = define<'undo', typeof schema>(schema, async (session, { command }) => {
  const entry = await session.tools.db.journal.get(command);
  const key = entry && (await session.tools.keyOf(entry.dossier));
  const was = entry && key ? await openJournal(entry, key) : null;
  if (!entry || !was?.undoable || entry.undone || entry.at < journalSince(session.tools.now))
    return err({ type: 'CannotUndo' });

  if (was.move) {
    const moved = await moveBack(session, was.move);
    if (!moved.ok) return moved;
    session.undone.add(command);
    return ok({ output: null, subject: moved.value.name, undoable: true, move: moved.value.move });
  }
  for (const { map, field, after } of was.workspace) {
    if (!same(session.tools.workspace.doc.getMap(map).get(field), after))
      return err({ type: 'ChangedSince' });
  }
  const inParts = await openParts(command, was.parts ?? [], (dossier) => session.keyOf(dossier));
  const changes = await takeBackChanges(session, [...was.changes, ...inParts]);
  if (!changes.ok) return changes;
  const made = await takeBackMade(session, was.made ?? []);
  if (!made.ok) return made;

  const workspace = session.tools.workspace.changes(
    was.workspace.map(({ map, field, before }) => ({ map, field, after: before })),
  );
  session.undone.add(command);
  return ok({ output: null, subject: was.subject, undoable: !was.made, workspace });
});
