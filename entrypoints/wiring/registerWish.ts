import { browser } from 'wxt/browser';
import type { RegisterPlace } from '@/components/kit/registerPlace';

const KEY = 'register-place';
/** Older than this it was asked of a register that never opened. */
const FRESH_MS = 30_000;

type Wish = { readonly place: RegisterPlace; readonly windowId: number; readonly at: number };

/** "This is wrong" in the popup: the register of this window opens at that field. In memory only. */
export const wishPlace = (place: RegisterPlace, windowId: number): Promise<void> =>
  browser.storage.session.set({ [KEY]: { place, windowId, at: Date.now() } satisfies Wish });

/** The place that was asked of this register; it is given out once. */
export async function takeWishedPlace(): Promise<RegisterPlace | null> {
  const wish = (await browser.storage.session.get(KEY))[KEY] as Wish | undefined;
  if (!wish) return null;
  // Each window may have its own register; one that stands in a tab was not opened by the popup.
  const [tab, { id }] = await Promise.all([browser.tabs.getCurrent(), browser.windows.getCurrent()]);
  if (tab || id !== wish.windowId) return null;
  await browser.storage.session.remove(KEY);
  return Date.now() - wish.at < FRESH_MS ? wish.place : null;
}

/** Calls back at each wish, also while the register is open already. Gives the way to stop. */
export function onWish(heard: () => void): () => void {
  const listen = (changes: Readonly<Record<string, { newValue?: unknown }>>) => {
    if (Object.entries(changes).some(([key, { newValue }]) => key === KEY && newValue)) heard();
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}
