import { type Digest, digestWith } from '@/vault/digest';
import { type Keyring, openKeyring, SealingKeys } from '@/vault/keyring';
import type { MasterKey, MasterKeyFile } from '@/vault/masterKey';
import type { SealingKey } from '@/vault/seal';
import type { StoredKeyring } from './db';
import { FIRM, LOOKUP } from './ids';

/** The keys as one context of the browser holds them: they leave no trace but in its memory. */
export type Vault = {
  readonly generation: number;
  readonly ring: Keyring;
  keyOf(dossier: string): Promise<SealingKey> | null;
  readonly digest: Digest;
};

/** Where the sealed keyrings stand, by whatever reads them. */
export type Keyrings = {
  get(generation: number): PromiseLike<StoredKeyring | undefined>;
  count(): PromiseLike<number>;
};

export type VaultProblem = 'empty' | 'key-lost' | 'damaged' | 'locked';

export async function vaultOf(master: MasterKey, ring: Keyring, keys = new SealingKeys()): Promise<Vault> {
  const lookup = ring.get(LOOKUP);
  if (!lookup || !ring.has(FIRM)) throw new Error('a keyring without its own two keys');
  return {
    generation: master.generation,
    ring,
    keyOf: (dossier) => keys.of(ring, dossier),
    digest: await digestWith(lookup.raw),
  };
}

/**
 * Opens what is there, and makes nothing: readers call it in every context. `empty`: no register yet. `key-lost`: rows
 * without their master key, which nothing opens. `locked`: its passphrase is not at hand. Read twice when an erasure
 * swaps key and ring in between. A key that is remembered counts only when the ring of its generation stands there.
 */
export async function openVault(
  keyrings: Keyrings,
  file: MasterKeyFile,
): Promise<{ master: MasterKey; ring: Keyring } | VaultProblem> {
  const remembered = (await file.recall?.()) ?? null;
  const known = remembered && (await keyrings.get(remembered.generation));
  const opened = known && (await openKeyring(known.sealed, remembered));
  if (opened) return { master: remembered, ring: opened };
  for (let attempt = 0; attempt < 3; attempt++) {
    // Whoever opens the database with this first question need not wait for the file before it.
    const [master, count] = await Promise.all([file.read(), keyrings.count()]);
    if (master === 'damaged' || master === 'locked') return master;
    if (master === 'none') return count > 0 ? 'key-lost' : 'empty';
    const stored = await keyrings.get(master.generation);
    if (!stored) {
      if (count === 0) return 'empty';
      continue;
    }
    const ring = await openKeyring(stored.sealed, master);
    return ring ? { master, ring } : 'damaged';
  }
  return 'damaged';
}
