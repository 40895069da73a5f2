import { browser } from 'wxt/browser';

/** "This is my report portal": asked on one tab, and carried out once the browser lets us on that page. */
export type TeachWish = { readonly tabId: number; readonly origin: string };

const PREFIX = 'teach:';
const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

/** Kept before the browser asks its question, for that may close the popup. In memory only. */
export const rememberTeachWish = ({ tabId, origin }: TeachWish): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: origin });

export const dropTeachWish = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

/** The wishes for these origins; each is given out once. */
export async function takeTeachWishes(origins: readonly string[]): Promise<readonly TeachWish[]> {
  const kept = Object.entries(await browser.storage.session.get(null));
  const wishes = kept.flatMap(([key, origin]): TeachWish[] =>
    key.startsWith(PREFIX) && typeof origin === 'string' && origins.includes(origin)
      ? [{ tabId: Number(key.slice(PREFIX.length)), origin }]
      : [],
  );
  await Promise.all(wishes.map(({ tabId }) => dropTeachWish(tabId)));
  return wishes;
}
