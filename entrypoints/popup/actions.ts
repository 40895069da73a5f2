import { browser } from 'wxt/browser';
import type { RegisterPlace } from '@/components/kit/registerPlace';
import type { PopupActions } from '@/components/popup/PopupContext';
import type { Page } from '@/components/popup/page';
import { originOf } from '@/sites/patterns';
import type { Language } from '@/storage/schema/settings';
import { dropDownloadOffer } from '../wiring/downloadOffer';
import { permissionsFor } from '../wiring/permissions';
import { wishPlace } from '../wiring/registerWish';
import { startTeaching } from '../wiring/startTeaching';
import { dropTeachWish, rememberTeachWish } from '../wiring/teachWish';
import type { Tab } from './lookAtTab';

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

export function actionsFor(tab: Tab | null, page: Page, language: Language): PopupActions {
  return {
    onOpenRegister: () => openRegister(tab),
    onGoTo: (place) => openRegister(tab, place),
    onRetry: () => window.location.reload(),
    onOfferDone: () => void dropDownloadOffer(),
    onSwitchOn: async () => {
      if (!page.site || !tab?.url) return false;
      return browser.permissions.request(permissionsFor(page.site, tab.url.hostname));
    },
    onTeach: async () => {
      if (!tab?.url) return false;
      if (page.switchedOn) return begun(await startTeaching(tab.id, language));
      const { hostname } = tab.url;
      void rememberTeachWish({ tabId: tab.id, origin: originOf(hostname) });
      const allowed = await browser.permissions.request(permissionsFor('portal', hostname));
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
