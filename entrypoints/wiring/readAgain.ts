import { browser } from 'wxt/browser';

/** When the lists of tools are next read by themselves (milliseconds); a time and nothing else. */
const KEY = 'readAgain';

/** Null: not known, so it is to be asked. */
export async function readAgainAt(): Promise<number | null> {
  const { [KEY]: at } = await browser.storage.local.get(KEY);
  return typeof at === 'number' ? at : null;
}

export const setReadAgain = (at: number): Promise<void> => browser.storage.local.set({ [KEY]: at });

/** Something was connected, read or let go: it is to be asked anew. */
export const forgetReadAgain = (): Promise<void> => browser.storage.local.remove(KEY);
