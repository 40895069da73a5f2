import { randomId } from '@/vault/bytes';
import {
  type Account,
  addDocument,
  addEngagement,
  addPerson,
  type EngagementItem,
  newAccount,
  type PersonItem,
} from './accounts';
import type { Book } from './book';
import type { ClientPart, Entry } from './entry';
import { type Found, find } from './find';
import { type Issue, issue, isWrong } from './issues';

/** Takes one row in, unless it is wrong, says what another row said, or adds nothing to what is there. */
export function takeIn(book: Book, entry: Entry): readonly Issue[] {
  const found = find(book, entry);
  if (found.issues.some((one) => isWrong(one) || one.type === 'duplicate-row')) return found.issues;
  const said = JSON.stringify({ ...entry, row: 0 });
  const earlier = book.seenRows.get(said);
  if (earlier !== undefined) return [issue(entry.row, '', 'duplicate-row', '', earlier)];
  book.seenRows.set(said, entry.row);
  meet(book, found);
  if (!addsTo(entry, found)) {
    const column = entry.document ? book.rules.column('document.name') : '';
    return [...found.issues, issue(entry.row, column, 'already-there', nameOf(entry))];
  }
  return [...found.issues, ...put(book, entry, found)];
}

/** Counts what is there already, each once. */
function meet({ there }: Book, { account, person, engagement, document }: Found): void {
  if (account && !account.isNew) there.client.add(account.dossier);
  if (person && !person.isNew) there.person.add(person.id);
  if (engagement && !engagement.isNew) there.engagement.add(engagement.id);
  if (document && !document.isNew) there.document.add(document.id);
}

const nameOf = ({ document, engagement, person, client }: Entry): string =>
  (document ?? engagement ?? person ?? client)?.name ?? '';

/** Something to make, or something new to say of what this list makes. */
function addsTo({ client, person, engagement, document }: Entry, found: Found): boolean {
  if (document) return !found.document;
  if (!found.account || (person && !found.person) || (engagement && !found.engagement)) return true;
  return [client && found.account, person && found.person, engagement && found.engagement].some(
    (item) => item?.isNew,
  );
}

function put(book: Book, { row, client, person, document }: Entry, found: Found): Issue[] {
  if (!client) return [];
  const issues: Issue[] = [];
  const account = found.account ?? openAccount(book, client, row);
  if (found.account?.isNew) {
    const { merged, differs } = merge(account.client, client);
    account.client = merged;
    issues.push(
      ...differs.map((value) => issue(row, book.rules.column('client.name'), 'differs', value, account.row)),
    );
  }
  const who = person && putPerson(account, person, found.person, row);
  if (who?.differs)
    issues.push(
      ...who.differs.map((value) =>
        issue(row, book.rules.column('person.name'), 'differs', value, who.item.row),
      ),
    );
  const engagement = found.part && putEngagement(account, found.part, found.engagement, row);
  if (document) {
    const item = {
      id: randomId(),
      isNew: true,
      row,
      part: { name: document.name, keys: document.keys },
      whole: document,
      personId: who?.item.id ?? null,
      engagementId: engagement?.id ?? null,
    };
    addDocument(account, item);
    book.keep(item);
  }
  return issues;
}

function openAccount(book: Book, client: ClientPart, row: number): Account {
  const account = newAccount(randomId(), true, row, client);
  book.open(account);
  book.lookAlikes.add(client.name);
  return account;
}

function putPerson(
  account: Account,
  part: NonNullable<Entry['person']>,
  found: PersonItem | null,
  row: number,
): { item: PersonItem; differs: readonly string[] } {
  if (!found) return { item: addPerson(account, { id: randomId(), isNew: true, row, part }), differs: [] };
  if (!found.isNew) return { item: found, differs: [] };
  const { merged, differs } = merge(found.part, part);
  found.part = merged;
  return { item: found, differs };
}

function putEngagement(
  account: Account,
  part: NonNullable<Found['part']>,
  found: EngagementItem | null,
  row: number,
): EngagementItem {
  if (!found) return addEngagement(account, { id: randomId(), isNew: true, row, part });
  // The end dates agree, or one of the two has none: else they were kept apart.
  if (found.isNew) found.part = merge(found.part, part).merged;
  return found;
}

/** What was said first stays; what it left open is filled in; what differs is named. */
function merge<Part extends object>(first: Part, later: Part): { merged: Part; differs: readonly string[] } {
  const merged = { ...first };
  const differs: string[] = [];
  for (const field of Object.keys(later).filter((name): name is keyof Part & string => name in first)) {
    const [was, is] = [first[field], later[field]];
    if (is === '' || is === null || field === 'name') continue;
    if (was === '' || was === null) merged[field] = is;
    else if (was !== is && field !== 'type') differs.push(String(is));
  }
  return { merged, differs };
}
