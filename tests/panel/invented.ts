import type { Day } from '@/policy/calendar';
import { readChoices } from '@/policy/choices';
import { inOrder, type PolicyVersion, policyOn } from '@/policy/versions';
import type { PortalDefinition } from '@/sites/portal';
import type { SiteId } from '@/sites/site';
import { noBackup } from '@/storage/backup/backupMeta';
import type {
  BackupState,
  Certificate,
  KeptComparison,
  LastCheck,
  Mailing,
  Moment,
  Recent,
} from '@/storage/reader';
import type { DocumentRow, HoldRow, UnreadableRow } from '@/storage/rows';
import type { ClientFields } from '@/storage/schema/client';
import type { DisclosureFields } from '@/storage/schema/disclosure';
import type { EngagementFields } from '@/storage/schema/engagement';
import type { PersonFields } from '@/storage/schema/person';
import type { Settings } from '@/storage/schema/settings';

export const TODAY: Day = '2026-11-23';

type Plain<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
type Suspended = {
  -readonly [K in 'extensions' | 'attempt' | 'snooze' | 'outcome']: Required<DocumentRow>[K];
};
export type InventedDocument = Pick<
  DocumentRow,
  'name' | 'class' | 'personId' | 'engagementId' | 'place' | 'address' | 'encrypted' | 'site'
> & {
  startedOn: Day | null;
  destroyedOn: Day | null;
  copies: DocumentRow['copies'];
  seenAgainOn: Day | null;
  keys?: readonly string[];
  ticks?: DocumentRow['ticks'];
} & Pick<DocumentRow, 'holds' | 'protection'> &
  Partial<Suspended>;
export type InventedClient = {
  client: Plain<ClientFields>;
  people: Record<string, Plain<PersonFields>>;
  engagements: Record<string, Plain<EngagementFields>>;
  documents: Record<string, InventedDocument>;
  disclosures?: Record<string, InventedDisclosure>;
  /** Of the client, or of whatever else of it they were put on. */
  holds?: readonly HoldRow[];
};
export type InventedDisclosure = Plain<DisclosureFields> & {
  personIds: readonly string[];
  documentIds: readonly string[];
};
export type Register = {
  firm: string | null;
  settings: Settings;
  clients: Record<string, InventedClient>;
  portals: PortalDefinition[];
  ticks: Record<string, Day>;
  /** Versions of the policy after the first. */
  policies: Omit<PolicyVersion, 'number'>[];
  recent: Recent[];
  certificates: Certificate[];
  lastCheck?: LastCheck;
  unreadable?: readonly UnreadableRow[];
  backup: BackupState;
  moments: Moment[];
  /** What is not for the register, with its places in plain text. */
  ignored: { id: string; what: 'file' | 'folder'; site: SiteId; on: Day; keys: readonly string[] }[];
  mappings: Record<string, readonly (string | null)[]>;
  mailing?: Mailing;
  comparisons?: KeptComparison[];
};

const settings: Settings = {
  language: null,
  financialYearFirstMonth: 1,
  terms: {},
  onboarded: true,
  notifyAt: null,
  autoLockMinutes: 15,
  rowMarks: true,
  confirmAfterMonths: null,
  backupKey: null,
  backupEvery: 'never',
  backupTo: 'downloads',
};

export const emptyRegister = (): Register => ({
  firm: null,
  settings: { ...settings, onboarded: false },
  clients: {},
  portals: [],
  ticks: {},
  policies: [],
  recent: [],
  certificates: [],
  backup: { ...noBackup, records: 0 },
  moments: [],
  ignored: [],
  mappings: {},
});

const document = (name: string, fields: Partial<InventedDocument> = {}): InventedDocument => ({
  name,
  class: 'individual-report',
  personId: null,
  engagementId: null,
  place: 'portal',
  address: 'https://portal.voorbeeld.example/rapport/41',
  encrypted: false,
  site: 'disc',
  startedOn: null,
  destroyedOn: null,
  copies: [],
  seenAgainOn: null,
  ...fields,
});

const person = (name: string, consentOn: Day | null, consentHow = '') => ({
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@voorbeeld.example`,
  phone: '',
  consentOn,
  consentHow,
});

const client = (name: string, principal = ''): InventedClient['client'] => ({
  name,
  address: 'Lindelaan 12, 1234 AB Voorbeeldstad',
  principal,
  phone: '010 000 00 00',
  email: '',
  iban: '',
});

/** What the chain has of the one that was destroyed, and of somebody who was erased. */
const certificates: Certificate[] = [
  {
    entry: link(2, '2026-07-01'),
    what: { type: 'erasure', of: 'person', subject: '2'.repeat(64), clause: 'R16', documents: 1 },
    takenBack: false,
  },
  {
    entry: link(1, '2026-06-20'),
    what: {
      type: 'disposal',
      subject: '1'.repeat(64),
      disposal: 'disposal-d3',
      class: 'individual-report',
      clause: 'R3',
      policy: { version: 1, from: '2026-07-01', atMost: 6, atLeast: null },
      startedOn: '2026-01-01',
      notBefore: null,
      lastDay: '2026-07-01',
      destroyedOn: '2026-06-20',
      outcome: 'destroyed',
      copies: ['file', 'bin'],
      place: 'portal',
      site: 'disc',
    },
    takenBack: false,
  },
];

function link(seq: number, on: Day): Certificate['entry'] {
  const chain = '3f2a91c0'.repeat(4);
  const [prev, hash, seal] = ['0', 'abc'.charAt(seq), 'f'].map((digit) => digit.repeat(64));
  const what = { type: 'undone', disposal: '0'.repeat(64) } as const;
  return { v: 1, chain, seq, prev: prev ?? '', on, what, hash: hash ?? '', seal: seal ?? '' };
}

/** Invented people at invented firms, with something in every state there is. */
export const inventedRegister = (): Register => ({
  ...emptyRegister(),
  firm: 'Voorbeeld Advies',
  settings,
  clients: {
    c1: {
      client: client('Bakkerij De Gouden Aar', 'Truus de Mier'),
      people: {
        p1: person('Petra Voorbeeld', '2026-01-12', 'intakeformulier'),
        p2: person('Joris Denkbeeldig', null),
      },
      engagements: {
        e1: {
          name: 'Coaching voorjaar 2026',
          type: 'coaching',
          startedOn: '2026-01-15',
          completedOn: '2026-05-02',
        },
        e2: { name: 'Training najaar 2026', type: 'training', startedOn: '2026-09-01', completedOn: null },
      },
      documents: {
        d1: document('DISC-rapport Petra Voorbeeld', { personId: 'p1', engagementId: 'e1' }),
        d2: document('Werkenergieanalyse Petra Voorbeeld', {
          personId: 'p1',
          engagementId: 'e2',
          site: 'youknow',
        }),
        d3: document('DISC-rapport Joris Denkbeeldig', {
          personId: 'p2',
          engagementId: 'e2',
          place: 'cloud',
          site: 'onedrive',
        }),
        d4: document('Drijfveren Petra Voorbeeld', { personId: 'p1', engagementId: 'e2' }),
        d5: document('Factuur 2025-014', {
          class: 'tax-record',
          startedOn: '2025-12-31',
          place: 'device',
          site: null,
          address: null,
        }),
      },
    },
    c2: {
      client: client('Stichting Het Zonnetje'),
      people: { p1: person('Anna Verzonnen', '2026-02-01', 'per mail') },
      engagements: {
        e1: { name: 'Coaching Anna', type: 'coaching', startedOn: null, completedOn: '2026-06-05' },
      },
      documents: {
        d1: document('DISC-rapport Anna Verzonnen', { personId: 'p1', engagementId: 'e1' }),
        d2: document('Teamadvies Het Zonnetje', {
          class: 'team-advice',
          startedOn: '2026-10-01',
          place: 'device',
        }),
        d3: document('Oud rapport Anna Verzonnen', {
          personId: 'p1',
          startedOn: '2026-01-01',
          destroyedOn: '2026-06-20',
          copies: ['file', 'bin'],
        }),
        d4: document('E-book Timemanagement', { class: 'e-book', place: 'cloud', site: 'onedrive' }),
        d5: document('Brief over planning', {
          class: 'correspondence',
          startedOn: '2026-03-01',
          place: 'device',
          protection: { on: '2026-03-02', format: 'pdf', digests: ['3'.repeat(64)], kept: true },
        }),
      },
    },
  },
  portals: [
    {
      id: 'p-1',
      site: 'disc',
      label: 'Mijn DISC-portaal',
      hosts: ['disc.voorbeeld.example'],
      reportPaths: ['/report/*'],
      titlePattern: null,
      nameAt: null,
      personAt: null,
    },
  ],
  ticks: { 'versio:https': '2026-10-01', 'google-analytics:ga-sales': '2025-01-01' },
  backup: {
    ...noBackup,
    records: 6,
    last: {
      at: new Date(2026, 10, 11, 9).getTime(),
      dossiers: 3,
      records: 20,
      documents: 10,
      way: 'download',
    },
  },
  moments: [
    { id: 'm2', at: new Date(2026, 10, 20, 14, 5).getTime(), reason: 'import' },
    { id: 'm1', at: new Date(2026, 10, 2, 9, 30).getTime(), reason: 'update' },
  ],
  certificates,
  recent: [
    {
      command: 'k1',
      name: 'addPerson',
      at: Date.now() - 3_600_000,
      undone: false,
      subject: 'Joris Denkbeeldig',
    },
    {
      command: 'k0',
      name: 'addClient',
      at: Date.now() - 7_200_000,
      undone: true,
      subject: 'Dubbel BV',
    },
  ],
  ignored: [
    { id: 'i1', what: 'folder', site: 'onedrive', on: '2026-11-12', keys: ['path:an/Documents/Privé'] },
  ],
});

export const versionsOf = ({ settings: { terms, financialYearFirstMonth }, policies }: Register) => {
  const choices = readChoices({ terms, financialYearFirstMonth });
  return inOrder({ id: '', from: null, madeAt: 0, pack: null, choices }, policies);
};

export const policyOf = (register: Register) => policyOn(TODAY, versionsOf(register));
