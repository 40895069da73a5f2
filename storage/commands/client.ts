import { record } from '../dossier';
import { FIRM } from '../ids';
import { err } from '../result';
import { clientSchema } from '../schema/client';
import { id, typedIban, typedPhone } from '../schema/fields';
import { firmSchema } from '../schema/firm';
import { correction } from './correction';
import { carried, define } from './define';

export const setFirm = define<'setFirm', typeof firmSchema>(firmSchema, async (session, { name }) => {
  const dossier = (await session.dossier(FIRM)) ?? session.makeDossier(FIRM);
  session.edit(dossier, 'firm', FIRM, { name });
  return carried({ dossier: FIRM, id: FIRM }, name);
});

const typedClient = clientSchema.extend({ phone: typedPhone, iban: typedIban });

/** A client is a dossier: its own key, log and rows. The client's record is called as the dossier is. */
export const addClient = define<'addClient', typeof typedClient>(typedClient, async (session, client) => {
  const dossier = session.makeDossier();
  session.edit(dossier, 'client', dossier.id, client);
  return carried({ dossier: dossier.id, id: dossier.id }, client.name);
});

const correctSchema = correction(typedClient).extend({ dossier: id });

export const correctClient = define<'correctClient', typeof correctSchema>(
  correctSchema,
  async (session, { dossier: dossierId, ...client }) => {
    const dossier = await session.client(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    session.edit(dossier, 'client', dossierId, client);
    return carried(
      { dossier: dossierId, id: dossierId },
      String(record(dossier.doc, 'client', dossierId).get('name')),
    );
  },
);
