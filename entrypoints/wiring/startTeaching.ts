import { browser } from 'wxt/browser';
import type { Language } from '@/storage/schema/settings';
import type { TabMessage } from './messages';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Has the page itself ask which text is the report's name and which the person's. False: nobody there to ask it. */
export async function startTeaching(tabId: number, language: Language): Promise<boolean> {
  const message: TabMessage = { type: 'teach', language };
  for (let attempt = 0; attempt < 4; attempt++) {
    try {
      await browser.tabs.sendMessage(tabId, message);
      return true;
    } catch (error) {
      // The content script was put into the page a moment ago and does not listen yet.
      if (!(error instanceof Error)) throw error;
    }
    await pause(100 * 2 ** attempt);
  }
  return false;
}
