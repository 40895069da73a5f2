import type { Day } from '@/policy/calendar';
import type { Policy } from '@/policy/policy';
import type { PlannedRecord } from '@/storage/services/import/planned';
import { dayOrder } from '../sheet/day';
import type { Table } from '../sheet/table';
import { Book } from './book';
import type { Choice } from './choice';
import type { Progress } from './desk';
import type { Recognise } from './entry';
import { dayFields, type ImportField } from './fields';
import { type Issue, issueLevels, isWrong } from './issues';
import type { Known } from './known';
import { type Outlook, outlookOf } from './outlook';
import { readRow } from './readRow';
import { type Counted, counted, recordsOf } from './records';
import { takeIn } from './takeIn';

/** A trial run: what would be made, what is wrong, and what it would bring. Nothing is written by it. */
export type Plan = {
  readonly records: readonly PlannedRecord[];
  /** By row. */
  readonly issues: readonly Issue[];
  readonly summary: Summary;
};

export type Summary = {
  readonly rows: { readonly all: number; readonly wrong: number; readonly leftOut: number };
  readonly added: Counted;
  /** What the register has already of what the list speaks of; it stays as it is. */
  readonly there: Counted;
  readonly newClients: readonly string[];
  readonly issues: { readonly wrong: number; readonly other: number };
  readonly outlook: Outlook;
};

type Given = {
  readonly table: Table;
  readonly choice: Choice;
  readonly known: Known;
  readonly policy: Policy;
  readonly today: Day;
  readonly recognise: Recognise;
  readonly progress?: Progress | undefined;
};

const MOST_NAMES = 200;
/** After so many rows it is said how far it is. */
const EVERY = 500;

export function planImport({ table, choice, known, policy, today, recognise, progress }: Given): Plan {
  const { headers, rows, headerWidth } = table;
  const orders = choice.mapping.map((field, at) =>
    field && dayFields.includes(field) ? dayOrder(rows.map(({ cells }) => cells[at] ?? '')) : 'unsure',
  );
  const reading = { choice, headers, orders, width: headerWidth, today, recognise, policy };
  // Every row is looked at twice: by itself, and beside the others.
  const tell = (at: number) => at % EVERY === 0 && progress?.(at, rows.length * 2);
  const read = rows.map((row, at) => {
    tell(at);
    return readRow(row, reading);
  });
  const good = read.filter(({ issues }) => !issues.some(isWrong)).map(({ entry }) => entry);

  const column = (field: ImportField) => headers[choice.mapping.indexOf(field)] ?? '';
  const book = new Book({ known, column, knownOnly: choice.knownOnly, client: choice.client }, good);
  const taken = good.flatMap((entry, at) => {
    tell(rows.length + at);
    return takeIn(book, entry);
  });
  const issues = [...read.flatMap((one) => one.issues), ...taken];
  issues.sort((one, other) => one.row - other.row);

  const accounts = book.changed();
  const records = Array.from(recordsOf(accounts));
  const { client, person, engagement, document } = book.there;
  const rowsWith = (level: string) =>
    new Set(issues.filter(({ type }) => issueLevels[type] === level).map(({ row }) => row)).size;
  const wrong = issues.filter(isWrong).length;
  return {
    records,
    issues,
    summary: {
      rows: { all: rows.length, wrong: rowsWith('wrong'), leftOut: rowsWith('left-out') },
      added: counted(records),
      there: {
        client: client.size,
        person: person.size,
        engagement: engagement.size,
        document: document.size,
      },
      newClients: accounts
        .filter(({ isNew }) => isNew)
        .slice(0, MOST_NAMES)
        .map((account) => account.client.name),
      issues: { wrong, other: issues.length - wrong },
      outlook: outlookOf(accounts, policy, today),
    },
  };
}
