import { foldAddress } from './address';

/** What may stand before the @ (RFC 5321: dot-atoms, no quoted names), and behind it. */
const BEFORE = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const BEHIND = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}/u;
/** RFC 5321 4.5.3.1: so many before the @, and in all. */
const LONGEST_BEFORE = 64;
const LONGEST = 254;

/** Marks that stand around an address in running text, and that hardly any begins with. */
const MARKS = /^['`*_/|=]+/;

/** The address around the @ at this place; null: there is none. One character more is looked at than may be there. */
function around(text: string, at: number): string | null {
  const before = BEFORE.exec(text.slice(Math.max(0, at - LONGEST_BEFORE - 1), at))?.[0];
  const behind = BEHIND.exec(text.slice(at + 1, at + 1 + LONGEST))?.[0];
  if (!before || !behind || before.length > LONGEST_BEFORE) return null;
  const own = before.replace(MARKS, '');
  const address = `${own}@${behind}`;
  return own === '' || address.length > LONGEST ? null : foldAddress(address);
}

/** The addresses in a piece of text, each once, in the order they stand there; no more than `most`. */
export function addressesIn(text: string, most: number): readonly string[] {
  const found = new Set<string>();
  for (let at = text.indexOf('@'); at >= 0 && found.size < most; at = text.indexOf('@', at + 1)) {
    const address = around(text, at);
    if (address) found.add(address);
  }
  return Array.from(found);
}
