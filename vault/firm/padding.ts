import { type Bytes, concat } from '../bytes';

/**
 * Padmé (PURBs, PETS 2019, section 4): so many sizes become one that a size says little, at 12 % of the bytes at most.
 *
 * @param length bytes, at least 2.
 */
export function padded(length: number): number {
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const mask = 2 ** Math.max(0, exponent - kept) - 1;
  return Math.ceil(length / (mask + 1)) * (mask + 1);
}

const LENGTH = 4;

/** `length 4 | bytes | zeros`. */
export function pad(plain: Uint8Array): Bytes {
  const length = new Uint8Array(LENGTH);
  new DataView(length.buffer).setUint32(0, plain.length);
  return concat(length, plain, new Uint8Array(padded(LENGTH + plain.length) - LENGTH - plain.length));
}

/** Null: the bytes say another length than they have. */
export function unpad(bytes: Bytes): Bytes | null {
  if (bytes.length < LENGTH) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return length <= bytes.length - LENGTH ? bytes.slice(LENGTH, LENGTH + length) : null;
}
