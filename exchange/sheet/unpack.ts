import { unzipSync, zipSync } from 'fflate';
import { limits, type Read, refused, tooBigUnpacked, tooManyColumns, tooManyRows } from './sheet';

/** What an XLSX is made of, as far as it is read: no pictures, no printer settings. */
const isPart = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.xml.rels');

/** Longer than any list of files in a real spreadsheet. */
const MOST_PARTS = 2_000;

const LETTERS = 26;
const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);

const PART = 1 << 20;
/** An address of a cell or a row is shorter than this, so none is lost between two parts. */
const OVERLAP = 64;

/**
 * The furthest row and column that a sheet speaks of. One cell at XFD1048576 fits in a kilobyte, and whoever fills the
 * gap before it needs gigabytes.
 */
function extent(xml: Uint8Array): { readonly row: number; readonly column: number } {
  const latin = new TextDecoder('latin1');
  let [row, column] = [0, 0];
  for (let at = 0; at < xml.length; at += PART) {
    const text = latin.decode(xml.subarray(at, at + PART + OVERLAP));
    for (const [, letters = '', digits = ''] of text.matchAll(/\sr\s*=\s*["']([A-Z]{0,4})(\d{1,15})["']/g)) {
      row = Math.max(row, Number(digits));
      column = Math.max(column, columnOf(letters));
    }
  }
  return { row, column };
}

/**
 * Unpacks an XLSX within limits and packs it again without compression: what reads it next may neither be made to
 * unpack without end, nor start a worker from text, which the policy of our pages forbids.
 */
export function unpackSafely(bytes: Uint8Array): Read<ArrayBuffer> {
  let [unpacked, count] = [0, 0];
  let parts: Record<string, Uint8Array>;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count++;
        if (isPart(name)) unpacked += originalSize;
        return false;
      },
    });
    if (unpacked > limits.unpackedBytes || count > MOST_PARTS) return refused(tooBigUnpacked);
    // No part gets more room than it said it needs.
    parts = unzipSync(bytes, { filter: ({ name }) => isPart(name) });
  } catch {
    // fflate says in many ways that this is no zip, or half of one.
    return refused({ type: 'Damaged' });
  }
  if (!Object.hasOwn(parts, 'xl/workbook.xml')) return refused({ type: 'NoSpreadsheet' });
  for (const [name, xml] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const { row, column } = extent(xml);
    // Empty rows behind the list are left out later on; ten times as many is no list any more.
    if (row > limits.rows * 2) return refused(tooManyRows);
    if (column > limits.columns * 5) return refused(tooManyColumns);
  }
  return { ok: true, value: zipSync(parts, { level: 0 }).slice().buffer };
}
