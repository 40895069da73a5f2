import { z } from 'zod';
import { randomId } from '@/vault/bytes';
import { isAnotherFile, lastDisposal, prefix, seenAgain } from '../../documentFields';
import { lives, record } from '../../dossier';
import { err } from '../../result';
import { id } from '../../schema/fields';
import { carried, define } from '../define';

const schema = z.object({ dossier: id, id, asked: z.boolean().optional() });

/**
 * "This is not that file": the alarm goes, and what stands at the document's places from now on is somebody else's, to
 * be registered as any other. The destroyed document stays as it is.
 */
export const dismissSighting = define<'dismissSighting', typeof schema>(
  schema,
  async (session, { dossier: dossierId, id: documentId, asked }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'document', documentId)) return err({ type: 'UnknownRecord', id: documentId });
    const fields = record(dossier.doc, 'document', documentId);
    const disposal = lastDisposal(fields);
    // Destroyed once more, or said by a colleague already: there is no alarm to take away.
    const alarm = disposal !== null && (asked || seenAgain(fields, disposal.at) !== null);
    if (!alarm || isAnotherFile(fields, disposal.at)) return err({ type: 'ChangedSince' });
    session.edit(dossier, 'document', documentId, {
      [`${prefix.notIt}${randomId()}`]: { at: session.tools.now },
    });
    return carried({ dossier: dossierId, id: documentId }, String(fields.get('name')));
  },
);
