import { z } from 'zod';
import { canonical } from '../chain/canonical';
import { type ChainProblem, checkChain, checkLink } from '../chain/check';
import { disposalDigest } from '../chain/link';
import { standing } from '../chain/standing';
import { readMeta } from '../db';
import type { Inside } from '../engine/register';
import { ok } from '../result';
import { type ChainEntry, certificateFileSchema } from '../schema/chain';
import { openRow } from '../stored';
import { defineService, stopIfAsked } from './define';

export type VerifiedChain = {
  readonly chains: number;
  readonly entries: number;
  readonly problems: readonly ChainProblem[];
  /** Destroyed documents of the register without a certificate that stands: from before the chain, or from elsewhere. */
  readonly uncertified: number;
};

/** Every link of every chain on this device, against each other, their heads and the register's key. */
export const verifyChain = defineService<'verifyChain', z.ZodObject>(
  z.strictObject({}),
  async (inside, _input, { progress, signal }) => {
    const { db, vault } = inside;
    const heads = (await readMeta(db, 'chain'))?.heads ?? {};
    const stored = await db.chain.toArray();
    const byChain = Map.groupBy(stored, ({ chain }) => chain);
    const chains = new Set([...Object.keys(heads), ...byChain.keys()]);
    const problems: ChainProblem[] = [];
    let done = 0;
    const onLink = () => {
      stopIfAsked(signal);
      if (done++ % 200 === 0) progress(done, stored.length);
    };
    for (const chain of chains) {
      const links = byChain.get(chain) ?? [];
      const numbered = links.map((entry) => ({ seq: entry.seq, entry }));
      problems.push(...(await checkChain(chain, numbered, heads[chain] ?? null, vault.digest, onLink)));
    }
    const uncertified = await countUncertified(inside, stored);
    return ok({ chains: chains.size, entries: stored.length, problems, uncertified });
  },
);

async function countUncertified({ db, vault }: Inside, entries: readonly ChainEntry[]): Promise<number> {
  const certified = new Set(standing(entries).map(({ disposal }) => disposal));
  const rows = await db.rows
    .where('[state+lastDay]')
    .between(['destroyed', ''], ['destroyed', '\uffff'])
    .toArray();
  const without = await Promise.all(
    rows.map(async (stored) => {
      const key = await vault.keyOf(stored.dossier);
      const row = key && (await openRow(stored, key));
      if (row?.kind !== 'document' || !row.disposalId) return false;
      return !certified.has(await disposalDigest(vault.digest, row.disposalId));
    }),
  );
  return without.filter(Boolean).length;
}

/** `kept`: as it stands in the chain. `made-here`: real, and no longer in the chain. `false`: not made by this register. */
export type CheckedCertificate = {
  readonly seq: number;
  readonly chain: string;
  readonly is: 'kept' | 'made-here' | 'false';
};

const fileSchema = z.strictObject({ file: certificateFileSchema });

/** Certificates that were saved, against the register's key and its chain: what was put back as a whole shows here. */
export const checkCertificates = defineService<'checkCertificates', typeof fileSchema>(
  fileSchema,
  async ({ db, vault }, { file }) => {
    const checked: CheckedCertificate[] = [];
    for (const entry of file.entries) {
      const { chain, seq } = entry;
      const real = (await checkLink(entry, vault.digest)) === null;
      const kept = real && canonical(await db.chain.get([chain, seq])) === canonical(entry);
      checked.push({ chain, seq, is: kept ? 'kept' : real ? 'made-here' : 'false' });
    }
    return ok(checked);
  },
);
