import { type DossierKey, type Keyring, newDossierKey, sealKeyring } from '@/vault/keyring';
import { type Lock, type MasterKey, type MasterKeyFile, newMasterKey } from '@/vault/masterKey';
import { type RegisterDb, readMeta } from '../db';
import { FIRM, LOOKUP } from '../ids';
import { openVault, type VaultProblem } from '../openVault';

export type OpenKeys = { readonly master: MasterKey; readonly ring: Keyring };

/**
 * Opens the keys, makes them on a new device, and finishes what a crash left of an erasure. Rows without their master
 * key are never overwritten: that is for the user to decide, backup in hand.
 */
export async function openKeys(db: RegisterDb, file: MasterKeyFile): Promise<OpenKeys | VaultProblem> {
  const opened = await openVault(db.keyrings, file);
  if (opened === 'empty') return makeKeys(db, file);
  if (typeof opened === 'string') return opened;
  return finishErasure(db, file, opened);
}

async function makeKeys(db: RegisterDb, file: MasterKeyFile): Promise<OpenKeys | VaultProblem> {
  if ((await db.log.count()) > 0) return 'key-lost';
  const known = await file.read();
  const master = typeof known === 'object' ? known : newMasterKey(1);
  if (master !== known) await file.replace(master);
  const ring = new Map([
    [FIRM, newDossierKey()],
    [LOOKUP, newDossierKey()],
  ]);
  await db.keyrings.put({ generation: master.generation, sealed: await sealKeyring(ring, master) });
  return { master, ring };
}

/** Which keys an erasure leaves: those it drops are in no ring of the next generation. */
const without = (ring: Keyring, drop: readonly string[]): Keyring =>
  new Map(Array.from(ring).filter(([id]) => !drop.includes(id)));

export type Erasure = {
  /** The ring as it will be, renewed keys in it. */
  readonly ring: Keyring;
  readonly drop: readonly string[];
};

/**
 * What the writing transaction of an erasure must put down so that a crash at any moment can be finished. Until the
 * master key is replaced the old generation opens everything, the renewed keys as well: nothing is lost by half of it.
 */
export async function erasureRows(db: RegisterDb, open: OpenKeys, { ring, drop }: Erasure) {
  const standing = (await readMeta(db, 'erasing'))?.intent.drop ?? [];
  const kept = new Map([...open.ring, ...ring]);
  return {
    keyring: { generation: open.master.generation, sealed: await sealKeyring(kept, open.master) },
    erasing: {
      k: 'erasing',
      intent: { generation: open.master.generation, drop: [...standing, ...drop] },
    } as const,
  };
}

/**
 * The point of no return: the ring without the erased keys under a new master key, and the old one gone for ever.
 * `lock`: put around the new one; left out: what stands around the old one stays.
 */
export async function replaceMaster(
  db: RegisterDb,
  file: MasterKeyFile,
  { master, ring }: OpenKeys,
  drop: readonly string[],
  lock?: Lock | null,
): Promise<OpenKeys> {
  const next = newMasterKey(master.generation + 1);
  const left = without(ring, drop);
  const sealed = await sealKeyring(left, next);
  // On the disk before the file is, and the file before the old ring goes: at no moment does the one there open nothing.
  await db.strictly(() => db.keyrings.put({ generation: next.generation, sealed }));
  await file.replace(next, lock);
  await cleanUp(db, next);
  return { master: next, ring: left };
}

async function cleanUp(db: RegisterDb, master: MasterKey): Promise<void> {
  await db.transaction('rw', db.keyrings, db.meta, db.readings, async () => {
    // The master key that sealed them is gone: what was read of a tool is read anew, without who was erased.
    await db.readings.clear();
    await db.keyrings.where('generation').notEqual(master.generation).delete();
    await db.meta.delete('erasing');
  });
}

async function finishErasure(db: RegisterDb, file: MasterKeyFile, open: OpenKeys): Promise<OpenKeys> {
  const erasing = await readMeta(db, 'erasing');
  if (!erasing) {
    if ((await db.keyrings.count()) > 1) await cleanUp(db, open.master);
    return open;
  }
  if (erasing.intent.generation < open.master.generation) {
    await cleanUp(db, open.master);
    return open;
  }
  return replaceMaster(db, file, open, erasing.intent.drop);
}

/** The ring with the keys of new dossiers, and the next version of those that are redacted. */
export function renewed(ring: Keyring, made: Keyring, redacted: Iterable<string>): Keyring {
  const next = new Map<string, DossierKey>(ring);
  for (const [id, key] of made) if (!next.has(id)) next.set(id, key);
  for (const id of redacted) next.set(id, newDossierKey((ring.get(id)?.v ?? 0) + 1));
  return next;
}
