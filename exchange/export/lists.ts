import type { Translate } from '@/locales/translate';
import { addDays } from '@/policy/calendar';
import { grounds } from '@/policy/disclosure';
import type { ClientRow, DisclosureRow, DocumentRow, EngagementRow, PersonRow } from '@/storage/rows';
import type { Language } from '@/storage/schema/settings';
import { type Column, csv } from './csv';

/** Every list of the register, each row with the name of its client. */
export type Lists = {
  readonly clients: readonly ClientRow[];
  readonly people: readonly InClient<PersonRow>[];
  readonly engagements: readonly InClient<EngagementRow>[];
  readonly documents: readonly DocumentRow[];
  readonly disclosures: readonly InClient<DisclosureRow>[];
};
export type InClient<Row> = { readonly clientName: string; readonly row: Row };
export const listNames = ['clients', 'people', 'engagements', 'documents', 'disclosures'] as const;
export type ListName = (typeof listNames)[number];

type T = Translate<string>;
const by = <Row>(title: string, of: Column<Row>['of']): Column<Row> => ({ title, of });

const clientColumns = (t: T): Column<ClientRow>[] => [
  by(t('client.name'), ({ name }) => name),
  by(t('client.address'), ({ address }) => address),
  by(t('client.principal'), ({ principal }) => principal),
  by(t('client.phone'), ({ phone }) => phone),
  by(t('client.email'), ({ email }) => email),
  by(t('client.iban'), ({ iban }) => iban),
];

const personColumns = (t: T): Column<InClient<PersonRow>>[] => [
  by(t('export.client'), ({ clientName }) => clientName),
  by(t('person.name'), ({ row }) => row.name),
  by(t('person.email'), ({ row }) => row.email),
  by(t('person.phone'), ({ row }) => row.phone),
  by(t('export.consentOn'), ({ row }) => row.consentOn),
  by(t('export.consentHow'), ({ row }) => row.consentHow),
];

const engagementColumns = (t: T): Column<InClient<EngagementRow>>[] => [
  by(t('export.client'), ({ clientName }) => clientName),
  by(t('engagements.name'), ({ row }) => row.name),
  by(t('engagements.type'), ({ row }) => t(`engagement.${row.type}`)),
  by(t('engagements.startedOn'), ({ row }) => row.startedOn),
  by(t('engagements.completedOn'), ({ row }) => row.completedOn),
];

const documentColumns = (t: T): Column<DocumentRow>[] => [
  by(t('export.client'), ({ clientName }) => clientName),
  by(t('document.name'), ({ name }) => name),
  by(t('document.class'), (row) => t(`class.${row.class}`)),
  by(t('document.person'), ({ personName }) => personName),
  by(t('document.engagement'), ({ engagementName }) => engagementName),
  by(t('document.place'), ({ place }) => t(`place.${place}`)),
  by(t('export.address'), ({ address }) => address),
  by(t('export.encrypted'), ({ encrypted }) => t(encrypted ? 'export.yes' : 'export.no')),
  by(t('export.startedOn'), ({ startedOn }) => startedOn),
  by(t('export.notBefore'), ({ notBefore }) => notBefore && addDays(notBefore, -1)),
  by(t('export.lastDay'), ({ lastDay }) => lastDay),
  by(t('export.destroyedOn'), ({ destroyedOn }) => destroyedOn),
];

const disclosureColumns = (t: T, language: Language): Column<InClient<DisclosureRow>>[] => [
  by(t('export.client'), ({ clientName }) => clientName),
  by(t('disclosure.on'), ({ row }) => row.on),
  by(t('disclosure.to'), ({ row }) => row.to),
  by(t('disclosure.what'), ({ row }) => row.what),
  by(t('disclosure.documents'), ({ row }) => row.documents.map(({ name }) => name).join(', ')),
  by(t('disclosure.people'), ({ row }) => row.people.map(({ name }) => name).join(', ')),
  by(t('disclosure.ground'), ({ row }) => grounds[row.ground].name[language]),
  by(t('disclosure.evidence'), ({ row }) => row.evidence),
  by(t('disclosure.law'), ({ row }) => row.law),
];

export function listAsCsv(name: ListName, lists: Lists, t: T, language: Language): string {
  switch (name) {
    case 'clients':
      return csv(clientColumns(t), lists.clients);
    case 'people':
      return csv(personColumns(t), lists.people);
    case 'engagements':
      return csv(engagementColumns(t), lists.engagements);
    case 'documents':
      return csv(documentColumns(t), lists.documents);
    case 'disclosures':
      return csv(disclosureColumns(t, language), lists.disclosures);
  }
}
