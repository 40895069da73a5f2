import { browser } from 'wxt/browser';
import type { RegisterPlace } from '@/components/kit/registerPlace';
import type { BrowserActions } from '@/components/popup/PopupContext';
import type { Page } from '@/components/popup/page';
import { originOf } from '@/sites/patterns';
import type { Language } from '@/storage/schema/settings';
import { dropDownloadOffer } from '../wiring/downloadOffer';
import { inPassing } from '../wiring/inPassing';
import { openPanel } from '../wiring/openPanel';
import { permissionsFor } from '../wiring/permissions';
import { wishPlace } from '../wiring/registerWish';
import { startTeaching } from '../wiring/startTeaching';
import { dropTeachWish, rememberTeachWish } from '../wiring/teachWish';
import type { Tab } from './lookAtTab';

/** What was asked for is put down while the panel opens, for that is done from a click only. */
export async function openRegister(tab: Tab | null, place: RegisterPlace | null = null): Promise<void> {
  const opened = openPanel(tab?.windowId ?? null);
  const wished = tab && place && wishPlace(place, tab.windowId);
  await Promise.all([opened, wished]);
  window.close();
}

export function actionsFor(tab: Tab | null, page: Page, language: Language): BrowserActions {
  return {
    onOpenRegister: () => openRegister(tab),
    onGoTo: (place) => openRegister(tab, place),
    onRetry: () => window.location.reload(),
    // It goes by itself after a quarter of an hour.
    onOfferDone: () => inPassing('offer', dropDownloadOffer()),
    onSwitchOn: async () => {
      if (!page.site || !tab?.url) return false;
      return browser.permissions.request(permissionsFor(page.site, tab.url.hostname));
    },
    onTeach: async () => {
      if (!tab?.url) return false;
      if (page.switchedOn) return begun(await startTeaching(tab.id, language));
      const { hostname } = tab.url;
      const [, allowed] = await Promise.all([
        rememberTeachWish({ tabId: tab.id, origin: originOf(hostname) }),
        browser.permissions.request(permissionsFor('portal', hostname)),
      ]);
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
