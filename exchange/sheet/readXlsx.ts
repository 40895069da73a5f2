import readWorkbook from 'read-excel-file/universal';
import { cleaned, type Read, refused, type Sheet, trimmed } from './sheet';
import { unpackSafely } from './unpack';

/**
 * A cell as text. A date cell is a day (it has no zone: its reader gives midnight in UTC); of a formula the file holds
 * the value it had, and that is what is read; an error such as #N/A is an empty cell.
 */
function textOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? cleaned(value) : '';
}

export async function readXlsx(bytes: Uint8Array): Promise<Read<readonly Sheet[]>> {
  const unpacked = unpackSafely(bytes);
  if (!unpacked.ok) return unpacked;
  let workbook: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  try {
    workbook = await readWorkbook(unpacked.value);
  } catch {
    // Its parts don't fit together: the library throws for each kind of that in its own way.
    return refused({ type: 'Damaged' });
  }
  const sheets: Sheet[] = [];
  for (const { sheet: name, data } of workbook) {
    const rows = data.map((cells, at) => ({ row: at + 1, cells: cells.map(textOf) }));
    const sheet = trimmed({ name, parted: false, rows });
    if (!sheet.ok) return sheet;
    if (sheet.value.rows.length > 0) sheets.push(sheet.value);
  }
  return sheets.length > 0 ? { ok: true, value: sheets } : refused({ type: 'Empty' });
}
