import { z } from 'zod';
import { lives, record } from '../../dossier';
import { err } from '../../result';
import { id } from '../../schema/fields';
import { carried, define } from '../define';

const schema = z.object({ dossier: id, id });

/** Registered by mistake (a family photo): it leaves the register, and comes back by undo only. */
export const forgetDocument = define<'forgetDocument', typeof schema>(
  schema,
  async (session, { dossier: dossierId, id: documentId }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'document', documentId)) return err({ type: 'UnknownRecord', id: documentId });
    const subject = String(record(dossier.doc, 'document', documentId).get('name'));
    session.remove(dossier, 'document', documentId, 'forgotten', session.tools.today);
    return carried({ dossier: dossierId, id: documentId }, subject);
  },
);
