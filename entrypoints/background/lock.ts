import { type Browser, browser } from 'wxt/browser';
import { lockedKeyIn } from '@/vault/masterKey';
import { LOCK } from '../wiring/alarms';
import { endEngine } from '../wiring/callEngine';
import { forgetMaster } from '../wiring/rememberedKey';
import { hasOpenLock } from '../wiring/unlockedKey';
import { lastUse } from '../wiring/use';
import { showOnTab } from './badge';
import { lookAgain } from './pages';
import { forgetKeys, isLocked, workspace } from './register';
import { settle } from './settle';

const MINUTE_MS = 60_000;
/** An alarm this late was slept through: the machine was asleep, or the browser stood still. */
const LATE_MS = 2 * MINUTE_MS;

/**
 * Closes the lock. The key goes first, and with it all that stands in memory and may name somebody: drafts, texts of
 * pages, a saved report's name. From then on nobody reads; then the engine lets go of what it holds.
 */
export async function closeLock(): Promise<void> {
  if (!(await lockedKeyIn())) return;
  await browser.storage.session.clear();
  forgetKeys();
  await endEngine();
}

/** A lock was put on, opened, closed or taken off. `opened`: what waited for the keys. */
export async function lockChanged(opened: () => Promise<void>): Promise<void> {
  forgetKeys();
  if (await hasOpenLock()) await browser.alarms.create(LOCK, { periodInMinutes: 1 });
  else await browser.alarms.clear(LOCK);
  if (!(await isLocked())) return opened();
  // Once more: a page that ended while it remembered the key could not look whether the lock still stands open.
  await forgetMaster();
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : showOnTab(id, null))));
  await lookAgain();
}

/** Long enough without a hand at the machine, if the browser may tell; else at Bewaarwacht. */
async function isUnused(minutes: number): Promise<boolean> {
  if (await browser.permissions.contains({ permissions: ['idle'] }))
    return (await browser.idle.queryState(minutes * 60)) !== 'active';
  return Date.now() - (await lastUse()) >= minutes * MINUTE_MS;
}

/** Each minute while the lock is open. */
export async function closeLockInTime({ scheduledTime }: Browser.alarms.Alarm): Promise<void> {
  if (!(await hasOpenLock())) {
    await browser.alarms.clear(LOCK);
    return;
  }
  const { autoLockMinutes } = (await workspace()).settings;
  if (Date.now() - scheduledTime >= LATE_MS || (await isUnused(autoLockMinutes))) await closeLock();
}

/** The machine sleeps or its own screen is locked: so is the register. The permission may come later. */
export function watchSleep(): void {
  browser.idle?.onStateChanged.addListener(onIdle);
}

const onIdle = (state: `${Browser.idle.IdleState}`): void => {
  if (state === 'locked') settle(closeLock());
};
