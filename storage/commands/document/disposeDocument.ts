import { z } from 'zod';
import { randomId } from '@/vault/bytes';
import { prefix } from '../../documentFields';
import { lives, record } from '../../dossier';
import { err } from '../../result';
import { copyKinds, type Disposal } from '../../schema/document';
import { day, id } from '../../schema/fields';
import { carried, define } from '../define';

const schema = z.object({
  dossier: id,
  id,
  on: day,
  copies: z.array(z.enum(copyKinds)).max(copyKinds.length),
});

/**
 * Destroyed, with the copies that the user ticked (R12). An entry of its own under a random id: in every order of
 * merging a destroyed document stays destroyed, and only the undo of this very disposal takes it back.
 */
export const disposeDocument = define<'disposeDocument', typeof schema>(
  schema,
  async (session, { dossier: dossierId, id: documentId, on, copies }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'document', documentId)) return err({ type: 'UnknownRecord', id: documentId });
    if (on > session.tools.today) return err({ type: 'InFuture' });
    const disposal: Disposal = { on, copies, at: session.tools.now };
    session.edit(dossier, 'document', documentId, { [`${prefix.disposal}${randomId()}`]: disposal });
    const subject = String(record(dossier.doc, 'document', documentId).get('name'));
    return carried({ dossier: dossierId, id: documentId }, subject);
  },
);
