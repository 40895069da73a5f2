import type { PlannedRecord } from '@/storage/services/import/planned';
import type { Imported } from '@/storage/services/services';
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
export function takeInto(register: Register, records: readonly PlannedRecord[]): Imported {
  const counts = { client: 0, person: 0, engagement: 0, document: 0, known: 0 };
  for (const record of records) {
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
