export type Badge = { readonly text: string; readonly colour: string };

declare const chrome: typeof import('wxt/browser').browser;

/** For `evaluate` on a page of the extension: what the toolbar button shows on a tab, or on every tab. */
export async function readBadge(of: { tabId?: number }): Promise<Badge> {
  const [red, green, blue] = await chrome.action.getBadgeBackgroundColor(of);
  const colour = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { text: await chrome.action.getBadgeText(of), colour: `#${colour}` };
}

/** For `evaluate` on a page of the extension: the tab in front. Not by address, which only an allowed host shows. */
export async function tabInFront(): Promise<number | undefined> {
  const tabs = await chrome.tabs.query({ active: true });
  return tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}
