import Papa from 'papaparse';
import {
  cleaned,
  limits,
  type Read,
  refused,
  type Sheet,
  type SheetRow,
  tooManyRows,
  trimmed,
} from './sheet';

/** In the order of what Dutch programs write. */
const delimiters = [';', '\t', ',', '|'] as const;

/** How many records the sign that parts the cells is chosen by. */
const SAMPLE = 30;

/** `sep=;` on the first line: Excel's own way to say it, read by no other program. */
const SAID = /^sep=(.)\r?\n/i;

type Split = { readonly text: string; readonly delimiter: string; readonly firstRow: number };

/** The sign that gives most records the same number of cells, more than one; a list of one column has none. */
function splitBy(text: string): Split {
  const [line, said] = SAID.exec(text) ?? [];
  if (line && said) return { text: text.slice(line.length), delimiter: said, firstRow: 2 };
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE });
    const widths = data.filter((cells) => cells.some((cell) => cell !== '')).map(({ length }) => length);
    const wide = widths.filter((width) => width > 1);
    const usual = Math.max(0, ...wide.map((width) => wide.filter((other) => other === width).length));
    return { delimiter, usual };
  });
  const best = scored.reduce((one, other) => (other.usual > one.usual ? other : one));
  return { text, delimiter: best.delimiter, firstRow: 1 };
}

/** Text in rows: CSV with any of the usual signs between the cells. */
export function readCsv(name: string, whole: string): Read<readonly Sheet[]> {
  const { text, delimiter, firstRow } = splitBy(whole);
  const rows: SheetRow[] = [];
  let openQuote: number | null = null;
  let tooMany = false;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors }, parser) => {
      const row = rows.length + firstRow;
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote ??= row;
      rows.push({ row, cells: data.map(cleaned) });
      // Empty lines behind the list are no rows; some programs write a million of them.
      tooMany = rows.length > limits.rows * 2;
      if (tooMany) parser.abort();
    },
  });
  if (tooMany) return refused(tooManyRows);
  if (openQuote !== null) return refused({ type: 'OpenQuote', row: openQuote });
  const sheet = trimmed({ name, parted: true, rows });
  if (!sheet.ok) return sheet;
  return sheet.value.rows.length > 0 ? { ok: true, value: [sheet.value] } : refused({ type: 'Empty' });
}
