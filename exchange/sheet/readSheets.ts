import { decodeText } from './decode';
import { readCsv } from './readCsv';
import { readXlsx } from './readXlsx';
import { limits, type Read, refused, type Sheet, tooBig } from './sheet';

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const isZip = (bytes: Uint8Array) => begins(bytes, 0x50, 0x4b, 0x03, 0x04);
/** Compound File Binary ([MS-CFB] 2.2): Excel 97-2003, and every XLSX with a password. */
const isOldExcel = (bytes: Uint8Array) => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** How much of a file is looked at to see that it is text. */
const LOOK = 4_096;

/** PDF, pictures, a page of the web, JSON: files that people choose by mistake. */
function isOtherFile(bytes: Uint8Array, text: string): boolean {
  const isWide = begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff);
  if (!isWide && bytes.subarray(0, LOOK).includes(0)) return true;
  return /^\s*(?:%PDF-|\{\s*["}]|\[\s*[{"[]|<(?:!doctype|html|\?xml|svg))/i.test(text.slice(0, LOOK));
}

/**
 * The sheets of a file, by what is in it and not by what it is called: CSV in any of its forms, or XLSX.
 *
 * Nothing is thrown for a file that is no spreadsheet, hostile or too big: the answer says which.
 */
export async function readSheets(file: Blob): Promise<Read<readonly Sheet[]>> {
  if (file.size > limits.bytes) return refused(tooBig);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) return refused({ type: 'Empty' });
  if (isOldExcel(bytes)) return refused({ type: 'OldExcel' });
  if (isZip(bytes)) return readXlsx(bytes);
  const text = decodeText(bytes);
  if (isOtherFile(bytes, text)) return refused({ type: 'NoSpreadsheet' });
  return readCsv('', text);
}
