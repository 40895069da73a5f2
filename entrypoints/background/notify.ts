import { browser } from 'wxt/browser';
import { NOTIFY } from '../wiring/alarms';
import { askEngine } from '../wiring/callEngine';
import { isPast, nextAt, notificationText, stageIn } from './notification';
import { texts, today, workspace } from './register';
import { settle } from './settle';

/** The day of the last notification stands there: one a day at most, whatever wakes us. */
const DAY = 'notifiedOn';
/**
 * What is about to be said, put down before anything is done: keys of alerts, which are opaque ids, stages and days.
 * `showing`: it was handed to the browser, and nobody came back to say so.
 */
const INTENT = 'notifying';
type Intent = { readonly keys: readonly string[]; readonly showing: boolean };

/** Sets the alarm for the time that the user chose, or takes it away. One that is about to ring is left to. */
export async function planDaily(now = new Date()): Promise<void> {
  const { notifyAt } = (await workspace()).settings;
  if (notifyAt === null) return void (await browser.alarms.clear(NOTIFY));
  const planned = await browser.alarms.get(NOTIFY);
  const when = nextAt(notifyAt, now).getTime();
  if (planned && (planned.scheduledTime === when || planned.scheduledTime <= now.getTime())) return;
  await browser.alarms.create(NOTIFY, { when });
}

/** Only what is put down there by us is read there. */
async function kept(): Promise<{ day: unknown; intent: Intent | null }> {
  const { [DAY]: day, [INTENT]: intent = null } = await browser.storage.local.get([DAY, INTENT]);
  return { day, intent: intent as Intent | null };
}

/**
 * One notification a day at most, with what is new: an item's stage is announced once. A machine that slept through the
 * time says it when it wakes; a day with nothing new says nothing.
 *
 * A worker may be killed between any two of these lines. The intent goes first, so that what was cut off is said at the
 * next look; then the alerts are marked, so that no other day finds them new; then it is shown. Cut off in the act of
 * showing, the browser tells what became of it: it stands there still, or was closed, which wakes us (`watchNotifications`).
 * If neither, the browser went down in that very moment and nobody has read it.
 */
export async function notifyDaily(now = new Date()): Promise<void> {
  await planDaily(now);
  const { notifyAt } = (await workspace()).settings;
  const { day, intent } = await kept();
  if (notifyAt === null) {
    if (intent) await browser.storage.local.remove(INTENT);
    return;
  }
  if (intent?.showing && Object.hasOwn(await browser.notifications.getAll(), NOTIFY)) return done();
  if (!intent && (day === today() || !isPast(notifyAt, now))) return;
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const due = await askEngine('alertsDue', {});
  if (!due.ok) throw new Error(due.error.type);
  const ofLists = await askEngine('mailingAlertsDue', {});
  // Who is on a list stands sealed: while the register is locked nobody can tell, and it is said once it is open.
  if (!ofLists.ok && ofLists.error.type !== 'Locked') throw new Error(ofLists.error.type);
  const found = [...due.value.map(({ key }) => key), ...(ofLists.ok ? ofLists.value : [])];
  const keys = Array.from(new Set([...(intent?.keys ?? []), ...found]));
  if (keys.length > 0) await say(keys);
}

async function say(keys: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [INTENT]: { keys, showing: false } satisfies Intent });
  const marked = await askEngine('markGiven', { keys: [...keys] });
  if (!marked.ok) throw new Error(marked.error.type);
  const { t } = await texts();
  const message = notificationText(keys.map(stageIn), t);
  await browser.storage.local.set({ [INTENT]: { keys, showing: true } satisfies Intent });
  try {
    await browser.notifications.create(NOTIFY, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: t('notify.title'),
      message,
    });
  } catch (error) {
    // Said by the browser itself: nobody has seen it.
    await browser.storage.local.set({ [INTENT]: { keys, showing: false } satisfies Intent });
    throw error;
  }
  await done();
}

/** Both at once: a day that is done has no intent left. */
const done = (): Promise<void> => browser.storage.local.set({ [DAY]: today(), [INTENT]: null });

/** Whoever closes or clicks it has seen it, though the worker that showed it was killed before it could write that down. */
async function seen(): Promise<void> {
  if ((await kept()).intent?.showing) await done();
}

/** A click opens the register. The permission is the user's to give, now or later. */
export function watchNotifications(): void {
  browser.notifications?.onClicked.addListener(openRegister);
  browser.notifications?.onClosed.addListener(closed);
}

const closed = (): void => settle(seen());

const openRegister = (): void => {
  settle(seen());
  void browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
  void browser.notifications.clear(NOTIFY);
};
