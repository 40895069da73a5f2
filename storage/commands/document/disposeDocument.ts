import { z } from 'zod';
import { isHeld } from '@/policy/hold';
import { randomId } from '@/vault/bytes';
import { prefix } from '../../documentFields';
import { err } from '../../result';
import { copyKinds, type Disposal, outcomes } from '../../schema/document';
import { day, id, text } from '../../schema/fields';
import type { AttemptFields } from '../../schema/suspension';
import { carried, define } from '../define';
import { refuse } from '../refuse';
import { documentIn } from './documentIn';

const schema = z.object({
  dossier: id,
  id,
  on: day,
  copies: z.array(z.enum(copyKinds)).max(copyKinds.length),
  outcome: z.enum([...outcomes, 'unreachable']).default('destroyed'),
  /** Why it can't be reached. */
  reason: text(1000),
  /** The user was told of the hold on it, and wants it gone all the same. */
  despiteHold: z.boolean().default(false),
});

/**
 * Gone, with the copies that the user ticked (R12). An entry of its own under a random id: in every order of merging a
 * destroyed document stays destroyed, and only the undo of this very disposal takes it back. What can't be reached is
 * still there, so that is an entry of another kind: nobody may ever count it among the disposals.
 */
export const disposeDocument = define<'disposeDocument', typeof schema>(
  schema,
  async (session, { dossier: dossierId, id: documentId, on, copies, outcome, reason, despiteHold }) => {
    const { today, now } = session.tools;
    const found = await documentIn(session, dossierId, documentId);
    if (!found.ok) return found;
    const { dossier, row } = found.value;
    if (on > today) return err({ type: 'InFuture' });
    const entry = randomId();
    if (outcome === 'unreachable') {
      if (reason === '') return refuse('reason', 'required');
      const attempt: AttemptFields = { on, reason, at: now };
      session.edit(dossier, 'document', documentId, { [`${prefix.attempt}${entry}`]: attempt });
    } else {
      if (isHeld(row.hold, today) && !despiteHold) return err({ type: 'OnHold' });
      const disposal: Disposal = { on, copies, outcome, at: now };
      session.edit(dossier, 'document', documentId, { [`${prefix.disposal}${entry}`]: disposal });
    }
    return carried({ dossier: dossierId, id: documentId }, row.name);
  },
);
