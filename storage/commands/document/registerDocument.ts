import { randomId } from '@/vault/bytes';
import { lives, markers } from '../../dossier';
import { err } from '../../result';
import { documentSchema } from '../../schema/document';
import { engagementSchema } from '../../schema/engagement';
import { id, name } from '../../schema/fields';
import { personSchema } from '../../schema/person';
import { carried, define } from '../define';
import { checkLinks } from './links';
import { placeFields } from './places';

const schema = documentSchema.extend({
  dossier: id,
  newPerson: name().optional(),
  newEngagement: name().optional(),
});

const noMarkers = Object.fromEntries(markers.map((marker) => [marker, undefined]));

export const registerDocument = define<'registerDocument', typeof schema>(
  schema,
  async (session, { dossier: dossierId, newPerson, newEngagement, keys, ...document }) => {
    const dossier = await session.client(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    const links = checkLinks(dossier, document);
    if (!links.ok) return links;
    const [known] = await session.registeredAt(keys);
    if (known) return err({ type: 'AlreadyRegistered', key: known });

    let { personId, engagementId } = document;
    if (newPerson) {
      personId = randomId();
      session.edit(dossier, 'person', personId, personSchema.parse({ name: newPerson }));
    }
    if (newEngagement) {
      engagementId = randomId();
      const type = document.class === 'team-advice' ? 'team-advice' : 'coaching';
      session.edit(
        dossier,
        'engagement',
        engagementId,
        engagementSchema.parse({ name: newEngagement, type }),
      );
    }

    // Made from the place, so that two devices that register one file offline end up with one document; a keyed
    // digest, because the name of a record outlives its erasure (R16). By hand there is no place: a random id.
    // So it has where another file stood here before, which was destroyed (see `dismissSighting`).
    const [stable] = keys;
    const fromPlace = stable ? (await session.placeDigest(stable)).slice(0, 32) : null;
    const free = fromPlace !== null && !lives(dossier.doc, 'document', fromPlace);
    const documentId = free ? fromPlace : randomId();
    session.edit(dossier, 'document', documentId, {
      ...noMarkers,
      ...document,
      personId,
      engagementId,
      ...(await placeFields(session, keys)),
    });
    await session.place(keys, { dossier: dossierId, id: documentId });
    return carried({ dossier: dossierId, id: documentId }, document.name);
  },
);
