import { z } from 'zod';
import { foldAddress } from '@/policy/mailing/address';
import { taxStays } from '@/policy/taxStays';
import { link, linksOf, speaksOf } from '../disclosureFields';
import { isGone, lives, record, records } from '../dossier';
import { type Erased, erasedDocument, noteErased } from '../engine/ledger';
import type { OpenDossier } from '../engine/openDossier';
import type { Session } from '../engine/session';
import { eraseAddresses } from '../mailing/eraseAddresses';
import { project } from '../project';
import { err } from '../result';
import { id, name } from '../schema/fields';
import { define } from './define';
import { gone } from './gone';

const schema = z.object({
  dossier: id,
  id,
  /** Documents that speak of the person without being linked. */
  documents: z.array(id).max(5000).default([]),
  /** Engagements called after the person: they stay, for their dates, under another name. */
  engagements: z
    .array(z.object({ id, name: name() }))
    .max(500)
    .default([]),
});
type Wanted = z.output<typeof schema>;

/**
 * One person, the documents about them, what went to third parties about them alone, and their name in whatever else is
 * called after them. What the tax law makes the firm keep stays until its minimum, without the link to the person
 * (GDPR art. 17(3)(b); AWR art. 52).
 */
export const erasePerson = define<'erasePerson', typeof schema>(schema, async (session, wanted) => {
  const { dossier: dossierId, id: personId } = wanted;
  const dossier = await session.dossier(dossierId);
  if (!dossier) return err({ type: 'UnknownDossier' });
  if (!lives(dossier.doc, 'person', personId)) return err({ type: 'UnknownRecord', id: personId });
  const addresses = addressesOf(dossier, personId);
  session.remove(dossier, 'person', personId, 'erased', session.tools.today);
  session.redact(dossierId, 'person', personId);
  eraseDisclosures(session, dossier, personId);
  const erased: Erased[] = [
    { what: 'record', dossier: dossierId, kind: 'person', id: personId },
    ...eraseDocuments(session, dossier, wanted),
    ...renameEngagements(session, dossier, wanted),
  ];
  await noteErased(session, erased);
  await eraseAddresses(session, addresses, { dossier: dossierId, id: personId });
  const documents = new Set(
    session.removed.filter(({ kind, field }) => kind === 'document' && field === null).map((one) => one.id),
  );
  session.erasures.push({
    of: 'person',
    dossier: dossierId,
    id: personId,
    clause: 'R16',
    documents: documents.size,
  });
  return gone;
});

/** The person's own address, and those under which evidence was recorded for this person. */
function addressesOf({ doc }: OpenDossier, personId: string): string[] {
  const own = record(doc, 'person', personId).get('email');
  const recorded = Array.from(records(doc)).flatMap(({ kind, fields }) =>
    kind === 'evidence' && fields.get('personId') === personId ? [fields.get('address')] : [],
  );
  const all = [own, ...recorded].filter((one) => typeof one === 'string' && one !== '');
  return Array.from(new Set(all.map((one) => foldAddress(String(one)))));
}

function eraseDisclosures(session: Session, dossier: OpenDossier, personId: string): void {
  for (const { kind, id: disclosureId, fields } of Array.from(records(dossier.doc))) {
    if (kind !== 'disclosure' || !speaksOf(fields, personId)) continue;
    // About others too: it stays for them, without this person. Its words are theirs to mend.
    const others = linksOf(fields, 'person').filter((person) => person !== personId);
    if (others.length === 0) {
      session.remove(dossier, kind, disclosureId, 'erased', session.tools.today);
      session.redact(dossier.id, kind, disclosureId);
    } else {
      const field = link.person + personId;
      session.edit(dossier, kind, disclosureId, { [field]: undefined });
      session.redact(dossier.id, kind, disclosureId, field);
    }
  }
}

function eraseDocuments(session: Session, dossier: OpenDossier, { id: personId, documents }: Wanted) {
  const { policy, today } = session.tools;
  const rows = project(dossier.doc, dossier.id, policy).filter((row) => row.kind === 'document');
  const kept = new Set(rows.filter((row) => taxStays(row, today)).map((row) => row.id));
  return Array.from(records(dossier.doc)).flatMap(({ kind, id: documentId, fields }): Erased[] => {
    if (kind !== 'document' || isGone(fields)) return [];
    const linked = fields.get('personId') === personId;
    if (!linked && !documents.includes(documentId)) return [];
    if (!kept.has(documentId)) {
      const erased = erasedDocument(dossier.id, documentId, fields);
      session.remove(dossier, kind, documentId, 'erased', session.tools.today);
      session.redact(dossier.id, kind, documentId);
      return erased;
    }
    if (!linked) return [];
    session.edit(dossier, kind, documentId, { personId: null });
    session.redact(dossier.id, kind, documentId, 'personId');
    return [{ what: 'field', dossier: dossier.id, kind, id: documentId, field: 'personId' }];
  });
}

function renameEngagements(session: Session, dossier: OpenDossier, { engagements }: Wanted) {
  return engagements.flatMap(({ id: engagementId, name: called }): Erased[] => {
    const kind = 'engagement';
    const fields = record(dossier.doc, kind, engagementId);
    // Gone or renamed in another window meanwhile: then there is nothing left to take away.
    if (!lives(dossier.doc, kind, engagementId) || fields.get('name') === called) return [];
    session.edit(dossier, kind, engagementId, { name: called });
    session.redact(dossier.id, kind, engagementId, 'name');
    return [{ what: 'field', dossier: dossier.id, kind, id: engagementId, field: 'name' }];
  });
}
