import Papa from 'papaparse';

export type Column<Row> = {
  readonly title: string;
  readonly of: (row: Row) => string | number | boolean | null;
};

/** Excel reads UTF-8 only behind this mark, and splits by semicolons where the decimal sign is a comma. */
const BOM = '\ufeff';

/**
 * One list as CSV that a Dutch Excel opens by a double click. A cell that a spreadsheet would take for a formula gets
 * an apostrophe before it (CWE-1236): a name may have come from anybody.
 */
export function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cell = (value: string | number | boolean | null) => (value === null ? '' : String(value));
  const data = rows.map((row) => columns.map(({ of }) => cell(of(row))));
  const fields = columns.map(({ title }) => title);
  return BOM + Papa.unparse({ fields, data }, { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA });
}

/** Also behind white space, which some programs pass over, and in the wide forms that some read as these (OWASP). */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
