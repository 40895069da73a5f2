import { Deflate } from 'fflate';
import { type Bytes, concat, utf8 } from '@/vault/bytes';
import { type Sealer, sealTo } from '@/vault/hpke';
import { encodeFrame, type Frame } from './frames';
import { type BackupHeader, encodeHeader } from './header';

/** Plain bytes in one sealed chunk. */
export const CHUNK = 64 * 1024;
/** Says that nothing was cut off, before anything is opened. */
export const END_MARK = utf8('BWBE');

/**
 * Writes one backup, a frame at a time, so that no more than a chunk of it is in memory: deflated as one stream, cut
 * into chunks, each sealed to the public key at its own place in the row.
 */
export class BackupWriter {
  private waiting: Uint8Array[] = [];
  private length = 0;
  private readonly deflate = new Deflate({ level: 6 }, (part) => {
    this.waiting.push(part);
    this.length += part.length;
  });
  private readonly sealer: Sealer;
  private readonly write: (bytes: Bytes) => Promise<void>;

  private constructor(sealer: Sealer, write: (bytes: Bytes) => Promise<void>) {
    this.sealer = sealer;
    this.write = write;
  }

  static async begin(header: BackupHeader, write: (bytes: Bytes) => Promise<void>): Promise<BackupWriter> {
    const head = await encodeHeader(header);
    const sealer = await sealTo(header.publicKey, head);
    await write(concat(head, sealer.enc));
    return new BackupWriter(sealer, write);
  }

  async add(frame: Frame): Promise<void> {
    this.deflate.push(encodeFrame(frame));
    await this.flush(false);
  }

  async end(): Promise<void> {
    this.deflate.push(new Uint8Array(0), true);
    await this.flush(true);
    await this.write(END_MARK);
  }

  /** All whole chunks; at the end the last one too, which may be shorter, and is never left out. */
  private async flush(last: boolean): Promise<void> {
    if (!last && this.length <= CHUNK) return;
    const all = concat(...this.waiting);
    let at = 0;
    for (; all.length - at > CHUNK; at += CHUNK)
      await this.write(await this.sealer.seal(all.slice(at, at + CHUNK), false));
    const left = all.slice(at);
    if (last) await this.write(await this.sealer.seal(left, true));
    this.waiting = last ? [] : [left];
    this.length = last ? 0 : left.length;
  }
}
