import type { Account, DocumentItem, EngagementItem, PersonItem } from './accounts';
import type { Book } from './book';
import type { DocumentPart, EngagementPart, Entry, PersonPart } from './entry';
import type { ImportField } from './fields';
import { folded } from './guessMapping';
import { type Issue, type IssueType, issue } from './issues';

/** What a row speaks of, as far as it is there already: null is to be made, or is not in the row. */
export type Found = {
  readonly account: Account | null;
  readonly person: PersonItem | null;
  /** The row's engagement, with a name of its own where it must be kept apart. */
  readonly part: EngagementPart | null;
  readonly engagement: EngagementItem | null;
  readonly document: DocumentItem | null;
  readonly issues: readonly Issue[];
};

/** Looks a row up, and says what keeps it from being taken in. Changes nothing. */
export function find(book: Book, entry: Entry): Found {
  const issues: Issue[] = [];
  const say = (type: IssueType, field: ImportField, value: string, other: string | number = '') =>
    issues.push(issue(entry.row, book.rules.column(field), type, value, other));

  const account = findAccount(book, entry, say);
  const person = account && entry.person && findPerson(account, entry.person, say);
  const part = entry.engagement && partOf(book, entry, entry.engagement, account, say);
  const engagement = (part && account?.engagementsBy.get(folded(part.name))) ?? null;
  if (part && engagement && !engagement.isNew && part.completedOn && !engagement.part.completedOn)
    say('kept', 'engagement.completedOn', part.completedOn, part.name);
  const document =
    entry.document &&
    findDocument(book, entry.document, account, entry.person ? person : undefined, engagement);
  if (document?.isNew) say('duplicate-row', 'document.name', document.part.name, document.row);
  return { account, person, part, engagement, document, issues };
}

type Say = (type: IssueType, field: ImportField, value: string, other?: string | number) => void;

function findAccount(book: Book, { client }: Entry, say: Say): Account | null {
  const name = client?.name ?? '';
  const [account, another] = book.called(name);
  if (another) say('two-of-name', 'client.name', name);
  if (account) return account;
  if (book.rules.knownOnly) say('unknown-client', 'client.name', name);
  const like = book.lookAlikes.of(name);
  if (like) say('looks-like', 'client.name', name, like);
  return null;
}

/** By name; two people of one name are told apart by their e-mail. */
function findPerson(account: Account, { name, email }: PersonPart, say: Say): PersonItem | null {
  const there = account.peopleBy.get(folded(name)) ?? [];
  const mail = email.toLowerCase();
  const same = there.find(({ part }) => mail !== '' && part.email.toLowerCase() === mail);
  if (same) return same;
  const maybe = there.filter(({ part }) => mail === '' || part.email === '');
  if (maybe.length > 1) say('two-of-name', 'person.name', name);
  return maybe[0] ?? null;
}

function partOf(
  book: Book,
  entry: Entry,
  part: EngagementPart,
  account: Account | null,
  say: Say,
): EngagementPart {
  if (!book.dates.apart(entry, account)) return part;
  if (!entry.person) {
    say('other-dates', 'engagement.completedOn', part.completedOn ?? '', part.name);
    return part;
  }
  const own = { ...part, name: `${part.name} ${entry.person.name}` };
  const there = account?.engagementsBy.get(folded(own.name));
  if (there?.part.completedOn && there.part.completedOn !== part.completedOn)
    say('other-dates', 'engagement.completedOn', part.completedOn ?? '', own.name);
  else if (!there) say('own-engagement', 'engagement.name', part.name, own.name);
  return own;
}

/** `person` undefined: the row names nobody, so it may be anybody's. */
function findDocument(
  book: Book,
  { name, keys }: DocumentPart,
  account: Account | null,
  person: PersonItem | null | undefined,
  engagement: EngagementItem | null,
): DocumentItem | null {
  const there = book.at(keys);
  if (there) return there;
  const called = account?.documentsBy.get(folded(name)) ?? [];
  return (
    called.find(
      (other) =>
        // Two files at two places are two documents, whatever they are called.
        (keys.length === 0 || other.part.keys.length === 0) &&
        (person === undefined || other.personId === (person?.id ?? '')) &&
        (engagement === null || other.engagementId === null || other.engagementId === engagement.id),
    ) ?? null
  );
}
