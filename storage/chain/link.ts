import { hex, utf8 } from '@/vault/bytes';
import type { Digest } from '@/vault/digest';
import type { ChainEntry, ChainHead } from '../schema/chain';
import { canonical } from './canonical';

/** What stands before the first link. */
export const NOTHING = '0'.repeat(64);

export type Unsealed = Omit<ChainEntry, 'hash' | 'seal'>;

export const hashOf = async (entry: Unsealed): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(canonical(entry)))));

export const sealOf = (digest: Digest, hash: string): Promise<string> => digest(`chain link ${hash}`);

export const headSeal = (digest: Digest, chain: string, count: number, hash: string): Promise<string> =>
  digest(`chain head ${chain} ${count} ${hash}`);

/** What a certificate calls a document: opaque, and the same each time. */
export const subjectDigest = (digest: Digest, dossier: string, id: string): Promise<string> =>
  digest(`certificate subject ${dossier}/${id}`);

export const disposalDigest = (digest: Digest, disposalId: string): Promise<string> =>
  digest(`certificate disposal ${disposalId}`);

type Before = { readonly chain: string; readonly count: number; readonly hash: string };

/** The next links of a chain, and its head after them. */
export async function link(
  before: Before,
  on: Unsealed['on'],
  what: readonly ChainEntry['what'][],
  digest: Digest,
): Promise<{ entries: ChainEntry[]; head: ChainHead }> {
  const entries: ChainEntry[] = [];
  let { count, hash } = before;
  for (const one of what) {
    count++;
    const entry: Unsealed = { v: 1, chain: before.chain, seq: count, prev: hash, on, what: one };
    hash = await hashOf(entry);
    entries.push({ ...entry, hash, seal: await sealOf(digest, hash) });
  }
  return { entries, head: { count, hash, seal: await headSeal(digest, before.chain, count, hash) } };
}
