import { browser } from 'wxt/browser';
import { NOTIFY } from '../wiring/alarms';
import { askEngine } from '../wiring/callEngine';
import { isPast, nextAt, notificationText } from './notification';
import { texts, today, workspace } from './register';

/** The day of the last notification stands there: one a day at most, whatever wakes us. */
const KEY = 'notifiedOn';

/** Sets the alarm for the time that the user chose, or takes it away. */
async function plan(notifyAt: string | null): Promise<void> {
  if (notifyAt === null) await browser.alarms.clear(NOTIFY);
  else await browser.alarms.create(NOTIFY, { when: nextAt(notifyAt, new Date()).getTime() });
}

/**
 * One notification a day at most, with what is new: an item's stage is announced once. A machine that slept through the
 * time says it when it wakes; a day with nothing new says nothing.
 */
export async function notifyDaily(): Promise<void> {
  const { notifyAt } = (await workspace()).settings;
  await plan(notifyAt);
  if (notifyAt === null || !isPast(notifyAt, new Date())) return;
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const day = today();
  if ((await browser.storage.local.get(KEY))[KEY] === day) return;
  const due = await askEngine('alertsDue', {});
  if (!due.ok || due.value.length === 0) return;
  const { t } = await texts();
  await browser.notifications.create(NOTIFY, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('notify.title'),
    message: notificationText(due.value, t),
  });
  await browser.storage.local.set({ [KEY]: day });
  await askEngine('markGiven', { keys: due.value.map(({ key }) => key) });
}

/** A click opens the register. The permission is the user's to give, now or later. */
export function watchNotifications(): void {
  browser.notifications?.onClicked.addListener(openRegister);
}

const openRegister = (): void => {
  void browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
  void browser.notifications.clear(NOTIFY);
};
