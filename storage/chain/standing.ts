import { byText } from '../byText';
import type { ChainEntry, Disposed } from '../schema/chain';

const inOrder = (entries: readonly ChainEntry[]): ChainEntry[] =>
  entries.toSorted((a, b) => byText(a.on, b.on) || byText(a.chain, b.chain) || a.seq - b.seq);

/** Numbers of the links (`<chain> <seq>`) whose disposal was taken back after them. */
export function takenBack(entries: readonly ChainEntry[]): ReadonlySet<string> {
  const taken = new Set<string>();
  const stands = new Map<string, string[]>();
  for (const { chain, seq, what } of inOrder(entries)) {
    if (what.type === 'disposal')
      stands.set(what.disposal, [...(stands.get(what.disposal) ?? []), `${chain} ${seq}`]);
    if (what.type !== 'undone') continue;
    for (const link of stands.get(what.disposal) ?? []) taken.add(link);
    stands.delete(what.disposal);
  }
  return taken;
}

/** Disposals that nobody took back since. */
export function standing(entries: readonly ChainEntry[]): Disposed[] {
  const taken = takenBack(entries);
  return entries.flatMap(({ chain, seq, what }) =>
    what.type === 'disposal' && !taken.has(`${chain} ${seq}`) ? [what] : [],
  );
}
