import { randomId } from '@/vault/bytes';
import { lives, record } from '../dossier';
import { err } from '../result';
import { id, typedPhone } from '../schema/fields';
import { personSchema } from '../schema/person';
import { correction } from './correction';
import { carried, define } from './define';

const typedPerson = personSchema.extend({ phone: typedPhone });
const addSchema = typedPerson.extend({ dossier: id });

export const addPerson = define<'addPerson', typeof addSchema>(
  addSchema,
  async (session, { dossier: dossierId, ...person }) => {
    const dossier = await session.client(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (person.consentOn && person.consentOn > session.tools.today) return err({ type: 'InFuture' });
    const personId = randomId();
    session.edit(dossier, 'person', personId, person);
    return carried({ dossier: dossierId, id: personId }, person.name);
  },
);

const correctSchema = correction(typedPerson).extend({ dossier: id, id });

export const correctPerson = define<'correctPerson', typeof correctSchema>(
  correctSchema,
  async (session, { dossier: dossierId, id: personId, ...person }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'person', personId)) return err({ type: 'UnknownRecord', id: personId });
    // Consent is a fact of the past; a day to come would silence a finding that is true today.
    if (person.consentOn && person.consentOn > session.tools.today) return err({ type: 'InFuture' });
    session.edit(dossier, 'person', personId, person);
    return carried(
      { dossier: dossierId, id: personId },
      String(record(dossier.doc, 'person', personId).get('name')),
    );
  },
);
