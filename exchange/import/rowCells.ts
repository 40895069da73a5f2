import type { Day } from '@/policy/calendar';
import { isPhone } from '@/policy/contact';
import type { Policy } from '@/policy/policy';
import { type DayOrder, readDay } from '../sheet/day';
import type { SheetRow } from '../sheet/sheet';
import { isEmail } from './checks';
import type { Choice } from './choice';
import type { Recognise } from './entry';
import { type ImportField, longest } from './fields';
import { type Issue, type IssueType, issue } from './issues';
import { yesOrNo } from './words';

/** What all rows of a list are read by. */
export type Reading = {
  readonly choice: Choice;
  readonly headers: readonly string[];
  /** How each column writes its days. */
  readonly orders: readonly DayOrder[];
  /** How many columns the header names: a text behind them means that cells have shifted. Null: here they can't. */
  readonly width: number | null;
  readonly today: Day;
  readonly recognise: Recognise;
  /** What starts a kind's term, and what the firm calls the kinds it made itself. */
  readonly policy: Pick<Policy, 'rules' | 'names'>;
};

/** The cells of one row by field, and everything that is wrong with them. */
export class RowCells {
  readonly issues: Issue[] = [];
  readonly row: number;
  readonly reading: Reading;
  private readonly cells: readonly string[];

  constructor({ row, cells }: SheetRow, reading: Reading) {
    this.row = row;
    this.cells = cells;
    this.reading = reading;
  }

  /** Text in cells that no column stands above; ''. */
  beyond(): string {
    const { width } = this.reading;
    return width === null ? '' : (this.cells.slice(width).find((cell) => cell !== '') ?? '');
  }

  text(field: ImportField): string {
    const text = (this.cells[this.reading.choice.mapping.indexOf(field)] ?? '')
      // Our own lists put an apostrophe before what a spreadsheet takes for a formula (exchange/export/csv.ts).
      .replace(/^'(?=\s*[=+\-@＝＋－＠])/, '')
      .replace(/\s*\n\s*/g, ', ');
    const most = longest[field] ?? Number.POSITIVE_INFINITY;
    if (text.length > most) this.say('too-long', field, text, most);
    return text;
  }

  email(field: ImportField): string {
    const text = this.text(field).replace(/^mailto:/i, '');
    if (text !== '' && !isEmail(text)) this.say('bad-email', field, text);
    return text;
  }

  phone(field: ImportField): string {
    const text = this.text(field).replace(/^tel:/i, '');
    if (text !== '' && !isPhone(text)) this.say('bad-phone', field, text);
    return text;
  }

  yesNo(field: ImportField): boolean {
    const text = this.text(field);
    const said = text === '' ? false : yesOrNo(text);
    if (said === null) this.say('bad-yes-no', field, text);
    return said ?? false;
  }

  /** `past`: a fact that can't lie in the future. */
  day(field: ImportField, past: boolean): Day | null {
    const text = this.text(field);
    if (text === '') return null;
    const read = readDay(text, this.reading.orders[this.reading.choice.mapping.indexOf(field)] ?? 'unsure');
    if (read.type === 'none') this.say('bad-day', field, text);
    if (read.type === 'ambiguous') this.say('ambiguous-day', field, text);
    if (read.type !== 'read') return null;
    if (!read.sure) this.say('read-as', field, text, read.day);
    if (past && read.day > this.reading.today) this.say('future-day', field, text);
    return read.day;
  }

  /** `field` null: about the row as a whole. */
  say(type: IssueType, field: ImportField | null, value = '', other: string | number = ''): void {
    const at = field === null ? -1 : this.reading.choice.mapping.indexOf(field);
    this.issues.push(issue(this.row, this.reading.headers[at] ?? '', type, value, other));
  }
}
