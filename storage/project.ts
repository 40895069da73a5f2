import type * as Y from 'yjs';
import { standingFlags } from '@/policy/findings';
import type { Policy } from '@/policy/policy';
import { window } from '@/policy/window';
import { keysOf, lastDisposal, prefix, seenAgain, ticksOf } from './documentFields';
import { type Fields, isGone, records } from './dossier';
import { rowKey } from './rowKey';
import type {
  ClientRow,
  DocumentRow,
  EngagementRow,
  Headline,
  Kind,
  PersonRow,
  Row,
  RowKey,
  UnreadableRow,
} from './rows';
import { clientSchema } from './schema/client';
import { documentSchema } from './schema/document';
import { engagementSchema } from './schema/engagement';
import { firmSchema } from './schema/firm';
import { personSchema } from './schema/person';

/** A document's plain fields, its places among them, in the shape of its schema. */
export function documentFieldsOf(fields: Fields): unknown {
  const sets: readonly string[] = Object.values(prefix);
  const plain = Object.entries(fields.toJSON()).filter(
    ([name]) => !sets.some((start) => name.startsWith(start)),
  );
  return { ...Object.fromEntries(plain), keys: keysOf(fields) };
}

/**
 * One dossier as the rows that everything shown is made of. Made from the document alone, so that following it and
 * making it afresh give the same; a record that can't be read becomes a row that says so.
 */
export function project(doc: Y.Doc, dossier: string, policy: Policy): Row[] {
  const people = new Map<string, PersonRow>();
  const engagements = new Map<string, EngagementRow>();
  const documents: { id: string; fields: Fields }[] = [];
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
          client = { ...base, kind, name, address, principal, phone, email, iban };
        }
        break;
      }
      case 'person': {
        const parsed = personSchema.safeParse(fields.toJSON());
        if (!parsed.success) rows.push(unreadable(kind, id));
        else {
          const { name, email, phone, consentOn, consentHow } = parsed.data;
          people.set(id, { ...base, kind, name, email, phone, consentOn, consentHow });
        }
        break;
      }
      case 'engagement': {
        const parsed = engagementSchema.safeParse(fields.toJSON());
        if (!parsed.success) rows.push(unreadable(kind, id));
        else {
          const { name, type, startedOn, completedOn } = parsed.data;
          engagements.set(id, { ...base, kind, name, type, startedOn, completedOn });
        }
        break;
      }
      case 'document':
        documents.push({ id, fields });
        break;
    }
  }

  if (client) rows.push(client);
  rows.push(...people.values(), ...engagements.values());
  for (const { id, fields } of documents) {
    rows.push(
      documentRow(rowKey(dossier, id), dossier, id, fields, { client, people, engagements }, policy) ??
        unreadable('document', id),
    );
  }
  return rows;
}

type Around = {
  readonly client: ClientRow | null;
  readonly people: ReadonlyMap<string, PersonRow>;
  readonly engagements: ReadonlyMap<string, EngagementRow>;
};

function documentRow(
  key: RowKey,
  dossier: string,
  id: string,
  fields: Fields,
  { client, people, engagements }: Around,
  policy: Policy,
): DocumentRow | null {
  const parsed = documentSchema.safeParse(documentFieldsOf(fields));
  if (!parsed.success) return null;
  const document = parsed.data;
  const rule = policy.rules[document.class];
  const person = document.personId ? people.get(document.personId) : undefined;
  const engagement = document.engagementId ? engagements.get(document.engagementId) : undefined;
  // An engagement that is not over yet keeps its reports waiting, whatever day of its own a report may carry.
  const startedOn =
    rule.startsOn === 'engagement completed' && engagement ? engagement.completedOn : document.startedOn;
  const disposal = lastDisposal(fields);
  const item = {
    class: document.class,
    startedOn,
    place: document.place,
    encrypted: document.encrypted,
    consentOn: person?.consentOn ?? null,
    hold: null,
    destroyedOn: disposal?.on ?? null,
    seenAgainOn: disposal ? seenAgain(fields, disposal.at) : null,
  };
  return {
    key,
    dossier,
    id,
    kind: 'document',
    name: document.name,
    class: document.class,
    clientName: client?.name ?? '',
    personId: person ? document.personId : null,
    personName: person?.name ?? null,
    engagementId: engagement ? document.engagementId : null,
    engagementName: engagement?.name ?? null,
    site: document.site,
    keys: document.keys,
    address: document.address,
    place: document.place,
    ownStart: document.startedOn,
    startedOn,
    encrypted: document.encrypted,
    consentOn: item.consentOn,
    ...window(item, policy),
    flags: standingFlags(item, policy),
    destroyedOn: item.destroyedOn,
    copies: disposal?.copies ?? [],
    seenAgainOn: item.seenAgainOn,
    ticks: ticksOf(fields),
  };
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
    documents: of('document').map(({ id, name }) => ({ id, name })),
  };
}
