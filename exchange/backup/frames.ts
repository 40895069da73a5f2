import { type Bytes, concat } from '@/vault/bytes';

/** What a payload is a row of; `chain` stands before the dossiers, of which there may be any number. */
export const frameKinds = { keyring: 1, workspace: 2, given: 3, dossier: 4, end: 5, chain: 6 } as const;
export type FrameKind = keyof typeof frameKinds;
export type Frame = { readonly kind: FrameKind; readonly bytes: Bytes };

/** One frame is one dossier at the most; a longer one is no frame of ours. */
const MOST = 64 * 1024 * 1024;
const HEAD = 5;

export function encodeFrame({ kind, bytes }: Frame): Bytes {
  const head = new Uint8Array(HEAD);
  head[0] = frameKinds[kind];
  new DataView(head.buffer).setUint32(1, bytes.length);
  return concat(head, bytes);
}

const kindOf = (number: number): FrameKind | null => {
  const found = Object.entries(frameKinds).find(([, value]) => value === number);
  return found ? (found[0] as FrameKind) : null;
};

/** Takes a stream of bytes in pieces of any size, and gives the frames that are whole. */
export class FrameReader {
  private parts: Uint8Array[] = [];
  private length = 0;

  push(part: Uint8Array): void {
    if (part.length === 0) return;
    this.parts.push(part);
    this.length += part.length;
  }

  /** Bytes that are no whole frame yet. */
  get rest(): number {
    return this.length;
  }

  /** Null: not whole yet. `broken`: no frame at all. */
  next(): Frame | null | 'broken' {
    if (this.length < HEAD) return null;
    const head = this.peek(HEAD);
    const kind = kindOf(head[0] ?? 0);
    const size = new DataView(head.buffer).getUint32(1);
    if (!kind || size > MOST) return 'broken';
    if (this.length < HEAD + size) return null;
    const whole = this.take(HEAD + size);
    return { kind, bytes: whole.slice(HEAD) };
  }

  private peek(count: number): Bytes {
    if ((this.parts[0]?.length ?? 0) < count) this.parts = [concat(...this.parts)];
    return new Uint8Array(this.parts[0]?.subarray(0, count) ?? []);
  }

  private take(count: number): Bytes {
    const whole = concat(...this.parts);
    const left = whole.subarray(count);
    this.parts = left.length > 0 ? [left] : [];
    this.length = left.length;
    return whole.slice(0, count);
  }
}
