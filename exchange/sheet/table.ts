import type { Sheet, SheetRow } from './sheet';

/** A sheet as a list: what its columns are called, and the rows under that. */
export type Table = {
  readonly headers: readonly string[];
  /** The row of the headers; 0: the list has none. */
  readonly headerRow: number;
  /**
   * How many columns the header names; a text in a cell behind them means that the cells of its row have shifted. Null
   * where they can't: in a workbook, and in a list without a header.
   */
  readonly headerWidth: number | null;
  readonly rows: readonly SheetRow[];
};

const isEmpty = ({ cells }: SheetRow): boolean => cells.every((cell) => cell === '');
const filled = ({ cells }: SheetRow): number => cells.filter((cell) => cell !== '').length;

/** 1 is A, 27 is AA. */
const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

/** A list may have a title and an empty line above it; further down nobody looks for the header. */
const LOOK = 20;

/** Two columns of one name are told apart by a number; one without a name by its letter. */
function named(cells: readonly string[], width: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, at) => {
    const name = (cells[at] ?? '').replace(/\s+/g, ' ') || letters(at + 1);
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    return times > 1 ? `${name} (${times})` : name;
  });
}

/**
 * Finds the header: the row with most words that head columns (`known`), else the first that is as wide as the list.
 * Empty lines go; so does the header where it stands again, as in lists that were pasted under each other.
 */
export function tableOf(
  { rows, parted }: Sheet,
  known: (cells: readonly string[]) => number,
  headless: boolean,
): Table {
  const full = rows.filter((row) => !isEmpty(row));
  const width = Math.max(0, ...full.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1));
  if (headless) return { headers: named([], width), headerRow: 0, headerWidth: null, rows: full };
  const top = full.slice(0, LOOK);
  const scores = top.map((row) => known(row.cells));
  const best = Math.max(0, ...scores);
  const widest = Math.max(0, ...top.map(filled));
  // One word alone proves nothing: "Training" may head a column and may stand in a row.
  const header =
    (best > 1 ? top[scores.indexOf(best)] : undefined) ?? top.find((row) => filled(row) * 2 >= widest);
  if (!header) return { headers: [], headerRow: 0, headerWidth: null, rows: [] };
  const text = header.cells.join('\n').toLowerCase();
  const under = full.filter((row) => row.row > header.row && row.cells.join('\n').toLowerCase() !== text);
  const headerWidth = parted ? header.cells.findLastIndex((cell) => cell !== '') + 1 : null;
  return { headers: named(header.cells, width), headerRow: header.row, headerWidth, rows: under };
}
