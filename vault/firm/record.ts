import { type Bytes, concat, fromHex, hex, randomBytes } from '../bytes';
import { type SealingKey, seal, unseal } from '../seal';
import { pad, unpad } from './padding';
import { SIGNATURE, type SigningKey, sign, type Verifier } from './signing';

/** What goes over the wire: sealed and signed. The brand keeps plaintext from ever being passed to a transport. */
export type SealedRecord = Bytes & { readonly __record: unique symbol };

/** An update, a whole state, or the first record of a dossier, which brings its key. */
export const recordTypes = ['update', 'snapshot', 'create'] as const;
export type RecordType = (typeof recordTypes)[number];

/** What stands in the open, bound to the ciphertext and signed with it. Ids are random. */
export type RecordHeader = {
  readonly type: RecordType;
  readonly epoch: number;
  /** 32 hexadecimal digits. */
  readonly dossier: string;
  /** 16 hexadecimal digits. */
  readonly device: string;
  /** Counts up with each record that a device makes. */
  readonly seq: number;
  /** The first 16 hexadecimal digits of the hash of the last control record that its maker knew. */
  readonly head: string;
  /** Of the dossier's key. */
  readonly version: number;
};

/** Bytes that a record may have: above it the app refuses the edit. */
export const MOST: Readonly<Record<RecordType, number>> = {
  update: 64 * 1024,
  snapshot: 512 * 1024,
  create: 512 * 1024,
};

const FORMAT = 1;
const HEADER = 62;
const NONCE = 12;
const TAG = 16;
/** A dossier's key as `seal` leaves it. */
const WRAPPED = 1 + NONCE + 32 + TAG;
/** What a record adds to what it carries, without the padding, in bytes. */
export const OVERHEAD = HEADER + TAG + SIGNATURE;

function encodeHeader(header: RecordHeader, nonce: Bytes): Bytes {
  const bytes = new Uint8Array(HEADER);
  const view = new DataView(bytes.buffer);
  bytes[0] = FORMAT;
  bytes[1] = recordTypes.indexOf(header.type);
  view.setUint32(2, header.epoch);
  bytes.set(fromHex(header.dossier), 6);
  bytes.set(fromHex(header.device), 22);
  view.setBigUint64(30, BigInt(header.seq));
  bytes.set(fromHex(header.head), 38);
  view.setUint32(46, header.version);
  bytes.set(nonce, 50);
  return bytes;
}

export type ReadHeader =
  | { readonly type: 'known'; readonly header: RecordHeader }
  /** Made by a newer version of the product: it is kept until this one is updated. */
  | { readonly type: 'newer' }
  | { readonly type: 'broken' };

/** What stands in the open of bytes that a relay gave. Nothing of it is to be trusted before `verifyRecord`. */
export function readHeader(bytes: Uint8Array): ReadHeader {
  if (bytes.length < OVERHEAD) return { type: 'broken' };
  const type = recordTypes[bytes[1] ?? -1];
  if (bytes[0] !== FORMAT || !type) return { type: 'newer' };
  if (bytes.length > MOST[type]) return { type: 'broken' };
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return {
    type: 'known',
    header: {
      type,
      epoch: view.getUint32(2),
      dossier: hex(bytes.subarray(6, 22)),
      device: hex(bytes.subarray(22, 30)),
      seq: Number(view.getBigUint64(30)),
      head: hex(bytes.subarray(38, 46)),
      version: view.getUint32(46),
    },
  };
}

const wrapping = ({ dossier, version }: Pick<RecordHeader, 'dossier' | 'version'>) =>
  `dossier key ${dossier} ${version}`;

export type Making = {
  readonly header: RecordHeader;
  readonly key: SealingKey;
  readonly signing: SigningKey;
  /** For a `create`: the dossier's key, and the epoch key that it is brought under. */
  readonly brings?: { readonly raw: Bytes; readonly kek: SealingKey };
};

/** `null`: more than a record may hold. */
export async function sealRecord(
  plain: Uint8Array,
  { header, key, signing, brings }: Making,
): Promise<SealedRecord | null> {
  const nonce = randomBytes(NONCE);
  const head = encodeHeader(header, nonce);
  const wrapped = brings ? await seal(brings.kek, brings.raw, wrapping(header)) : new Uint8Array(0);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: concat(head, wrapped) };
  const cipher = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, pad(plain)));
  const signed = concat(head, wrapped, cipher);
  if (signed.length + SIGNATURE > MOST[header.type]) return null;
  return concat(signed, await sign(signing, signed)) as SealedRecord;
}

/** Whether the device with this key made it, as it stands. */
export function verifyRecord(verifier: Verifier, bytes: Bytes, publicKey: Bytes): Promise<boolean> {
  const at = bytes.length - SIGNATURE;
  return verifier.verify(publicKey, bytes.slice(at), bytes.slice(0, at));
}

/** What it carries. Null: this key does not open it. */
export async function openRecord(bytes: Bytes, type: RecordType, key: SealingKey): Promise<Bytes | null> {
  const from = HEADER + (type === 'create' ? WRAPPED : 0);
  const to = bytes.length - SIGNATURE;
  if (to - from < TAG) return null;
  const additionalData = bytes.slice(0, from);
  const algorithm = { name: 'AES-GCM', iv: bytes.slice(HEADER - NONCE, HEADER), additionalData };
  try {
    return unpad(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.slice(from, to))));
  } catch (error) {
    // Web Crypto says OperationError for a tag that does not fit; anything else is our own mistake.
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

/** The dossier's key that a `create` brings. Null: this epoch key does not open it. */
export function broughtKey(bytes: Bytes, header: RecordHeader, kek: SealingKey): Promise<Bytes | null> {
  return unseal(kek, bytes.subarray(HEADER, HEADER + WRAPPED), wrapping(header));
}
