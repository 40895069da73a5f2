import { browser } from 'wxt/browser';

const SCRIPT = 'sites';
/** Where the build puts sites.content. */
const FILE = '/content-scripts/sites.js';

/**
 * The content script runs on the hosts that the user switched on, and nowhere else. Registered afresh at each change
 * of permissions; pages that are open already get it at once.
 */
export async function syncContentScript(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => origin.startsWith('https://'));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    js: [FILE],
    matches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

export async function runInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: id }, files: [FILE] });
      } catch (error) {
        // An error page or a page of the browser itself: nothing to look at there.
        if (!(error instanceof Error)) throw error;
      }
    }),
  );
}
