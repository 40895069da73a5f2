import type { ClientPart, DocumentPart, EngagementPart, PersonPart } from './entry';
import { folded } from './guessMapping';
import type { KnownClient, KnownDossier } from './known';

/** A record that the list makes (`isNew`), or one that the register has; `row` is where the list first names it. */
type Item<Part> = { readonly id: string; readonly isNew: boolean; readonly row: number; part: Part };
export type PersonItem = Item<PersonPart>;
export type EngagementItem = Item<EngagementPart>;
export type DocumentItem = Item<Pick<DocumentPart, 'name' | 'keys'>> & {
  readonly whole: DocumentPart | null;
  readonly personId: string | null;
  readonly engagementId: string | null;
};

/** One client with everything that the list and the register have of it. */
export type Account = {
  readonly dossier: string;
  readonly isNew: boolean;
  readonly row: number;
  client: ClientPart;
  readonly people: PersonItem[];
  readonly engagements: EngagementItem[];
  readonly documents: DocumentItem[];
  /** By folded name, for long lists. */
  readonly peopleBy: Map<string, PersonItem[]>;
  readonly engagementsBy: Map<string, EngagementItem>;
  readonly documentsBy: Map<string, DocumentItem[]>;
};

const noClient = { address: '', principal: '', phone: '', email: '', iban: '' } as const;

export const newAccount = (dossier: string, isNew: boolean, row: number, client: ClientPart): Account => ({
  dossier,
  isNew,
  row,
  client,
  people: [],
  engagements: [],
  documents: [],
  peopleBy: new Map(),
  engagementsBy: new Map(),
  documentsBy: new Map(),
});

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
};

export function addPerson(account: Account, person: PersonItem): PersonItem {
  account.people.push(person);
  push(account.peopleBy, folded(person.part.name), person);
  return person;
}

export function addEngagement(account: Account, engagement: EngagementItem): EngagementItem {
  account.engagements.push(engagement);
  account.engagementsBy.set(folded(engagement.part.name), engagement);
  return engagement;
}

export function addDocument(account: Account, document: DocumentItem): void {
  account.documents.push(document);
  push(account.documentsBy, folded(document.part.name), document);
}

/** A client that the register has; what it has of it is matched and never changed. */
export function knownAccount(
  { dossier, name }: KnownClient,
  { people, engagements, documents }: KnownDossier,
): Account {
  const account = newAccount(dossier, false, 0, { ...noClient, name });
  const known = { isNew: false, row: 0 } as const;
  for (const { id, name: called, email, consentOn } of people)
    addPerson(account, {
      ...known,
      id,
      part: { name: called, email, phone: '', consentOn, consentHow: '' },
    });
  for (const { id, name: called, completedOn } of engagements)
    addEngagement(account, {
      ...known,
      id,
      part: { name: called, type: 'other', startedOn: null, completedOn },
    });
  for (const { id, name: called, keys, personId, engagementId } of documents)
    addDocument(account, { ...known, id, whole: null, part: { name: called, keys }, personId, engagementId });
  return account;
}
