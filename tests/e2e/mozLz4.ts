const MAGIC = Buffer.from('mozLz40\0', 'latin1');

/** What Firefox keeps of open tabs and of what was typed in them is packed: `mozLz40\0 | length 4 | one LZ4 block`. */
export const isMozLz4 = (file: Buffer): boolean => file.subarray(0, MAGIC.length).equals(MAGIC);

/** lz4_Block_format.md: a token, literals, and a copy of what came before, over and over. */
export function unpackMozLz4(file: Buffer): Buffer {
  const out = Buffer.alloc(file.readUInt32LE(MAGIC.length));
  let at = MAGIC.length + 4;
  let end = 0;
  const length = (nibble: number): number => {
    let sum = nibble;
    for (let more = nibble === 15 ? 255 : 0; more === 255; sum += more) more = file[at++] ?? 0;
    return sum;
  };
  while (at < file.length) {
    const token = file[at++] ?? 0;
    const literals = length(token >> 4);
    file.copy(out, end, at, at + literals);
    end += literals;
    at += literals;
    if (at >= file.length) break;
    const back = file.readUInt16LE(at);
    at += 2;
    const copied = length(token & 15) + 4;
    for (let n = 0; n < copied; n++, end++) out[end] = out[end - back] ?? 0;
  }
  return out;
}
