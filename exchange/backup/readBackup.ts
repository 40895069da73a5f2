import { Inflate } from 'fflate';
import { type Bytes, concat, sameBytes } from '@/vault/bytes';
import { ENC, openWith, TAG } from '@/vault/hpke';
import { type Frame, type FrameKind, FrameReader } from './frames';
import { type BackupHeader, HEADER, readHeader } from './header';
import { BackupRefused } from './problem';
import { CHUNK, END_MARK } from './writeBackup';

const SEALED = CHUNK + TAG;

/** Which frame may follow which. */
const follows: Readonly<Record<FrameKind | 'start', readonly FrameKind[]>> = {
  start: ['keyring'],
  keyring: ['workspace'],
  workspace: ['given'],
  given: ['chain', 'dossier', 'end'],
  // Not in a backup of before there were certificates.
  chain: ['dossier', 'end'],
  dossier: ['dossier', 'end'],
  end: [],
};

const slice = async (file: Blob, from: number, to: number): Promise<Bytes> =>
  new Uint8Array(await file.slice(from, to).arrayBuffer());

/** The header of a file that may be opened. @throws BackupRefused */
export async function openHeader(file: Blob): Promise<BackupHeader> {
  const header = await readHeader(file);
  if (typeof header === 'string') throw new BackupRefused(header);
  const mark = await slice(file, file.size - END_MARK.length, file.size);
  if (file.size < HEADER + ENC + TAG + END_MARK.length || !sameBytes(mark, END_MARK))
    throw new BackupRefused('truncated');
  return header;
}

export type ReadingBackup = {
  readonly pair: CryptoKeyPair;
  /** Bytes of the file read so far, and of how many. */
  readonly progress?: (done: number, of: number) => void;
};

/** Opened chunks, deflated still. */
async function* chunks(file: Blob, { pair, progress }: ReadingBackup): AsyncGenerator<Bytes> {
  const head = await slice(file, 0, HEADER);
  const opener = await openWith(pair, await slice(file, HEADER, HEADER + ENC), head);
  const end = file.size - END_MARK.length;
  for (let at = HEADER + ENC; at < end; at += SEALED) {
    const last = at + SEALED >= end;
    const plain = await opener?.open(await slice(file, at, Math.min(at + SEALED, end)), last);
    if (!plain) throw new BackupRefused('damaged');
    progress?.(Math.min(at + SEALED, end), file.size);
    yield plain;
  }
}

/**
 * The frames of a backup in their order, one at a time. What it has given may be followed by a refusal: nothing of a
 * file is to be believed before it has been read to its end.
 *
 * @throws BackupRefused
 */
export async function* readBackup(file: Blob, reading: ReadingBackup): AsyncGenerator<Frame> {
  const frames = new FrameReader();
  const inflate = new Inflate((part) => frames.push(part));
  const seen: { last: FrameKind | 'start' } = { last: 'start' };
  function* whole(): Generator<Frame> {
    for (let frame = frames.next(); frame; frame = frames.next()) {
      if (frame === 'broken' || !follows[seen.last].includes(frame.kind)) throw new BackupRefused('damaged');
      seen.last = frame.kind;
      yield frame;
    }
  }
  for await (const chunk of chunks(file, reading)) {
    push(inflate, chunk, false);
    yield* whole();
  }
  push(inflate, new Uint8Array(0), true);
  yield* whole();
  if (seen.last !== 'end' || frames.rest > 0) throw new BackupRefused('damaged');
}

function push(inflate: Inflate, chunk: Bytes, final: boolean): void {
  try {
    inflate.push(chunk, final);
  } catch (error) {
    // The library's own errors carry a number: these bytes are no deflated stream.
    if (error instanceof Error && 'code' in error) throw new BackupRefused('damaged');
    throw error;
  }
}

export const dossierFrame = (id: Bytes, hash: Bytes, state: Uint8Array): Frame => ({
  kind: 'dossier',
  bytes: concat(id, hash, state),
});

/** @throws BackupRefused */
export function dossierIn({ bytes }: Frame): { id: Bytes; hash: Bytes; state: Bytes } {
  if (bytes.length < 48) throw new BackupRefused('damaged');
  return { id: bytes.slice(0, 16), hash: bytes.slice(16, 48), state: bytes.slice(48) };
}
