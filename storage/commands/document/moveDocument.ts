import { z } from 'zod';
import { prefix } from '../../documentFields';
import { lives, markers, record } from '../../dossier';
import { err } from '../../result';
import { id } from '../../schema/fields';
import { carried, define } from '../define';
import { checkLinks } from './links';

const schema = z.object({
  dossier: id,
  id,
  to: id,
  personId: id.nullable(),
  engagementId: id.nullable(),
});

/**
 * To another client. The old dossier goes on under a new key: else what the new client's erasure forgets would still
 * stand in the old one's log.
 */
export const moveDocument = define<'moveDocument', typeof schema>(
  schema,
  async (session, { dossier: fromId, id: documentId, to: toId, personId, engagementId }) => {
    const from = await session.dossier(fromId);
    const to = await session.client(toId);
    if (!from || !to || from === to) return err({ type: 'UnknownDossier' });
    if (!lives(from.doc, 'document', documentId)) return err({ type: 'UnknownRecord', id: documentId });
    const links = checkLinks(to, { personId, engagementId });
    if (!links.ok) return links;

    const fields: Record<string, unknown> = record(from.doc, 'document', documentId).toJSON();
    const noMarkers = Object.fromEntries(markers.map((marker) => [marker, undefined]));
    session.edit(to, 'document', documentId, {
      ...noMarkers,
      ...fields,
      personId,
      engagementId,
      // Erased here, it must not come back there from an older backup.
      [`${prefix.from}${fromId}`]: session.tools.now,
    });
    session.remove(from, 'document', documentId, 'movedTo', toId);
    session.redacted.add(fromId);
    return carried({ dossier: toId, id: documentId }, String(fields.name), false);
  },
);
