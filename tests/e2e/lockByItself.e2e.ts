import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { newProfile, removeProfile } from './browsers';
import { Extension } from './harness';
import { isLocked, isOpen, putLockOn, unlock } from './lockSteps';

declare const chrome: typeof import('wxt/browser').browser;

const red = '#b3261e';
const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10) as never;

let profile: string;
let ext: Extension;
let panel: Page;

beforeAll(async () => {
  profile = await newProfile();
  ext = await Extension.launch({ profile });
  await ext.command('setSettings', { onboarded: true });
  const { dossier } = await ext.command('addClient', { name: 'De Linde Zorg' });
  const invoice = { name: 'Factuur', class: 'tax-record', startedOn: '2010-01-01' } as const;
  await ext.command('registerDocument', { dossier, place: 'device', ...invoice });
  const advice = { name: 'Teamadvies', class: 'team-advice', encrypted: true } as const;
  await ext.command('registerDocument', { dossier, place: 'device', ...advice, startedOn: daysAgo(350) });
  panel = await ext.open('sidepanel');
  await putLockOn(panel);
  await panel.getByRole('button', { name: 'Vandaag' }).click();
});
afterAll(async () => {
  await ext.close();
  await removeProfile(profile);
});

describe('it closes by itself', () => {
  const used = (minutes: number) =>
    panel.evaluate((ms) => chrome.storage.session.set({ used: Date.now() - ms }), minutes * 60_000);
  const ring = (late = 0) =>
    panel.evaluate((ms) => chrome.alarms.create('lock', { when: Date.now() - ms, periodInMinutes: 1 }), late);

  test('after the time that was chosen without use, and not before', async () => {
    await panel.evaluate(() => chrome.permissions.remove({ permissions: ['idle'] }));
    await ext.command('setSettings', { autoLockMinutes: 5 });
    await used(4);
    await ring();
    await panel.waitForTimeout(1_500);
    await expect(isOpen(panel)).toBeVisible();
    await used(5);
    await ring();
    await isLocked(panel).waitFor();
    expect(await panel.evaluate(() => chrome.alarms.get('lock'))).toBeUndefined();
    await unlock(panel);
    await expect(isOpen(panel)).toBeVisible();
    expect(await panel.evaluate(() => chrome.alarms.get('lock'))).toBeTruthy();
  });

  test('when the computer’s own screen is locked, once the browser may say so', async () => {
    expect(await panel.evaluate(() => chrome.permissions.request({ permissions: ['idle'] }))).toBe(true);
    // What the browser does at that moment; nobody locks the screen of a machine that has none.
    const say = (state: string) =>
      ext.worker.evaluate((now) => {
        (chrome.idle.onStateChanged as unknown as { dispatch(state: string): void }).dispatch(now);
      }, state);
    await say('idle');
    await panel.waitForTimeout(1_000);
    await expect(isOpen(panel)).toBeVisible();
    await say('locked');
    await isLocked(panel).waitFor();
    await panel.evaluate(() => chrome.permissions.remove({ permissions: ['idle'] }));
    await unlock(panel);
    await expect(isOpen(panel)).toBeVisible();
  });

  test('when the machine has slept: its alarm comes much later than it should', async () => {
    await ring(60_000);
    await panel.waitForTimeout(1_500);
    await expect(isOpen(panel)).toBeVisible();
    await ring(10 * 60_000);
    await isLocked(panel).waitFor();
  });

  test('locked past midnight, the badge counts for the new day, without a key', async () => {
    await ext.quit();
    ext = await ext.relaunch({ clock: 40 });
    panel = await ext.open('sidepanel');
    await isLocked(panel).waitFor();
    await ext.ring('look');
    await expect.poll(() => ext.badge()).toEqual({ text: '2', colour: red });
    await expect(panel.getByText('Er zijn 2 dingen te doen.')).toBeVisible();
    await ext.quit();
    ext = await ext.relaunch({ clock: 0 });
    panel = await ext.open('sidepanel');
    await unlock(panel);
    await expect(isOpen(panel)).toBeVisible();
  });
});
