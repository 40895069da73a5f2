import { z } from 'zod';
import { randomId } from '@/vault/bytes';
import { isAnotherFile, keysOf, lastDisposal, prefix, seenAgain } from '../../documentFields';
import { lives, record } from '../../dossier';
import { err } from '../../result';
import { fileKey } from '../../schema/document';
import { day, id } from '../../schema/fields';
import { carried, define } from '../define';
import { placeFields } from './places';
import { showsFile } from './showsFile';

const schema = z.object({
  dossier: id,
  id,
  on: day,
  keys: z.array(fileKey).max(12),
  shown: z.array(z.string().max(2_000)).max(4),
  sure: z.boolean().optional(),
});

/** Seen at its place: its keys seen on one page are one file's, and after a destruction that is an alarm, once. */
export const noticeDocument = define<'noticeDocument', typeof schema>(
  schema,
  async (session, { dossier: dossierId, id: documentId, on, keys, shown, sure }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'document', documentId)) return err({ type: 'UnknownRecord', id: documentId });
    const fields = record(dossier.doc, 'document', documentId);
    const disposal = lastDisposal(fields);
    const name = String(fields.get('name'));
    const isThere = sure || shown.some((text) => showsFile(text, name, [...keys, ...keysOf(fields)]));
    const calm = disposal && seenAgain(fields, disposal.at) === null && !isAnotherFile(fields, disposal.at);
    const alarm = isThere && calm === true;
    session.edit(dossier, 'document', documentId, {
      ...(await placeFields(session, keys)),
      ...(alarm && { [`${prefix.seen}${randomId()}`]: { on, at: session.tools.now } }),
    });
    return carried({ dossier: dossierId, id: documentId }, name, false);
  },
);
