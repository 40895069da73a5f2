import type { BackupKdf } from '@/vault/backupKeys';
import { type Bytes, concat, sameBytes, sha256, utf8 } from '@/vault/bytes';
import type { BackupProblem } from './problem';

/** What stands in the open at the start of every backup (docs/backup-format.md). It names nobody. */
export type BackupHeader = {
  readonly kdf: BackupKdf;
  readonly publicKey: Bytes;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly dossiers: number;
  readonly records: number;
  readonly documents: number;
};

export const VERSION = 1;
const MAGIC = utf8('BWBK');
const BODY = 83;
export const HEADER = BODY + 32;

/** What a device can still work with: a header that asks for more is not one of ours. */
const most = { memory: 1024 * 1024, passes: 16, lanes: 16 } as const;

export async function encodeHeader(header: BackupHeader): Promise<Bytes> {
  const body = new Uint8Array(BODY);
  const view = new DataView(body.buffer);
  body.set(MAGIC);
  body[4] = VERSION;
  body[5] = header.kdf.type === 'passphrase' ? 1 : 2;
  if (header.kdf.type === 'passphrase') {
    body.set(header.kdf.salt, 6);
    view.setUint32(22, header.kdf.memory);
    view.setUint32(26, header.kdf.passes);
    body[30] = header.kdf.lanes;
  }
  body.set(header.publicKey, 31);
  view.setBigUint64(63, BigInt(header.madeAt));
  view.setUint32(71, header.dossiers);
  view.setUint32(75, header.records);
  view.setUint32(79, header.documents);
  // Tells damage from a wrong passphrase. It proves nothing: that the seal does, which is bound to all of this.
  return concat(body, await sha256(body));
}

function kdfOf(body: Bytes, view: DataView): BackupKdf | null {
  if (body[5] === 2) return { type: 'words' };
  if (body[5] !== 1) return null;
  const [memory, passes, lanes] = [view.getUint32(22), view.getUint32(26), body[30] ?? 0];
  const fits = memory >= 8 * lanes && memory <= most.memory && passes <= most.passes && lanes <= most.lanes;
  return fits && passes > 0 && lanes > 0
    ? { type: 'passphrase', salt: body.slice(6, 22), memory, passes, lanes }
    : null;
}

/** From the first bytes of a file; more of them may follow. */
export async function decodeHeader(bytes: Bytes): Promise<BackupHeader | BackupProblem> {
  if (bytes.length < 5 || !sameBytes(bytes.subarray(0, 4), MAGIC)) return 'not-a-backup';
  if ((bytes[4] ?? 0) > VERSION) return 'newer-version';
  if (bytes[4] !== VERSION) return 'damaged';
  if (bytes.length < HEADER) return 'truncated';
  const body = bytes.slice(0, BODY);
  if (!sameBytes(await sha256(body), bytes.subarray(BODY, HEADER))) return 'damaged';
  const view = new DataView(body.buffer);
  const kdf = kdfOf(body, view);
  if (!kdf) return 'damaged';
  return {
    kdf,
    publicKey: body.slice(31, 63),
    madeAt: Number(view.getBigUint64(63)),
    dossiers: view.getUint32(71),
    records: view.getUint32(75),
    documents: view.getUint32(79),
  };
}

/** The header of a chosen file. */
export const readHeader = async (file: Blob): Promise<BackupHeader | BackupProblem> =>
  decodeHeader(new Uint8Array(await file.slice(0, HEADER).arrayBuffer()));
