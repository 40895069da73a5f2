/** One record of a spreadsheet: the number a spreadsheet program shows before it, and its cells as text. */
export type SheetRow = { readonly row: number; readonly cells: readonly string[] };

/** One sheet as it stands in the file, title lines and empty lines included. */
export type Sheet = {
  readonly name: string;
  /** Its cells were parted by a sign: one sign too many in a row shifts its cells. */
  readonly parted: boolean;
  readonly rows: readonly SheetRow[];
};

/** Why a file is refused as a whole. `row`: where; `most`: the limit, in MB, rows or columns. */
export type SheetProblem =
  | { readonly type: 'TooBig'; readonly most: number }
  | { readonly type: 'TooBigUnpacked'; readonly most: number }
  | { readonly type: 'TooManyRows'; readonly most: number }
  | { readonly type: 'TooManyColumns'; readonly most: number }
  /** Excel of before 2007, or one with a password: both stand in the same old container. */
  | { readonly type: 'OldExcel' }
  | { readonly type: 'NoSpreadsheet' }
  | { readonly type: 'Damaged' }
  | { readonly type: 'Empty' }
  | { readonly type: 'OpenQuote'; readonly row: number };

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: SheetProblem };

const MB = 1_000_000;

/** What one file may be at most. Real lists of a small firm stay far below; what is above is refused with a sentence. */
export const limits = {
  bytes: 50 * MB,
  /** An XLSX is a zip: a few kB can unpack to gigabytes. */
  unpackedBytes: 300 * MB,
  rows: 100_000,
  columns: 200,
} as const;

export const tooBig: SheetProblem = { type: 'TooBig', most: limits.bytes / MB };
export const tooBigUnpacked: SheetProblem = { type: 'TooBigUnpacked', most: limits.unpackedBytes / MB };
export const tooManyRows: SheetProblem = { type: 'TooManyRows', most: limits.rows };
export const tooManyColumns: SheetProblem = { type: 'TooManyColumns', most: limits.columns };

export const refused = (error: SheetProblem): Read<never> => ({ ok: false, error });

/** Text as a cell may hold it: no characters that can't be seen, no spaces around it. */
export const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u200b\u200e\u200f\ufeff]/gu, '')
    .replaceAll('\u00a0', ' ')
    .trim();

const isFilled = (cell: string): boolean => cell !== '';

/** Without the empty lines behind the last filled one, and without empty cells behind the last filled one of any row. */
export function trimmed({ rows, ...sheet }: Sheet): Read<Sheet> {
  const last = rows.findLastIndex(({ cells }) => cells.some(isFilled));
  const kept = rows.slice(0, last + 1);
  if (kept.length > limits.rows) return refused(tooManyRows);
  const width = kept.reduce((most, { cells }) => Math.max(most, cells.findLastIndex(isFilled) + 1), 0);
  if (width > limits.columns) return refused(tooManyColumns);
  return {
    ok: true,
    value: { ...sheet, rows: kept.map(({ row, cells }) => ({ row, cells: cells.slice(0, width) })) },
  };
}
