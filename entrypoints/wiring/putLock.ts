import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { hex } from '@/vault/bytes';
import { lockKey, newLockWork } from '@/vault/lockKey';
import { lockedKeyIn } from '@/vault/masterKey';
import { askEngine } from './callEngine';
import { keepOnly, keepUnlocked } from './unlockedKey';
import { noteUse } from './use';

/** Only the key of the lock that really stands there stays open, whatever became of what was asked. */
async function keepStanding(): Promise<void> {
  const standing = await lockedKeyIn();
  await keepOnly(standing && hex(standing.work.salt));
}

/**
 * Puts a lock around the register, or another one in its place. Its key is in memory before the file has it, so that no
 * surface finds itself locked out in between; the passphrase goes nowhere.
 */
export async function putLock(passphrase: string): Promise<Result<null, CommandError>> {
  const work = newLockWork();
  const key = await lockKey(passphrase, work);
  await noteUse();
  await keepUnlocked({ salt: work.salt, key });
  const done = await askEngine('setLock', { lock: { ...work, salt: hex(work.salt), key: hex(key) } });
  await keepStanding();
  return done;
}

export async function takeLockOff(): Promise<Result<null, CommandError>> {
  const done = await askEngine('setLock', { lock: null });
  await keepStanding();
  return done;
}
