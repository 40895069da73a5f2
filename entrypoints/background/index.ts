import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { fromHex, hex } from '@/vault/bytes';
import { engineRequest, type WorkerMessage, workerMessage } from '../engine/protocol';
import type { Engine } from '../engine/serve';
import { LOCK, LOOK } from '../wiring/alarms';
import { engineIsHere } from '../wiring/callEngine';
import type { PageMessage } from '../wiring/messages';
import { forgetPage } from '../wiring/pageTexts';
import { forgetMaster } from '../wiring/rememberedKey';
import { onLockChange, unlockedKey } from '../wiring/unlockedKey';
import { checkMessage } from './checkMessage';
import { watchDownloads } from './downloads';
import { closeLock, closeLockInTime, lockChanged, watchSleep } from './lock';
import { sayMenu, watchMenu } from './menu';
import { watchNotifications } from './notify';
import { pageSeen, rowsSeen } from './pages';
import { bringUpToDate, changed, look, lookAround } from './rounds';
import { settle } from './settle';
import { taught, teachAsWished } from './teach';
import { runInOpenTabs, syncContentScript } from './tools';

async function carryOut(message: PageMessage, tabId: number, from: string): Promise<unknown> {
  switch (message.type) {
    case 'page-seen':
      return pageSeen(message, tabId);
    case 'rows-seen':
      return rowsSeen(message);
    case 'open-popup':
      return browser.action.openPopup();
    case 'taught':
      return taught(message, from);
  }
}

/** What our own pages tell or ask the worker. */
async function answerOurs(message: WorkerMessage): Promise<unknown> {
  if ('counts' in message) return changed();
  if ('lock' in message) return closeLock();
  if ('forgetMaster' in message) {
    await forgetMaster();
    return true;
  }
  const key = await unlockedKey(fromHex(message.salt));
  return key && hex(key);
}

/** Firefox only: the event page holds the engine, loaded at the first command. */
let opened: Promise<Engine> | null = null;
function engine(): Promise<Engine> {
  opened ??= import('../engine/serve').then(({ serve }) =>
    serve(() => settle(changed()), { unlockedKey, forgetMaster }),
  );
  return opened;
}

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
      const ours = workerMessage(message, sender);
      if (ours) {
        const answered = answerOurs(ours);
        settle(answered);
        answered.then(reply, () => reply(null));
        return true;
      }
      const request = import.meta.env.FIREFOX ? engineRequest(message, sender) : null;
      if (request) {
        engine()
          .then((run) => run(request))
          .then(reply, () => reply(undefined));
        return true;
      }
      const page = checkMessage(message, sender);
      const tabId = sender.tab?.id;
      if (!page || tabId === undefined) return;
      carryOut(page, tabId, sender.url ?? '').then(reply, () => reply({ silent: true }));
      return true;
    });
    browser.alarms.onAlarm.addListener((alarm) =>
      settle(alarm.name === LOCK ? closeLockInTime(alarm) : lookAround()),
    );
    onLockChange(() => settle(lockChanged(bringUpToDate)));
    browser.permissions.onAdded.addListener(watchDownloads);
    browser.permissions.onAdded.addListener(watchNotifications);
    browser.permissions.onAdded.addListener(watchSleep);
    browser.permissions.onAdded.addListener(({ origins = [] }) =>
      settle(
        syncContentScript()
          .then(() => runInOpenTabs(origins))
          .then(() => teachAsWished(origins)),
      ),
    );
    browser.permissions.onRemoved.addListener(() => settle(syncContentScript()));
    browser.tabs.onRemoved.addListener((tabId) => settle(forgetPage(tabId)));
    browser.tabs.onUpdated.addListener((tabId, change) => {
      if (change.url !== undefined || change.title !== undefined)
        settle(browser.tabs.sendMessage(tabId, { type: 'look-again' }).catch(() => undefined));
    });
    watchDownloads();
    watchNotifications();
    watchSleep();
    watchMenu();
    const start = async () => {
      await browser.alarms.create(LOOK, { periodInMinutes: 30 });
      await syncContentScript();
      await sayMenu();
      await look();
    };
    browser.runtime.onInstalled.addListener(() => settle(start().then(bringUpToDate)));
    browser.runtime.onStartup.addListener(() => settle(start()));
    if (import.meta.env.FIREFOX) engineIsHere(async (request) => (await engine())(request));
    settle(look());
  },
});
