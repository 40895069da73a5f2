import { browser } from 'wxt/browser';

/** Firefox's own; the shared typings know of Chrome's panel only. */
type WithSidebar = { readonly sidebarAction: { open(): Promise<void> } };
const hasSidebar = (api: object): api is WithSidebar => 'sidebarAction' in api;

/** A browser opens its side panel from a click only, so nothing is awaited before. Null: Firefox alone knows which. */
export async function openPanel(windowId: number | null): Promise<void> {
  if (hasSidebar(browser)) await browser.sidebarAction.open();
  else if (windowId !== null) await browser.sidePanel.open({ windowId });
}
