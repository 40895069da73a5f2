import { z } from 'zod';
import { prefix } from '../../documentFields';
import { lives, record } from '../../dossier';
import { err } from '../../result';
import { day, id } from '../../schema/fields';
import { carried, define } from '../define';

const schema = z.object({
  dossier: id,
  id,
  check: z.string().regex(/^[a-z0-9-]{1,60}$/),
  on: day.nullable(),
});

/** What only the user can judge of a document, remembered for it. */
export const tickCheck = define<'tickCheck', typeof schema>(
  schema,
  async (session, { dossier: dossierId, id: documentId, check, on }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'document', documentId)) return err({ type: 'UnknownRecord', id: documentId });
    session.edit(dossier, 'document', documentId, { [`${prefix.tick}${check}`]: on ?? undefined });
    const subject = String(record(dossier.doc, 'document', documentId).get('name'));
    return carried({ dossier: dossierId, id: documentId }, subject);
  },
);
