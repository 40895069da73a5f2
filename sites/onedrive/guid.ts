/** A file's unique id in Microsoft's drives: what stays the same when it is renamed, moved or shared. Lower case. */
export type Guid = string;

const DASHED = /^\{?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}?$/i;

/** `{GUID}` or `GUID`. */
export function dashed(text: string): Guid | null {
  const found = DASHED.exec(text);
  return found ? found.slice(1).join('-').toLowerCase() : null;
}

/** 32 hexadecimal digits without dashes. */
export function fromHex32(text: string): Guid | null {
  if (!/^[0-9a-f]{32}$/i.test(text)) return null;
  return text.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** 16 bytes as Windows lays a GUID out: the first three fields little-endian. */
function fromBytes(bytes: readonly number[]): Guid | null {
  if (bytes.length !== 16) return null;
  const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
  return fromHex32(order.map((at) => (bytes[at] ?? 0).toString(16).padStart(2, '0')).join(''));
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bits of each letter, first bit first; what is left of a last byte is padding. Null: a letter that is none. */
function bytesOf(text: string, alphabet: string, bits: number): number[] | null {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    held = (held << bits) | value;
    count += bits;
    if (count < 8) continue;
    count -= 8;
    bytes.push((held >> count) & 0xff);
    held &= (1 << count) - 1;
  }
  return bytes;
}

/** The three kinds of sharing token that carry the id: how they begin, their length in bytes, where the id stands. */
const tokens = [
  { first: [0x11, 0x12], second: null, length: 34, at: 1 }, // E…
  { first: [0x21], second: [0x00, 0x04], length: 35, at: 2 }, // I…
  { first: [0x71, 0x72], second: [0x0a], length: 37, at: 2 }, // c…
] as const;

/** From the token of a sharing link; the token itself opens the file, so it is never kept. */
export function fromShareToken(token: string): Guid | null {
  if (token.length < 44 || token.length > 60) return null;
  const bytes = bytesOf(token, BASE64URL, 6);
  const [first = -1, second = -1] = bytes ?? [];
  const kind = tokens.find(
    ({ first: starts, second: goesOn, length }) =>
      bytes?.length === length &&
      (starts as readonly number[]).includes(first) &&
      (goesOn === null || (goesOn as readonly number[]).includes(second)),
  );
  return kind && bytes ? fromBytes(bytes.slice(kind.at, kind.at + 16)) : null;
}

/** From a driveItem id: `01`, then 4 bytes of the drive and the 16 of the file, in base 32. */
export function fromDriveItem(id: string): Guid | null {
  if (!/^01[a-z2-7]{32}$/i.test(id)) return null;
  const bytes = bytesOf(id.slice(2).toUpperCase(), BASE32, 5);
  return bytes && fromBytes(bytes.slice(4, 20));
}

/** From `<CID>!s<32 hex>`, or from the older `<CID>!<number>`, whose id is made of the two. */
export function fromResid(text: string): Guid | null {
  const found = /^([0-9a-f]{16})!(s[0-9a-f]{32}|\d{1,14})$/i.exec(text);
  const [, cid = '', rest = ''] = found ?? [];
  if (!found) return null;
  if (/^s/i.test(rest)) return fromHex32(rest.slice(1));
  const number = Number(rest);
  if (!Number.isSafeInteger(number) || number >= 2 ** 48) return null;
  const littleEndian = number
    .toString(16)
    .padStart(12, '0')
    .replace(/^(..)(..)(..)(..)(..)(..)$/, '$6$5$4$3$2$1');
  const [, high, next, mid, low] = /^(..)(..)(.{4})(.{8})$/.exec(cid) ?? [];
  return `${low}-${mid}-20${next}-80${high}-${littleEndian}`.toLowerCase();
}
