import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { newProfile, removeProfile } from './browsers';
import { Extension } from './harness';

declare const chrome: typeof import('wxt/browser').browser;

let profile: string;
let ext: Extension;
let panel: Page;

/** What the extension has asked the system to show, as the browser itself lists it. */
const shown = () => panel.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const clear = () => panel.evaluate(() => chrome.notifications.clear('notify'));

/** A time that the clock of this machine has passed today, but for the first minute of a day. */
const PAST = '00:00';

beforeAll(async () => {
  profile = await newProfile();
  ext = await Extension.launch({ profile, granted: ['notifications'] });
  panel = await ext.open('sidepanel');
  await seed(panel);
});
afterAll(async () => {
  await ext.close();
  await removeProfile(profile);
});

describe('the daily notification', () => {
  test('is switched on from the page of alerts, at a time of the user’s own', async () => {
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Instellingen' }).click();
    await panel.getByRole('button', { name: /^Meldingen/ }).click();
    await panel.getByLabel('Geef een melding').click();
    await panel.getByLabel('Om', { exact: true }).fill(PAST);
    await panel.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(panel.getByText('Opgeslagen.').first()).toBeVisible();
    await ext.screenshot(panel, 'alerts');
  });

  test('comes once a day, with numbers', async () => {
    await ext.ring('look');
    await expect.poll(shown).toEqual(['notify']);
    const { notifiedOn } = await panel.evaluate(() => chrome.storage.local.get('notifiedOn'));
    expect(notifiedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    await clear();
    await ext.ring('look');
    await panel.waitForTimeout(1500);
    expect(await shown()).toEqual([]);
  });

  test('the next day there is nothing new, and nothing is said; when a stage is reached, it is', async () => {
    await ext.close();
    ext = await ext.relaunch({ clock: 1 });
    panel = await ext.open('sidepanel');
    await ext.ring('look');
    await panel.waitForTimeout(1500);
    expect(await shown()).toEqual([]);
    await ext.close();
    ext = await ext.relaunch({ clock: 40 });
    panel = await ext.open('sidepanel');
    await ext.ring('look');
    await expect.poll(shown).toEqual(['notify']);
  });
});
