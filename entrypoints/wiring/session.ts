import { browser } from 'wxt/browser';
import { isLocked } from './masterKey';

/**
 * Keeps in memory what may name somebody. Not while locked: it is written first and the lock is looked at after, so that
 * one that is closed at the same moment takes it away, whichever comes first.
 */
export async function keepInSession(items: Readonly<Record<string, unknown>>): Promise<void> {
  await browser.storage.session.set(items);
  if (await isLocked()) await browser.storage.session.remove(Object.keys(items));
}
