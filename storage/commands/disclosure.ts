import { z } from 'zod';
import { isGround, missingIn } from '@/policy/disclosure';
import { randomId } from '@/vault/bytes';
import { linkFields, linksOf } from '../disclosureFields';
import { lives, record } from '../dossier';
import type { OpenDossier } from '../engine/openDossier';
import { err, ok, type Result } from '../result';
import { disclosureSchema } from '../schema/disclosure';
import { id } from '../schema/fields';
import type { CommandError } from './commands';
import { correction } from './correction';
import { carried, define } from './define';

const ids = z.array(id).max(200);

type Links = { readonly personIds: readonly string[]; readonly documentIds: readonly string[] };

/** Whom it is about: those that were named, and those whom its documents are about. */
function peopleOf({ doc }: OpenDossier, { personIds, documentIds }: Links): string[] {
  const ofDocuments = documentIds.map((document) => record(doc, 'document', document).get('personId'));
  const all = [...personIds, ...ofDocuments].filter((one) => typeof one === 'string');
  return Array.from(new Set(all)).filter((one) => lives(doc, 'person', one));
}

function checkLinks({ doc }: OpenDossier, { personIds, documentIds }: Links): Result<null, CommandError> {
  if (personIds.some((person) => !lives(doc, 'person', person))) return err({ type: 'UnknownPerson' });
  const unknown = documentIds.find((document) => !lives(doc, 'document', document));
  return unknown === undefined ? ok(null) : err({ type: 'UnknownRecord', id: unknown });
}

/** Refused without a ground, or without what the ground needs (R11). */
function checkStated(stated: Readonly<Record<string, unknown>>, documents: number): CommandError | null {
  const text = (field: string) => {
    const value = stated[field];
    return typeof value === 'string' ? value : '';
  };
  const missing = missingIn({
    ground: isGround(stated.ground) ? stated.ground : null,
    evidence: text('evidence'),
    law: text('law'),
    what: text('what'),
    documents,
  });
  if (missing.length === 0) return null;
  const fields = missing.map((field) => ({ field, problem: field === 'ground' ? 'no-ground' : 'required' }));
  return { type: 'InvalidInput', fields };
}

const addSchema = disclosureSchema.extend({
  dossier: id,
  personIds: ids.default([]),
  documentIds: ids.default([]),
});

/** What went to a third party goes on record, with its ground. */
export const addDisclosure = define<'addDisclosure', typeof addSchema>(
  addSchema,
  async (session, { dossier: dossierId, personIds, documentIds, ...stated }) => {
    const dossier = await session.client(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    const links = { personIds, documentIds };
    const linked = checkLinks(dossier, links);
    if (!linked.ok) return linked;
    const lacks = checkStated(stated, documentIds.length);
    if (lacks) return err(lacks);
    if (stated.on > session.tools.today) return err({ type: 'InFuture' });
    const disclosureId = randomId();
    session.edit(dossier, 'disclosure', disclosureId, {
      ...stated,
      ...linkFields('person', [], peopleOf(dossier, links)),
      ...linkFields('document', [], documentIds),
    });
    return carried({ dossier: dossierId, id: disclosureId }, stated.to);
  },
);

const correctSchema = correction(disclosureSchema).extend({
  dossier: id,
  id,
  personIds: ids.optional(),
  documentIds: ids.optional(),
});

export const correctDisclosure = define<'correctDisclosure', typeof correctSchema>(
  correctSchema,
  async (session, { dossier: dossierId, id: disclosureId, personIds, documentIds, ...stated }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'disclosure', disclosureId))
      return err({ type: 'UnknownRecord', id: disclosureId });
    const fields = record(dossier.doc, 'disclosure', disclosureId);
    const now = { people: linksOf(fields, 'person'), documents: linksOf(fields, 'document') };
    // Only what is named anew must be there: what went to somebody and has gone since stays as it was.
    const added = {
      personIds: (personIds ?? []).filter((one) => !now.people.includes(one)),
      documentIds: (documentIds ?? []).filter((one) => !now.documents.includes(one)),
    };
    const linked = checkLinks(dossier, added);
    if (!linked.ok) return linked;
    const documents = documentIds ?? now.documents;
    const lacks = checkStated({ ...fields.toJSON(), ...stated }, documents.length);
    if (lacks) return err(lacks);
    if (stated.on && stated.on > session.tools.today) return err({ type: 'InFuture' });
    const people = [
      ...(personIds ?? now.people),
      ...peopleOf(dossier, { personIds: [], documentIds: added.documentIds }),
    ];
    session.edit(dossier, 'disclosure', disclosureId, {
      ...stated,
      ...linkFields('person', now.people, people),
      ...linkFields('document', now.documents, documents),
    });
    return carried({ dossier: dossierId, id: disclosureId }, String(fields.get('to')));
  },
);

const forgetSchema = z.object({ dossier: id, id });

/** Recorded by mistake: it leaves the register, and comes back by undo only. */
export const forgetDisclosure = define<'forgetDisclosure', typeof forgetSchema>(
  forgetSchema,
  async (session, { dossier: dossierId, id: disclosureId }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'disclosure', disclosureId))
      return err({ type: 'UnknownRecord', id: disclosureId });
    const subject = String(record(dossier.doc, 'disclosure', disclosureId).get('to'));
    session.remove(dossier, 'disclosure', disclosureId, 'forgotten', session.tools.today);
    return carried({ dossier: dossierId, id: disclosureId }, subject);
  },
);
