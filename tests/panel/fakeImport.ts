import type { PlannedRecord, StagedInput } from '@/storage/services/import/planned';
import type { Imported, ImportPreview } from '@/storage/services/services';
import type { InventedClient, InventedDocument, Register } from './invented';

const noClient = { address: '', principal: '', phone: '', email: '', iban: '' };
const noPerson = { email: '', phone: '', consentOn: null, consentHow: '' };
const noEngagement = { startedOn: null, completedOn: null };
const noDocument = {
  personId: null,
  engagementId: null,
  address: null,
  encrypted: false,
  site: null,
  startedOn: null,
  destroyedOn: null,
  copies: [],
  seenAgainOn: null,
};

/** Puts planned records into a register in memory. */
export function takeInto(register: Register, records: readonly StagedInput[]): Imported {
  const counts = { client: 0, person: 0, engagement: 0, document: 0, disclosure: 0, known: 0 };
  for (const record of records.flatMap(asPlanned)) {
    counts[record.kind]++;
    if (record.kind === 'client')
      register.clients[record.dossier] = {
        client: { ...noClient, ...record.fields } as InventedClient['client'],
        people: {},
        engagements: {},
        documents: {},
      };
    const client = register.clients[record.dossier];
    if (!client) throw new Error('a record of no client');
    if (record.kind === 'person')
      client.people[record.id] = { ...noPerson, ...record.fields } as InventedClient['people'][string];
    if (record.kind === 'engagement')
      client.engagements[record.id] = {
        ...noEngagement,
        ...record.fields,
      } as InventedClient['engagements'][string];
    if (record.kind === 'document')
      client.documents[record.id] = { ...noDocument, ...record.fields } as InventedDocument;
  }
  return counts;
}

/** A record of an export, as a list would plan it: what only an export holds is proven on the real engine. */
function asPlanned(record: StagedInput): readonly PlannedRecord[] {
  if (record.kind === 'workspace') return [];
  if (record.kind !== 'exported') return [record];
  const { kind, id, fields } = record.record;
  const known = ['client', 'person', 'engagement', 'document'].some((one) => one === kind);
  return known ? [{ kind, dossier: record.dossier, id, fields } as unknown as PlannedRecord] : [];
}

const none = { count: 0, first: [] };

/** What the engine would say of an export: by id alone, and without what there will be to do. */
export function previewOf({ clients }: Register, staged: readonly StagedInput[]): ImportPreview {
  const planned = staged.flatMap(asPlanned);
  const isHere = ({ dossier }: { dossier: string }) => clients[dossier] !== undefined;
  const count = (kind: PlannedRecord['kind']) =>
    planned.filter((one) => one.kind === kind && !isHere(one)).length;
  const named = (here: boolean) => {
    const first = planned.flatMap((one) =>
      one.kind === 'client' && isHere(one) === here ? String(one.fields.name) : [],
    );
    return { count: first.length, first };
  };
  return {
    added: {
      client: count('client'),
      person: count('person'),
      engagement: count('engagement'),
      document: count('document'),
    },
    disclosures: 1,
    holds: 2,
    disposed: 1,
    copies: 1,
    newClients: named(false),
    there: named(true),
    erasedClients: 1,
    erased: 0,
    known: 0,
    ignored: 12,
    policy: 'kept',
    settings: 3,
    outlook: { overdue: none, dueSoon: none, waiting: none, attention: none },
  };
}
