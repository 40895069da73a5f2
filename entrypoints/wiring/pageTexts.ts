import { browser } from 'wxt/browser';

/** The two texts that a taught portal's page shows, for the popup's guess. In memory only, by tab. */
export type PageTexts = {
  readonly url: string;
  readonly name: string | null;
  readonly person: string | null;
  /** Opened, and nothing on it has said yet that the file is really there. */
  readonly unproven: boolean;
  /** It showed one document; of a taught portal's page that may appear only when its texts do. */
  readonly document: boolean;
};

const keyOf = (tabId: number) => `page:${tabId}`;

export const rememberPage = (tabId: number, page: PageTexts): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: page });

export const forgetPage = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

/** Null: nothing was read on that page, or the tab is elsewhere by now. */
export async function pageTexts(tabId: number, url: string): Promise<PageTexts | null> {
  const kept = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as PageTexts | undefined;
  return kept?.url === url ? kept : null;
}
