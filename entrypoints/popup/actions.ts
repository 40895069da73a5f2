import { browser } from 'wxt/browser';
import type { RegisterPlace } from '@/components/kit/registerPlace';
import type { PopupActions } from '@/components/popup/PopupContext';
import type { Page } from '@/components/popup/page';
import { sites } from '@/sites';
import type { SiteId } from '@/sites/site';
import type { Language } from '@/storage/schema/settings';
import { dropDownloadOffer } from '../wiring/downloadOffer';
import { wishPlace } from '../wiring/registerWish';
import { startTeaching } from '../wiring/startTeaching';
import { dropTeachWish, rememberTeachWish } from '../wiring/teachWish';
import { originOf, type Tab } from './lookAtTab';

/** Firefox's own; the shared typings know of Chrome's panel only. */
type WithSidebar = { readonly sidebarAction: { open(): Promise<void> } };
const hasSidebar = (api: object): api is WithSidebar => 'sidebarAction' in api;

/** A browser opens its side panel from a click only, so nothing is awaited before. */
export function openRegister(tab: Tab | null, place: RegisterPlace | null = null): void {
  const wished = tab && place && wishPlace(place, tab.windowId);
  const close = () => Promise.resolve(wished).then(() => window.close());
  if (hasSidebar(browser)) void browser.sidebarAction.open().then(close);
  else if (tab) void browser.sidePanel.open({ windowId: tab.windowId }).then(close);
}

const portals: readonly SiteId[] = ['disc', 'youknow', 'portal'];

/** `https://*.host/*` covers host and its subdomains. */
function covers(match: string, host: string): boolean {
  const pattern = match.slice('https://'.length, -'/*'.length);
  return pattern.startsWith('*.')
    ? host === pattern.slice(2) || host.endsWith(pattern.slice(1))
    : host === pattern;
}

/** The tool's own addresses; for a portal on another host just that host. */
function permissionsFor(site: SiteId, url: URL) {
  const matches = sites.find(({ id }) => id === site)?.matches ?? [];
  const covered = matches.some((match) => covers(match, url.hostname));
  return {
    origins: covered ? [...matches] : [originOf(url)],
    // So that a report saved from a portal can be offered for registration.
    ...(portals.includes(site) && { permissions: ['downloads' as const] }),
  };
}

export function actionsFor(tab: Tab | null, page: Page, language: Language): PopupActions {
  return {
    onOpenRegister: () => openRegister(tab),
    onGoTo: (place) => openRegister(tab, place),
    onRetry: () => window.location.reload(),
    onOfferDone: () => void dropDownloadOffer(),
    onSwitchOn: async () => {
      if (!page.site || !tab?.url) return false;
      return browser.permissions.request(permissionsFor(page.site, tab.url));
    },
    onTeach: async () => {
      if (!tab?.url) return false;
      if (page.switchedOn) return begun(await startTeaching(tab.id, language));
      const origin = originOf(tab.url);
      void rememberTeachWish({ tabId: tab.id, origin });
      const allowed = await browser.permissions.request({ origins: [origin], permissions: ['downloads'] });
      // The worker begins, for this popup may be gone by now; a refusal leaves no wish behind.
      if (allowed) window.close();
      else await dropTeachWish(tab.id);
      return allowed;
    },
  };
}

function begun(is: boolean): boolean {
  if (is) window.close();
  return is;
}
