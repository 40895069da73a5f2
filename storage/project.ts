import type * as Y from 'yjs';
import { foldAddress } from '@/policy/mailing/address';
import type { Policy } from '@/policy/policy';
import { disclosureRow } from './disclosureRow';
import { type Fields, isGone, records } from './dossier';
import { ledgerOf } from './engine/ledger';
import { heldBy } from './holdRows';
import { FIRM } from './ids';
import { digestsOf } from './ignored';
import { markOf, projectAudience } from './mailing/audience';
import { type MailingText, mailingOf } from './mailing/mailingOf';
import type { KeptLists, Mark } from './mailing/marks';
import { documentRow } from './projectDocument';
import { rowKey } from './rowKey';
import type { ClientRow, EngagementRow, Headline, Kind, PersonRow, Row, UnreadableRow } from './rows';
import { clientSchema } from './schema/client';
import { engagementSchema } from './schema/engagement';
import { type EvidenceFields, evidenceSchema } from './schema/evidence';
import { firmSchema } from './schema/firm';
import { ignoredSchema } from './schema/ignored';
import { personSchema } from './schema/person';

/**
 * One dossier as the rows that everything shown is made of. Made from the document alone, so that following it and
 * making it afresh give the same; a record that can't be read becomes a row that says so.
 */
export function project(doc: Y.Doc, dossier: string, policy: Policy): Row[] {
  return projectAll(doc, dossier, policy).rows;
}

export type Projected = {
  readonly rows: Row[];
  /** What the dossier knows of addresses; null: of none. */
  readonly mailing: MailingText | null;
};

/** The rows, and what the newsletter is compared with. */
export function projectAll(doc: Y.Doc, dossier: string, policy: Policy): Projected {
  const people = new Map<string, PersonRow>();
  const engagements = new Map<string, EngagementRow>();
  const documents: { id: string; fields: Fields }[] = [];
  const disclosures: { id: string; fields: Fields }[] = [];
  const events: [string, EvidenceFields][] = [];
  const marks = new Map<string, Mark>();
  let audience: { id: string; fields: Fields } | null = null;
  let kept: KeptLists | null = null;
  const rows: Row[] = [];
  let client: ClientRow | null = null;

  const unreadable = (was: Kind, id: string): UnreadableRow => ({
    key: rowKey(dossier, id),
    dossier,
    id,
    kind: 'unreadable',
    was,
    problem: 'schema',
  });

  for (const { kind, id, fields } of records(doc)) {
    if (isGone(fields)) continue;
    const base = { key: rowKey(dossier, id), dossier, id };
    switch (kind) {
      case 'firm': {
        const parsed = firmSchema.safeParse(fields.toJSON());
        rows.push(parsed.success ? { ...base, kind, name: parsed.data.name } : unreadable(kind, id));
        break;
      }
      case 'client': {
        const parsed = clientSchema.safeParse(fields.toJSON());
        if (!parsed.success) rows.push(unreadable(kind, id));
        else {
          const { name, address, principal, phone, email, iban } = parsed.data;
          client = {
            ...base,
            kind,
            name,
            address,
            principal,
            phone,
            email,
            iban,
            ...heldBy(kind, id, fields),
          };
        }
        break;
      }
      case 'person': {
        const parsed = personSchema.safeParse(fields.toJSON());
        if (!parsed.success) rows.push(unreadable(kind, id));
        else {
          const { name, email, phone, consentOn, consentHow } = parsed.data;
          people.set(id, {
            ...base,
            kind,
            name,
            email,
            phone,
            consentOn,
            consentHow,
            ...heldBy(kind, id, fields),
          });
        }
        break;
      }
      case 'engagement': {
        const parsed = engagementSchema.safeParse(fields.toJSON());
        if (!parsed.success) rows.push(unreadable(kind, id));
        else {
          const { name, type, startedOn, completedOn } = parsed.data;
          engagements.set(id, {
            ...base,
            kind,
            name,
            type,
            startedOn,
            completedOn,
            ...heldBy(kind, id, fields),
          });
        }
        break;
      }
      case 'document':
        documents.push({ id, fields });
        break;
      case 'disclosure':
        disclosures.push({ id, fields });
        break;
      case 'evidence': {
        const parsed = evidenceSchema.safeParse(fields.toJSON());
        if (!parsed.success) rows.push(unreadable(kind, id));
        else events.push([id, { ...parsed.data, address: foldAddress(parsed.data.address) }]);
        break;
      }
      case 'audience':
        audience = { id, fields };
        break;
      case 'mark':
        marks.set(id, markOf(fields));
        break;
      case 'ignored': {
        const parsed = ignoredSchema.safeParse(fields.toJSON());
        if (!parsed.success) rows.push(unreadable(kind, id));
        else {
          const { what, site, on } = parsed.data;
          rows.push({ ...base, kind, what, site, on, digests: digestsOf(fields) });
        }
        break;
      }
    }
  }

  if (client) rows.push(client);
  rows.push(...people.values(), ...engagements.values());
  for (const { id, fields } of documents) {
    rows.push(
      documentRow(dossier, id, fields, { client, people, engagements }, policy) ?? unreadable('document', id),
    );
  }
  const filed = new Map(rows.flatMap((row) => (row.kind === 'document' ? [[row.id, row] as const] : [])));
  for (const { id, fields } of disclosures) {
    const base = { key: rowKey(dossier, id), dossier, id };
    rows.push(disclosureRow(base, fields, people, filed) ?? unreadable('disclosure', id));
  }
  if (audience) {
    const { id, fields } = audience;
    const projected = projectAudience({ key: rowKey(dossier, id), dossier, id }, fields, marks);
    rows.push(projected?.row ?? unreadable('audience', id));
    kept = projected?.kept ?? null;
  }
  const ledger = dossier === FIRM ? ledgerOf(doc) : new Map<string, number>();
  return { rows, mailing: mailingOf({ client, people: [...people.values()], events, kept, ledger }) };
}

/** What search looks through, and what the guess knows of the register. */
export function headlineOf(dossier: string, rows: readonly Row[]): Headline {
  const of = <K extends Row['kind']>(kind: K) =>
    rows.filter((row): row is Extract<Row, { kind: K }> => row.kind === kind);
  return {
    dossier,
    client: of('client')[0]?.name ?? '',
    people: of('person').map(({ id, name }) => ({ id, name })),
    engagements: of('engagement').map(({ id, name, completedOn }) => ({
      id,
      name,
      open: completedOn === null,
    })),
    documents: of('document').map(({ id, name, personId, engagementId }) => ({
      id,
      name,
      ...(personId && { personId }),
      ...(engagementId && { engagementId }),
    })),
  };
}
