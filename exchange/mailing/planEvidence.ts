import { foldAddress } from '@/policy/mailing/address';
import type { Channel, EvidenceSource } from '@/policy/mailing/channels';
import type { EvidenceDraft, Moment } from '@/policy/mailing/evidence';
import { isEmail } from '../import/checks';
import { type DayOrder, dayOrder } from '../sheet/day';
import type { Table } from '../sheet/table';
import type { EvidenceField, EvidenceMapping, EvidenceTool } from './evidenceFields';
import { momentIn } from './moment';

/** How a file with evidence is to be read. */
export type EvidenceChoice = {
  readonly mapping: EvidenceMapping;
  /** What a row of it proves. */
  readonly source: EvidenceSource;
  /** Of an opt-in or an unsubscribe: for which. */
  readonly channel: Channel | null;
  /** What the form is called, where no column says it. */
  readonly form: string;
  /** A row without its tick is no sign-up; null: the tick is not looked at. */
  readonly ticked: 'only' | null;
};

/** `wrong`: the row can't be taken in · `left-out`: nothing to mend · `note`: taken in, and worth a look. */
export const evidenceIssueLevels = {
  'bad-email': 'wrong',
  'no-email': 'wrong',
  'future-day': 'wrong',
  'not-ticked': 'left-out',
  pending: 'left-out',
  twice: 'left-out',
  'no-day': 'note',
} as const;
export type EvidenceIssueType = keyof typeof evidenceIssueLevels;

export type EvidenceIssue = {
  readonly row: number;
  readonly column: string;
  readonly type: EvidenceIssueType;
  readonly value: string;
};

export type EvidencePlan = {
  readonly drafts: readonly EvidenceDraft[];
  readonly issues: readonly EvidenceIssue[];
  readonly rows: number;
};

type Given = {
  readonly table: Table;
  readonly choice: EvidenceChoice;
  readonly file: { readonly name: string; readonly digest: string };
  readonly tool: EvidenceTool;
  readonly today: string;
};

const SHOWN = 80;
const LONGEST = 400;
const unknown: Moment = { text: '', day: null, exact: 'unknown' };

/** Flamingo puts this before a cell that a spreadsheet might calculate. */
const ALERT = /^\(?Security Alert:[^)]*\)?\s*/i;
const plain = (cell: string): string =>
  cell
    .replace(ALERT, '')
    .replace(/^'(?=[=+\-@])/, '')
    .trim();

const NO = /^(?:|0|no|nee|false|not checked|niet aangevinkt|niet geselecteerd|uit|off)$/i;
const LEFT = /^(?:unsubscribed|afgemeld|uitgeschreven)$/i;
const WAITS = /^(?:pending|wacht.*|in afwachting.*)$/i;

/** A page's address without what may stand behind it: that may be about somebody. */
function pageOf(text: string): string | null {
  if (!URL.canParse(text)) return text === '' ? null : text.slice(0, LONGEST);
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname}`.slice(0, LONGEST);
}

/** A trial run: what of each row would be put down, and what is to be said of it. Nothing is written by it. */
export function planEvidence({ table, choice, file, tool, today }: Given): EvidencePlan {
  const { headers, rows } = table;
  const columns = new Map(choice.mapping.flatMap((field, at) => (field ? [[field, at] as const] : [])));
  const at = (field: EvidenceField) => columns.get(field) ?? -1;
  const order: DayOrder = dayOrder(rows.map(({ cells }) => cells[at('moment')] ?? ''));
  const issues: EvidenceIssue[] = [];
  const drafts: EvidenceDraft[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of rows) {
    const text = (field: EvidenceField) => plain(cells[at(field)] ?? '');
    const say = (type: EvidenceIssueType, field: EvidenceField, value = '') =>
      issues.push({ row, type, column: headers[at(field)] ?? '', value: value.slice(0, SHOWN) });
    const address = text('address');
    if (!isEmail(address)) {
      say(address === '' ? 'no-email' : 'bad-email', 'address', address);
      continue;
    }
    const status = text('status');
    if (WAITS.test(status)) {
      say('pending', 'status', status);
      continue;
    }
    if (choice.ticked === 'only' && at('consent') >= 0 && NO.test(text('consent'))) {
      say('not-ticked', 'consent', address);
      continue;
    }
    const moment = momentIn(text('moment'), order) ?? unknown;
    if (moment.day && moment.day > today) {
      say('future-day', 'moment', moment.text);
      continue;
    }
    const source = LEFT.test(status) ? 'unsubscribe' : choice.source;
    const same = JSON.stringify([foldAddress(address), source, moment.text, text('form')]);
    if (seen.has(same)) {
      say('twice', 'address', address);
      continue;
    }
    seen.add(same);
    if (!moment.day) say('no-day', 'moment', moment.text);
    drafts.push({
      address,
      source,
      channel: choice.channel,
      moment,
      from: {
        tool,
        form: (text('form') || choice.form).slice(0, LONGEST) || null,
        page: pageOf(text('page')),
        file: file.name,
        digest: file.digest,
        row,
      },
      wording: text('wording').slice(0, LONGEST) || null,
      sale: null,
      corrects: null,
      withdrawn: false,
    });
  }
  return { drafts, issues, rows: rows.length };
}
