import { browser } from 'wxt/browser';
import { fromHex, hex } from '@/vault/bytes';
import type { Lock, UnlockedKey } from '@/vault/masterKey';

/**
 * The key of the open lock, by its salt. In memory only, out of reach of content scripts (storage.session's default),
 * and gone when the browser quits or the extension is loaded anew: then it is locked.
 */
export const UNLOCKED = 'unlocked';
const KEY = UNLOCKED;
type Kept = Readonly<Record<string, string>>;

const kept = async (): Promise<Kept> =>
  ((await browser.storage.session.get(KEY))[KEY] as Kept | undefined) ?? {};

export const unlockedKey: UnlockedKey = async (salt) => {
  const key = (await kept())[hex(salt)];
  return key === undefined ? null : fromHex(key);
};

/** Beside one that is there already: the file is locked by either until the new one stands around it. */
export async function keepUnlocked({ salt, key }: Pick<Lock, 'salt' | 'key'>): Promise<void> {
  await browser.storage.session.set({ [KEY]: { ...(await kept()), [hex(salt)]: hex(key) } });
}

/** Only this one is left, or none. */
export async function keepOnly(salt: string | null): Promise<void> {
  const key = salt === null ? undefined : (await kept())[salt];
  if (salt === null || key === undefined) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: { [salt]: key } });
}

export const hasOpenLock = async (): Promise<boolean> => Object.keys(await kept()).length > 0;

/** Calls back whenever a lock was opened, closed, put on or taken off. Gives the way to stop. */
export function onLockChange(heard: () => void): () => void {
  const listen = (changes: Readonly<Record<string, unknown>>) => {
    if (KEY in changes) heard();
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}
