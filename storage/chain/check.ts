import type { Digest } from '@/vault/digest';
import { type ChainEntry, type ChainHead, chainEntrySchema } from '../schema/chain';
import { hashOf, headSeal, NOTHING, sealOf } from './link';

/**
 * What is wrong with a chain, and where: the number of the link, or of the first that is missing.
 * `unreadable`: no link that we know. `altered`: its hash doesn't fit what it says. `forged`: the hash fits, the seal
 * doesn't: it was written without the register's key. `unlinked`: it doesn't follow from the one before. `missing`:
 * links between others are gone. `cut`: links at the end are gone. `beyond`: there are more than the head knows.
 * `replaced`: the last link is a true one, and not the one that the head knows.
 * `no-head`, `head-altered`: the head is gone or was rewritten, so an end that was cut off could not be seen.
 */
export type ChainProblem = {
  readonly type:
    | 'unreadable'
    | 'altered'
    | 'forged'
    | 'unlinked'
    | 'missing'
    | 'cut'
    | 'beyond'
    | 'replaced'
    | 'no-head'
    | 'head-altered';
  readonly chain: string;
  readonly seq: number;
};

/** Is this link what it was when it was made? Null: yes. */
export async function checkLink(entry: ChainEntry, digest: Digest): Promise<'altered' | 'forged' | null> {
  const { hash, seal, ...rest } = entry;
  if ((await hashOf(rest)) !== hash) return 'altered';
  return (await sealOf(digest, hash)) === seal ? null : 'forged';
}

/** Every link of one chain, as it stands in the store by its number, against each other and against the head. `onLink` may throw to stop it. */
export async function checkChain(
  chain: string,
  stored: readonly { readonly seq: number; readonly entry: unknown }[],
  head: ChainHead | null,
  digest: Digest,
  onLink: () => void = () => undefined,
): Promise<ChainProblem[]> {
  const problems: ChainProblem[] = [];
  const add = (type: ChainProblem['type'], seq: number) => problems.push({ type, chain, seq });
  let [expected, prev]: [number, string | null] = [1, NOTHING];
  for (const { seq, entry } of stored) {
    onLink();
    if (seq !== expected) {
      add('missing', expected);
      prev = null;
    }
    expected = seq + 1;
    const parsed = chainEntrySchema.safeParse(entry);
    if (!parsed.success) {
      add('unreadable', seq);
      prev = null;
      continue;
    }
    const wrong = await checkLink(parsed.data, digest);
    if (wrong) add(wrong, seq);
    else if (prev !== null && parsed.data.prev !== prev) add('unlinked', seq);
    // What follows from a link that is wrong is not wrong itself.
    prev = wrong ? null : parsed.data.hash;
  }
  const last = expected - 1;
  if (!head) add('no-head', last);
  else if ((await headSeal(digest, chain, head.count, head.hash)) !== head.seal) add('head-altered', last);
  else if (head.count > last) add('cut', expected);
  else if (head.count < last) add('beyond', head.count + 1);
  // Every link fits, and yet: the end was swapped for another that this register once made.
  else if (prev !== null && prev !== head.hash && problems.length === 0) add('replaced', last);
  return problems;
}
