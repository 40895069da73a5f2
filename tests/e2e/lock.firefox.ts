import { expect } from 'playwright/test';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { newProfile, removeProfile } from './browsers';
import { FirefoxExtension } from './firefox';

declare const chrome: typeof import('wxt/browser').browser;

const PASSPHRASE = 'twaalf beren lopen langs het water';
const LOCKED = 'Het register zit op slot';

const text = (page: Page) => page.evaluate(() => document.body?.innerText ?? '').catch(() => '');
const press = (page: Page, name: string) =>
  page.evaluate((label) => {
    const all = Array.from(document.querySelectorAll<HTMLElement>('button, label'));
    const found = all.find((one) => one.innerText.trim().startsWith(label));
    if (!found) throw new Error(`no button ${label}`);
    found.click();
  }, name);

/** As a user types: the framework hears of it through the input's own setter. */
const fill = (page: Page, typed: readonly string[]) =>
  page.evaluate((values) => {
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    for (const [at, input] of document.querySelectorAll<HTMLInputElement>('[type="password"]').entries()) {
      own?.set?.call(input, values[at]);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, typed);

/** Of the lock in Firefox: the engine stands in the event page there, and its memory of the session is read directly. */
describe('the lock in Firefox', () => {
  let profile: string;
  let ext: FirefoxExtension;
  let panel: Page;

  beforeAll(async () => {
    profile = await newProfile();
    ext = await FirefoxExtension.launch({ profile });
    await ext.command('setFirm', { name: 'Optiwork' });
    await ext.command('addClient', { name: 'Bakkerij De Korenaar' });
    await ext.command('setSettings', { onboarded: true });
    panel = await ext.open('sidepanel');
  });
  afterAll(async () => {
    await ext.quit();
    await removeProfile(profile);
  });

  const unlock = async (passphrase: string) => {
    await expect.poll(() => text(panel)).toContain(LOCKED);
    await fill(panel, [passphrase]);
    await press(panel, 'Ontgrendelen');
  };

  test('is put on, and the register goes on', async () => {
    await expect.poll(() => text(panel)).toContain('Instellingen');
    await press(panel, 'Instellingen');
    await expect.poll(() => text(panel)).toContain('Slot');
    await press(panel, 'Slot');
    await expect.poll(() => text(panel)).toContain('Een vergeten wachtwoordzin is definitief');
    await fill(panel, [PASSPHRASE, PASSPHRASE]);
    await press(panel, 'Ik heb mijn wachtwoordzin veilig bewaard');
    await press(panel, 'Zet het slot erop');
    await expect.poll(() => text(panel), { timeout: 20_000 }).toContain('Er zit een slot op het register');
    await ext.command('addClient', { name: 'De Linde Zorg' });
  });

  test('closed, it refuses every command and keeps nothing in memory', async () => {
    await panel.evaluate(() => chrome.storage.session.set({ 'draft:proef': 'iemand' }));
    await press(panel, 'Nu op slot');
    await expect.poll(() => text(panel)).toContain(LOCKED);
    const refused = await ext
      .command('addClient', { name: 'Niemand' })
      .catch((error: Error) => error.message);
    expect(refused).toContain('Locked');
    const left = await panel.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
    expect(left.filter((key) => key !== 'used')).toEqual([]);
  });

  test('a wrong passphrase opens nothing, the right one everything', async () => {
    await unlock('twaalf beren lopen langs het vuur');
    await expect.poll(() => text(panel), { timeout: 20_000 }).toContain('Dit is niet de wachtwoordzin.');
    await unlock(PASSPHRASE);
    await expect.poll(() => text(panel), { timeout: 20_000 }).toContain('Vandaag');
    await press(panel, 'Klanten');
    await expect.poll(() => text(panel)).toContain('De Linde Zorg');
    await ext.command('addClient', { name: 'Kompas Onderwijs' });
  });

  test('a browser that starts is locked', async () => {
    await ext.quit();
    ext = await FirefoxExtension.launch({ profile });
    panel = await ext.open('sidepanel');
    await unlock(PASSPHRASE);
    await expect.poll(() => text(panel), { timeout: 20_000 }).toContain('Klanten');
    await press(panel, 'Klanten');
    await expect.poll(() => text(panel)).toContain('Kompas Onderwijs');
  });
});
