import type { ExportFile } from './exportFiles';
import { audienceLimits, inMB, Refused } from './problems';

/** Thrown when bytes are no UTF-8 after all: whoever reads begins again, in Windows-1252, as Excel writes it here. */
export class OtherEncoding extends Error {}

export type Encoding = 'utf-8' | 'windows-1252';

const byMark = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;

/**
 * The text of a file, a part at a time, so that a long one is never in memory as a whole.
 *
 * @throws OtherEncoding when it isn't written as was thought; Refused when it unpacks to more than it said.
 */
export async function* readText(
  { name, size, open }: ExportFile,
  encoding: Encoding,
  told: (bytes: number) => void,
): AsyncGenerator<string> {
  const reader = open().getReader();
  let decoder: TextDecoder | null = null;
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      decoder ??= new TextDecoder((value && byMark(value)) ?? encoding, { fatal: true });
      bytes += value?.length ?? 0;
      if (bytes > size + 1)
        throw new Refused({ type: 'TooBigUnpacked', file: name, most: inMB(audienceLimits.unpackedBytes) });
      yield decoded(decoder, value, name);
      told(bytes);
      if (done) return;
    }
  } finally {
    // Nobody waits for a stream that is left early; what it fails on then is of no interest.
    reader.cancel().catch(() => undefined);
  }
}

function decoded(decoder: TextDecoder, value: Uint8Array | undefined, name: string): string {
  try {
    return value ? decoder.decode(value, { stream: true }) : decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (decoder.encoding === 'utf-8') throw new OtherEncoding();
    throw new Refused({ type: 'Damaged', file: name });
  }
}
