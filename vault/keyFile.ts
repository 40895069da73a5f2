import type { Argon2Cost } from './argon2';
import { type Bytes, concat, hex, utf8 } from './bytes';
import { importKey, type Sealed, seal, unseal } from './seal';

/** The local master key (LMK), 32 bytes, with the generation that counts up at every erasure. */
export type MasterKey = { readonly generation: number; readonly key: Bytes };

/** How a passphrase becomes the key of a lock. It stands in the open in the file, and tells nobody the passphrase. */
export type LockWork = Argon2Cost & { readonly salt: Bytes };

/** What is put around the master key: 32 bytes made from a passphrase (a key-encryption key), and how. */
export type Lock = LockWork & { readonly key: Bytes };

/** The master key under a lock, as it stands in the file. */
export type LockedKey = { readonly generation: number; readonly work: LockWork; readonly sealed: Bytes };

const MAGIC = utf8('BWMK');
const PLAIN = 1;
const LOCKED = 2;
const SALT = 16;
/** Format, nonce, key and tag of `seal`. */
const SEALED = 1 + 12 + 32 + 16;
const PLAIN_LENGTH = MAGIC.length + 1 + 4 + 32;
const LOCKED_LENGTH = MAGIC.length + 1 + 4 * 4 + SALT + SEALED;

/**
 * How long the file is in either form, zeros behind: one that never changes its length is overwritten at once, where a
 * power cut between its bytes and its length would leave neither key. Version 0.1.0 wrote it without the zeros.
 */
const FILE_LENGTH = 128;

/** Either form as the file holds it. */
export const padded = (form: Bytes): Bytes => concat(form, new Uint8Array(FILE_LENGTH - form.length));

/** A file that was made, and into which nothing was written yet. */
export const isBlank = (file: Bytes): boolean => file.every((byte) => byte === 0);

/** The form without its zeros; anything else behind it is left for who reads the form to refuse. */
function unpadded(file: Bytes): Bytes {
  const length = file[MAGIC.length] === LOCKED ? LOCKED_LENGTH : PLAIN_LENGTH;
  return file.length === FILE_LENGTH && isBlank(file.subarray(length)) ? file.slice(0, length) : file;
}

/** Beyond these a file was not written by us, and opening it would only take the machine's memory (KiB, passes). */
const MOST: Argon2Cost = { memory: 1024 * 1024, passes: 64, lanes: 16 };

function numbers(...values: readonly number[]): Bytes {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) view.setUint32(at * 4, value);
  return bytes;
}

/** All that stands in the open is bound to what is sealed: changed, it does not open. */
const about = (generation: number, { memory, passes, lanes, salt }: LockWork): string =>
  `master key ${generation} ${memory} ${passes} ${lanes} ${hex(salt)}`;

/** `BWMK | 1 | generation 4 | key 32`: whoever has the file has the key. */
export const plainFile = ({ generation, key }: MasterKey): Bytes =>
  concat(MAGIC, Uint8Array.of(PLAIN), numbers(generation), key);

/** `BWMK | 2 | generation 4 | memory 4 | passes 4 | lanes 4 | salt 16 | key, sealed by the lock's 61`. */
export async function lockedFile({ generation, key }: MasterKey, lock: Lock): Promise<Bytes> {
  const { memory, passes, lanes, salt } = lock;
  const sealed: Sealed = await seal(await importKey(lock.key), key, about(generation, lock));
  return concat(MAGIC, Uint8Array.of(LOCKED), numbers(generation, memory, passes, lanes), salt, sealed);
}

function lockedIn(bytes: Bytes): LockedKey | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset + MAGIC.length + 1);
  const [generation, memory, passes, lanes] = [0, 4, 8, 12].map((at) => view.getUint32(at));
  if (generation === undefined || !memory || !passes || !lanes) return 'damaged';
  // RFC 9106, 3.1: at least 8 KiB a lane.
  if (memory < 8 * lanes || memory > MOST.memory || passes > MOST.passes || lanes > MOST.lanes)
    return 'damaged';
  const at = LOCKED_LENGTH - SEALED - SALT;
  const work = { memory, passes, lanes, salt: bytes.slice(at, at + SALT) };
  return { generation, work, sealed: bytes.slice(at + SALT) };
}

/** What a master key file holds. */
export function parseKeyFile(file: Bytes): MasterKey | LockedKey | 'damaged' {
  const bytes = unpadded(file);
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) return 'damaged';
  const form = bytes[MAGIC.length];
  if (form === LOCKED && bytes.length === LOCKED_LENGTH) return lockedIn(bytes);
  if (form !== PLAIN || bytes.length !== PLAIN_LENGTH) return 'damaged';
  const view = new DataView(bytes.buffer, bytes.byteOffset + MAGIC.length + 1);
  return { generation: view.getUint32(0), key: bytes.slice(PLAIN_LENGTH - 32) };
}

/** Null: not this key's, or changed since. `key`: what the lock's work makes of the passphrase. */
export async function openLocked(locked: LockedKey, key: Bytes): Promise<MasterKey | null> {
  const { generation, work, sealed } = locked;
  const opened = await unseal(await importKey(key), sealed, about(generation, work));
  return opened?.length === 32 ? { generation, key: opened } : null;
}
