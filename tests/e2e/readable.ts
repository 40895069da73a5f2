import { inflateRawSync } from 'node:zlib';
import { type Dump, sealedThings } from './dump';
import { keysIn, openedBy, type SealedThing } from './metal';

/** Where the master key begins in its file: after the magic and the generation. */
const MASTER_AT = 9;
/** How a folded log entry begins once opened: what follows is deflated. */
const SNAPSHOT = 1;

/** Every key that stands on disk and opens: of each keyring there is, that of the master key's own generation or not. */
function keysOf({ master, stores }: Dump): Buffer[] {
  const own = master.subarray(MASTER_AT, MASTER_AT + 32);
  const rings = stores.keyrings.map(({ generation, sealed }) => ({ about: `keyring ${generation}`, sealed }));
  return openedBy([own], rings).flatMap((ring) => keysIn(ring).map(({ key }) => key));
}

/** What was sealed, and behind it what is deflated in it. */
export const inFull = (plain: Buffer): Buffer => {
  if (plain[0] !== SNAPSHOT) return plain;
  try {
    return Buffer.concat([plain, inflateRawSync(plain.subarray(1))]);
  } catch {
    return plain; // no folded log: something else that begins so
  }
};

/** All that can be read of a register by whoever has its disk, as one text; `more`: what was sealed there before. */
export function readable(dump: Dump, more: readonly SealedThing[] = []): string {
  const things = [...sealedThings(dump), ...more];
  return openedBy(keysOf(dump), things)
    .map((plain) => inFull(plain).toString('latin1'))
    .join('\n');
}
