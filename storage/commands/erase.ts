import { z } from 'zod';
import { foldAddress } from '@/policy/mailing/address';
import { lives, record, records } from '../dossier';
import { erasedDocument, noteErased } from '../engine/ledger';
import { readDoc } from '../engine/openDossier';
import type { Session } from '../engine/session';
import { FIRM, LOOKUP } from '../ids';
import { eraseAddresses } from '../mailing/eraseAddresses';
import { openMailing } from '../mailing/stored';
import { err } from '../result';
import { clientSchema } from '../schema/client';
import { id } from '../schema/fields';
import { personSchema } from '../schema/person';
import { define } from './define';
import { gone } from './gone';

const dossierSchema = z.object({ dossier: id });

/** A whole dossier: its key is forgotten, so that nothing that was ever written of it opens again (R16). */
export const eraseDossier = define<'eraseDossier', typeof dossierSchema>(
  dossierSchema,
  async (session, input) => {
    // Its key is enough: one that is damaged and does not open any more can be erased as well.
    const key = await session.tools.keyOf(input.dossier);
    if (!key || input.dossier === FIRM || input.dossier === LOOKUP) return err({ type: 'UnknownDossier' });
    const read = await readDoc(session.tools.db, key, input.dossier);
    const documents = read && read !== 'damaged' ? Array.from(records(read.doc)) : [];
    await noteErased(session, [
      { what: 'dossier', dossier: input.dossier },
      ...documents
        .filter(({ kind }) => kind === 'document')
        .flatMap(({ id: documentId, fields }) => erasedDocument(input.dossier, documentId, fields).slice(1)),
    ]);
    session.erased.add(input.dossier);
    await eraseAddresses(session, await addressesIn(session, input.dossier), { ...input, id: null });
    const rows = session.tools.db.rows.where('[dossier+kind]').equals([input.dossier, 'document']);
    session.erasures.push({
      of: 'dossier',
      dossier: input.dossier,
      id: input.dossier,
      clause: 'R16',
      documents: await rows.count(),
    });
    return gone;
  },
);

/** Every address that a dossier knows of, whosever it is. */
async function addressesIn({ tools }: Session, dossier: string): Promise<readonly string[]> {
  const stored = await tools.db.mailing.get(dossier);
  const key = await tools.keyOf(dossier);
  const part = stored && key ? await openMailing(stored, key) : null;
  return part?.addresses ?? [];
}

const erasable = {
  client: Object.keys(clientSchema.omit({ name: true }).shape),
  person: Object.keys(personSchema.omit({ name: true }).shape),
};

const fieldSchema = z
  .object({ dossier: id, id, kind: z.enum(['client', 'person']), field: z.string().max(40) })
  .refine(({ kind, field }) => erasable[kind].includes(field), { path: ['field'], message: 'required' });

/** One field of a client or a person. A name can't go on its own: then the record goes. */
export const eraseField = define<'eraseField', typeof fieldSchema>(
  fieldSchema,
  async (session, { dossier: dossierId, id: recordId, kind, field }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, kind, recordId)) return err({ type: 'UnknownRecord', id: recordId });
    const was = record(dossier.doc, kind, recordId).get(field);
    if (was !== undefined) session.edit(dossier, kind, recordId, { [field]: undefined });
    await noteErased(session, [{ what: 'field', dossier: dossierId, kind, id: recordId, field }]);
    session.erasures.push({ of: 'field', dossier: dossierId, id: recordId, clause: 'R16', documents: 0 });
    session.redact(dossierId, kind, recordId, field);
    if (field === 'email' && typeof was === 'string' && was !== '')
      await eraseAddresses(session, [foldAddress(was)], { dossier: dossierId, id: recordId });
    return gone;
  },
);

const documentRecord = z.object({ dossier: id, id });

/** One document's entry: its title and places too. The file itself stands in the tool; that is not ours to erase. */
export const eraseDocument = define<'eraseDocument', typeof documentRecord>(
  documentRecord,
  async (session, input) => {
    const dossier = await session.dossier(input.dossier);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'document', input.id)) return err({ type: 'UnknownRecord', id: input.id });
    const fields = record(dossier.doc, 'document', input.id);
    await noteErased(session, erasedDocument(input.dossier, input.id, fields));
    session.remove(dossier, 'document', input.id, 'erased', session.tools.today);
    session.erasures.push({ of: 'document', ...input, clause: 'R16', documents: 1 });
    session.redact(input.dossier, 'document', input.id);
    return gone;
  },
);

/**
 * Everything from this browser, so that a backup can be put back in its place. No erasure of anybody: what is in the
 * backup comes back, but for what the ledger says was erased before.
 */
export const emptyRegister = define<'emptyRegister', z.ZodObject>(z.strictObject({}), async (session) => {
  for (const dossier of session.tools.dossiers) session.erased.add(dossier);
  return gone;
});
