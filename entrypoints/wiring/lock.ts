import { browser } from 'wxt/browser';
import { openLocked } from '@/vault/keyFile';
import { lockKey } from '@/vault/lockKey';
import { type Lock, lockedKeyIn } from '@/vault/masterKey';
import type { CloseLockMessage } from '../engine/protocol';
import { keepUnlocked } from './unlockedKey';
import { noteUse } from './use';

/** The lock that this passphrase opens; null: it is not this one, or the file was changed. Some 0.3 s of work. */
export async function lockOpenedBy(passphrase: string): Promise<Lock | null> {
  const locked = await lockedKeyIn();
  if (!locked) return null;
  const key = await lockKey(passphrase, locked.work);
  return (await openLocked(locked, key)) ? { ...locked.work, key } : null;
}

/** Opens the lock for every surface of this browser. False: not with this passphrase. */
export async function unlock(passphrase: string): Promise<boolean> {
  const lock = await lockOpenedBy(passphrase);
  if (!lock) return false;
  await noteUse();
  await keepUnlocked(lock);
  return true;
}

/** The worker does it, for this surface may be gone before it is done. */
export async function closeLock(): Promise<void> {
  await browser.runtime.sendMessage({ to: 'worker', lock: true } satisfies CloseLockMessage);
}
