/** One record of a list: its number as a spreadsheet program counts, and its cells, none if nobody can tell them apart. */
export type ListRecord = {
  readonly row: number;
  readonly cells: readonly string[] | null;
  /** Its quotes are not as they should be, and one reading fits all the same. */
  readonly mended: boolean;
};

/** What the columns are, as far as it helps to tell where a record ends. */
export type Shape = { readonly width: number; readonly emailAt: number };

type Cut = { readonly cells: readonly string[]; readonly next: number; readonly clean: boolean };

/** Longer than any record of a list; a quote that isn't closed by then was never meant to be one. */
const LONGEST = 1 << 18;
const EMAIL = /^"?[\w.!#$%&'*+/=?^`{}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)+"?$/i;

const isEnd = (sign: string | undefined): boolean => sign === undefined || sign === '\n' || sign === '\r';

/** Behind the line's end at `at`; `\r\n` is one. */
const behind = (text: string, at: number): number =>
  at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);

const LINE_END = /\r\n?|\n/g;

/**
 * Cuts text that comes in parts into records, as RFC 4180 has them and as exports really are. A quote in the middle of a
 * cell is a text; where quotes don't fit the number of columns, the readings of the one line are tried that programs
 * with careless quotes mean; and one line that fits no reading takes no other with it.
 */
export class RecordReader {
  private readonly delimiter: string;
  private readonly unquoted: RegExp;
  private rest = '';
  private row: number;
  private shape: Shape | null = null;

  constructor(delimiter: string, firstRow = 1) {
    this.delimiter = delimiter;
    this.unquoted = new RegExp(`[^${delimiter === '|' ? '\\|' : delimiter}\\r\\n]*`, 'y');
    this.row = firstRow;
  }

  /** From here on it is known how many cells a record has. */
  expect(shape: Shape): void {
    this.shape = shape;
  }

  *feed(text: string): Generator<ListRecord> {
    this.rest += text;
    yield* this.cut(false);
  }

  *end(): Generator<ListRecord> {
    yield* this.cut(true);
  }

  private *cut(final: boolean): Generator<ListRecord> {
    let at = 0;
    while (at < this.rest.length) {
      const found = this.next(at, final);
      if (!found) break;
      at = found.next;
      const { cells, clean } = found;
      const isLine = cells === null || cells.some((cell) => cell !== '');
      if (isLine) yield { row: this.row, cells, mended: cells !== null && !clean };
      this.row += 1;
    }
    this.rest = this.rest.slice(at);
  }

  /** The record at `at`; null: it isn't whole yet. */
  private next(
    at: number,
    final: boolean,
  ): { cells: readonly string[] | null; next: number; clean: boolean } | null {
    const whole = this.byRule(at, final);
    if (whole === 'more' && !final && this.rest.length - at < LONGEST) return null;
    if (whole !== 'more' && this.isSound(whole, at)) return whole;
    return this.line(at, whole === 'more' ? null : whole);
  }

  private isSound({ cells, clean, next }: Cut, at: number): boolean {
    if (!this.shape) return true;
    const { width } = this.shape;
    const fits = cells.length === width || (clean && cells.length < width && !this.isLong(at, next));
    const overfull = cells.length > width && clean && cells.slice(width).every((cell) => cell === '');
    return (fits || overfull) && !this.swallows(at, next);
  }

  private isLong(at: number, next: number): boolean {
    return /[\r\n]/.test(this.rest.slice(at, next).trimEnd());
  }

  /** Does another record seem to stand inside this one, because a quote was left open? */
  private swallows(at: number, next: number): boolean {
    const { emailAt } = this.shape ?? { emailAt: 0 };
    const [, ...more] = this.rest.slice(at, next).trimEnd().split(LINE_END);
    return more.some((line) => EMAIL.test(line.split(this.delimiter)[emailAt] ?? ''));
  }

  /** By RFC 4180, but for a quote inside a quoted cell that isn't doubled: that is a text. */
  private byRule(from: number, final: boolean): Cut | 'more' {
    const text = this.rest;
    const cells: string[] = [];
    let [at, clean] = [from, true];
    for (;;) {
      if (text[at] === '"') {
        const quoted = this.quoted(at + 1);
        if (!quoted) return 'more';
        cells.push(quoted.cell);
        clean &&= quoted.clean;
        at = quoted.next;
      } else {
        this.unquoted.lastIndex = at;
        const [cell = ''] = this.unquoted.exec(text) ?? [];
        cells.push(cell);
        at += cell.length;
      }
      // The rest of the line, or the second half of its end, may be on its way.
      if (!final && (at >= text.length || (text[at] === '\r' && at + 1 >= text.length))) return 'more';
      if (isEnd(text[at])) return { cells, next: at < text.length ? behind(text, at) : at, clean };
      at += 1;
      if (final && at >= text.length) return { cells: [...cells, ''], next: at, clean };
    }
  }

  private quoted(from: number): { cell: string; next: number; clean: boolean } | null {
    const text = this.rest;
    let [cell, start, clean] = ['', from, true];
    for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at)) {
      const after = text[at + 1];
      if (after === '"') {
        cell += text.slice(start, at + 1);
        start = at + 2;
        at = start;
      } else if (after === this.delimiter || isEnd(after)) {
        return { cell: cell + text.slice(start, at), next: at + 1, clean };
      } else {
        clean = false;
        at += 1;
      }
    }
    return null;
  }

  /** The one line at `at`, as careless programs may have meant it; else the record as the rule reads it, or nothing. */
  private line(
    at: number,
    whole: Cut | null,
  ): { cells: readonly string[] | null; next: number; clean: boolean } {
    LINE_END.lastIndex = at;
    const end = LINE_END.exec(this.rest)?.index ?? this.rest.length;
    const line = this.rest.slice(at, end);
    const next = end < this.rest.length ? behind(this.rest, end) : end;
    const width = this.shape?.width;
    const fit = [closedEarly(line, this.delimiter), asWritten(line, this.delimiter)].find(
      (cells) => cells.length === width,
    );
    if (fit) return { cells: fit, next, clean: false };
    if (whole && whole.cells.length === width) return whole;
    return { cells: null, next, clean: false };
  }
}

/** A quote before a delimiter closes, even when another one stands before it: `"Jan "de Boer"",`. */
function closedEarly(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] !== '"') {
      const end = line.indexOf(delimiter, at);
      cells.push(line.slice(at, end < 0 ? line.length : end));
      at = end < 0 ? line.length + 1 : end + 1;
      continue;
    }
    const end = line.indexOf(`"${delimiter}`, at + 1);
    const close = end < 0 && line.endsWith('"') && line.length > at + 1 ? line.length - 1 : end;
    if (close < 0) return [];
    cells.push(line.slice(at + 1, close).replaceAll('""', '"'));
    at = close + 2;
  }
  return cells;
}

/** Every delimiter parts two cells, and quotes are texts but for a pair around a cell. */
const asWritten = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => /^"(.*)"$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell);
