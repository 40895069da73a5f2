import { z } from 'zod';
import { type Bytes, fromUtf8 } from '@/vault/bytes';
import { type ChainHeads, type RegisterDb, readMeta } from '../db';
import { chainEntrySchema, chainHeadSchema } from '../schema/chain';
import { id } from '../schema/fields';

/** What a backup of the register has to carry of the chains: all of their links, and their heads. */
export const chainBackupSchema = z.strictObject({
  heads: z.record(id, chainHeadSchema),
  entries: z.array(chainEntrySchema),
});
export type ChainBackup = z.output<typeof chainBackupSchema>;

/** From the bytes that a backup holds; null: they are none. */
export function chainFrom(bytes: Bytes): ChainBackup | null {
  const parsed = chainBackupSchema.safeParse(parsedJson(bytes));
  return parsed.success ? parsed.data : null;
}

function parsedJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch (error) {
    // No text, or no JSON: the two ways in which bytes can be neither.
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Chains of another register, whose key seals nothing here any more. Inside a transaction, as `restoreChains`. */
export async function forgetChains(db: RegisterDb): Promise<void> {
  await db.chain.clear();
  await db.meta.delete('chain');
}

export async function readChains(db: RegisterDb): Promise<ChainBackup> {
  return db.transaction('r', db.chain, db.meta, async () => ({
    heads: (await readMeta(db, 'chain'))?.heads ?? {},
    entries: await db.chain.toArray(),
  }));
}

/**
 * Puts chains of a backup beside those that stand here; of a chain that is in both the longer one stays, so an older
 * backup takes nothing away. This device goes on in a chain of its own: two devices that wrote on from one backup would
 * both make its next link. Call it inside the transaction of the restoration (tables `chain` and `meta`).
 */
export async function restoreChains(db: RegisterDb, backup: ChainBackup): Promise<void> {
  const here: ChainHeads = (await readMeta(db, 'chain'))?.heads ?? {};
  const longer = Object.entries(backup.heads).filter(
    ([chain, { count }]) => count > (here[chain]?.count ?? 0),
  );
  const wanted = new Set(longer.map(([chain]) => chain));
  await db.chain.bulkPut(backup.entries.filter(({ chain }) => wanted.has(chain)));
  await db.meta.put({ k: 'chain', own: null, heads: { ...here, ...Object.fromEntries(longer) } });
}
