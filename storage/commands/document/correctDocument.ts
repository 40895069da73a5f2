import { lives, record } from '../../dossier';
import { err } from '../../result';
import { documentSchema } from '../../schema/document';
import { id } from '../../schema/fields';
import { correction } from '../correction';
import { carried, define } from '../define';
import { checkLinks } from './links';
import { placeFields } from './places';

const schema = correction(documentSchema).extend({ dossier: id, id });

export const correctDocument = define<'correctDocument', typeof schema>(
  schema,
  async (session, { dossier: dossierId, id: documentId, keys, ...document }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'document', documentId)) return err({ type: 'UnknownRecord', id: documentId });
    const links = checkLinks(dossier, document);
    if (!links.ok) return links;
    session.edit(dossier, 'document', documentId, {
      ...document,
      ...(keys && (await placeFields(session, keys))),
    });
    const subject = String(record(dossier.doc, 'document', documentId).get('name'));
    return carried({ dossier: dossierId, id: documentId }, subject);
  },
);
