import { browser } from 'wxt/browser';
import { fromHex, hex } from '@/vault/bytes';
import { type MasterKey, type MasterKeyFile, whileSwapping } from '@/vault/masterKey';
import { hasOpenLock, UNLOCKED } from './unlockedKey';

/**
 * The master key as it was last read, in the memory of the session (trusted contexts only, never on disk). It is never
 * there longer than its file: an erasure takes it away first, and closing the lock takes all of this memory.
 */
const KEY = 'master';
type Remembered = { readonly generation: number; readonly key: string; readonly underLock: boolean };

/** Null: not remembered, or its lock was closed at the moment at which it was put here. */
export async function recallMaster(): Promise<MasterKey | null> {
  const kept = await browser.storage.session.get([KEY, UNLOCKED]);
  const master = kept[KEY] as Remembered | undefined;
  if (!master || (master.underLock && !kept[UNLOCKED])) return null;
  return { generation: master.generation, key: fromHex(master.key) };
}

/** Reads the file once more, so that what is put here can't be what a swap has just taken away. */
export function rememberMaster(file: Pick<MasterKeyFile, 'read'>): Promise<void> {
  return whileSwapping(async () => {
    const underLock = await hasOpenLock();
    const master = await file.read();
    if (typeof master !== 'object') return;
    const { generation, key } = master;
    const kept: Remembered = { generation, key: hex(key), underLock };
    await browser.storage.session.set({ [KEY]: kept });
    // Written first and looked at after: a lock that is closed meanwhile takes it away, whichever comes first.
    if (underLock && !(await hasOpenLock())) await forgetMaster();
  });
}

export const forgetMaster = (): Promise<void> => browser.storage.session.remove(KEY);
