import { type Bytes, concat, fromHex, hex, sameBytes, sha256, utf8 } from '@/vault/bytes';
import type { Digest } from '@/vault/digest';

/** What was erased and when, by a keyed digest of its id (32 hexadecimal digits): it names nobody. */
export type LedgerEntries = ReadonlyMap<string, number>;
export type LedgerProblem = 'not-a-list' | 'newer-list' | 'damaged-list' | 'list-of-another';

const VERSION = 1;
const MAGIC = utf8('BWBL');
const HEAD = 4 + 1 + 8 + 4;
const ENTRY = 16 + 8;
const MAC = 32;

/** By the key of the register's digests, which every backup of that register holds: no other register's list passes. */
const macOf = async (body: Bytes, digest: Digest): Promise<Bytes> =>
  fromHex(await digest(`erased list ${hex(await sha256(body))}`));

export async function encodeLedger(
  entries: LedgerEntries,
  writtenAt: number,
  digest: Digest,
): Promise<Bytes> {
  const sorted = Array.from(entries).sort(([one], [other]) => (one < other ? -1 : 1));
  const body = new Uint8Array(HEAD + sorted.length * ENTRY);
  const view = new DataView(body.buffer);
  body.set(MAGIC);
  body[4] = VERSION;
  view.setBigUint64(5, BigInt(writtenAt));
  view.setUint32(13, sorted.length);
  for (const [n, [id, at]] of sorted.entries()) {
    body.set(fromHex(id), HEAD + n * ENTRY);
    view.setBigUint64(HEAD + n * ENTRY + 16, BigInt(at));
  }
  return concat(body, await macOf(body, digest));
}

/** When a list of ours was written; it goes as far as that. */
export const writtenAtOf = (bytes: Bytes): number =>
  Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(5));

export async function decodeLedger(
  bytes: Bytes,
  digest: Digest,
): Promise<{ readonly writtenAt: number; readonly entries: LedgerEntries } | LedgerProblem> {
  if (bytes.length < 5 || !sameBytes(bytes.subarray(0, 4), MAGIC)) return 'not-a-list';
  if ((bytes[4] ?? 0) > VERSION) return 'newer-list';
  if (bytes[4] !== VERSION || bytes.length < HEAD + MAC) return 'damaged-list';
  const body = bytes.slice(0, bytes.length - MAC);
  const view = new DataView(body.buffer);
  const count = view.getUint32(13);
  if (body.length !== HEAD + count * ENTRY) return 'damaged-list';
  if (!sameBytes(await macOf(body, digest), bytes.subarray(body.length))) return 'list-of-another';
  const entries = new Map<string, number>();
  for (let at = HEAD; at < body.length; at += ENTRY)
    entries.set(hex(body.subarray(at, at + 16)), Number(view.getBigUint64(at + 16)));
  return { writtenAt: writtenAtOf(body), entries };
}
