import { z } from 'zod';
import { ok } from '../../result';
import { id } from '../../schema/fields';
import { define } from '../define';
import { moveBetween } from './move';

const schema = z.object({
  dossier: id,
  id,
  to: id,
  personId: id.nullable(),
  engagementId: id.nullable(),
});

/** To another client. Undo moves it back, which leaves no trace with the other one either. */
export const moveDocument = define<'moveDocument', typeof schema>(
  schema,
  async (session, { dossier: from, ...input }) => {
    const moved = await moveBetween(session, { from, ...input });
    if (!moved.ok) return moved;
    const { name, move } = moved.value;
    return ok({ output: { dossier: move.from, id: move.id }, subject: name, undoable: true, move });
  },
);
