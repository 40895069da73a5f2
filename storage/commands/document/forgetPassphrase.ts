import { z } from 'zod';
import { lives } from '../../dossier';
import { wipePassphrases } from '../../engine/wipePassphrases';
import { err, ok } from '../../result';
import { id } from '../../schema/fields';
import { define } from '../define';

const schema = z.object({ dossier: id, id });

/** The passphrases that were kept of a document's copies go for good; that they were used stays known by their digests. */
export const forgetPassphrase = define<'forgetPassphrase', typeof schema>(
  schema,
  async (session, { dossier: dossierId, id: documentId }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'document', documentId)) return err({ type: 'UnknownRecord', id: documentId });
    await wipePassphrases(session, dossier, documentId);
    return ok({ output: null, subject: '', undoable: false });
  },
);
