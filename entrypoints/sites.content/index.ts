import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { TabMessage } from '../wiring/messages';
import { failure, type Send } from './answers';
import { SitesPage } from './sitesPage';

/** The worker registers it for the hosts that the user switched on, and for no others. */
const matches = ['https://*/*'];

type Instance = { readonly page: SitesPage; readonly isAlive: () => boolean };

/** Where the one instance of a page is found, by a script of ours that is put in a second time. No page sees it. */
const PLACE = Symbol.for('bewaarwacht');
const instances: typeof globalThis & { [PLACE]?: Instance } = globalThis;

/** After a reload or an update this script is an orphan: nobody answers it any more. */
const isAlive = (): boolean => {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
};

function start(): Instance {
  const send: Send = async (message) => {
    try {
      return await browser.runtime.sendMessage(message);
    } catch {
      if (!isAlive()) page.stop();
      return failure;
    }
  };
  const page = new SitesPage(window, send);
  browser.runtime.onMessage.addListener((message: TabMessage, sender, reply) => {
    if (sender.id !== browser.runtime.id) return;
    if (message.type === 'selected-rows') reply(page.selectedRows());
    if (message.type === 'look-again') page.lookAgain();
    else if (message.type === 'teach') void page.teach(message.language);
  });
  return { page, isAlive };
}

export default defineContentScript({
  matches,
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    if (window.top !== window) return;
    const there = instances[PLACE];
    if (there?.isAlive()) {
      there.page.lookAgain();
      return;
    }
    there?.page.stop();
    instances[PLACE] = start();
  },
});
