import { expect } from 'playwright/test';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { FirefoxExtension } from './firefox';

const folder = '/personal/5f1a2b3c4d5e6f70/Documents/Klanten';
const file = 'DISC-rapport Bram de Wit.pdf';
const address = `https://onedrive.live.com/my?${new URLSearchParams({ id: `${folder}/${file}`, parent: folder })}`;
const list = `https://onedrive.live.com/my?${new URLSearchParams({ id: folder })}`;
const red = '#b3261e';
/** A tab behind another gets little time of its own. */
const patient = { timeout: 30_000 };

const text = (page: Page) => page.evaluate(() => document.body?.innerText ?? '');
const press = (page: Page, name: string) =>
  page.evaluate((label) => {
    const all = Array.from(document.querySelectorAll<HTMLElement>('button, label, a'));
    const found = all.find((one) =>
      (one.getAttribute('aria-label') ?? one.innerText).trim().startsWith(label),
    );
    if (!found) throw new Error(`no button ${label}`);
    found.click();
  }, name);

/** As a user types a day: the framework hears of it through the input's own setter. */
const fillDay = (page: Page, day: string) =>
  page.evaluate((value) => {
    const input = document.querySelector<HTMLInputElement>('input[type="date"]');
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    if (!input || !own?.set) throw new Error('no day to fill in');
    own.set.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.form?.requestSubmit();
  }, day);

/**
 * What Firefox lacks here: nothing of the product. Of the test: no tool opens its real popup from outside, so the
 * popup's page stands in a tab behind the one it is about; and its clock can't be moved, so the end date is.
 */
describe('the main job in Firefox', () => {
  let ext: FirefoxExtension;
  let panel: Page;
  let page: Page;
  let popup: Page;

  async function popupOnPage(): Promise<void> {
    await page.bringToFront();
    await popup.evaluate(() => location.reload());
    await expect.poll(() => text(popup).catch(() => '')).toContain('Bewaarwacht');
  }
  const badge = async () => ext.badge(await ext.tabId(page));

  beforeAll(async () => {
    ext = await FirefoxExtension.launch({ idle: 30_000 });
    panel = await ext.open('sidepanel');
    await ext.command('setFirm', { name: 'Optiwork' });
    const { dossier } = await ext.command('addClient', { name: 'Bakkerij De Korenaar' });
    await ext.command('addPerson', { dossier, name: 'Bram de Wit', consentOn: '2026-01-10' });
    await ext.command('addEngagement', { dossier, name: 'Coaching Bram', type: 'coaching' });
    await ext.command('setSettings', { onboarded: true });
    popup = await ext.open('popup');
  });
  afterAll(() => ext.close());

  test('OneDrive is switched on from a click, and a report’s tab says unknown', async () => {
    await panel.bringToFront();
    await press(panel, 'Hulpmiddelen');
    const toggle = await panel.waitForSelector('[role="switch"][aria-label*="OneDrive"], [role="switch"]');
    await toggle?.click();
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('[role="switch"]')?.ariaChecked))
      .toBe('true');
    page = await ext.visit(address);
    await expect.poll(badge).toEqual(expect.objectContaining({ text: '?' }));
  });

  test('the popup guesses whose it is, and one key registers it', async () => {
    await popupOnPage();
    await expect.poll(() => text(popup), patient).toContain('Wacht op de einddatum van Coaching Bram');
    await popup.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
    );
    await expect.poll(() => text(popup), patient).toContain('Wacht op een datum');
    await expect.poll(badge).toEqual(expect.objectContaining({ text: '!' }));
  });

  test('the end date in the side panel gives it its last day; one long ago, overdue everywhere', async () => {
    await panel.bringToFront();
    await press(panel, 'Vandaag');
    await expect.poll(() => text(panel)).toContain('1 datum regelt 1 rapport');
    await fillDay(panel, '2026-01-31');
    await expect.poll(() => text(panel)).toContain('Te laat');
    await expect.poll(() => ext.badge()).toEqual({ text: '1', colour: red });
    await expect.poll(badge).toEqual({ text: '!', colour: red });
    await popupOnPage();
    await expect.poll(() => text(popup), patient).toContain('Had weg moeten zijn op 31 juli 2026');
  });

  test('the row in the list has its mark, in the name cell', async () => {
    await page.goto(list);
    const marked = () =>
      page.evaluate((name) => {
        const cells = Array.from(document.querySelectorAll('[data-automationid="field-LinkFilename"]'));
        const cell = cells.find((one) => one.querySelector(`[title="${name}"]`));
        return cell?.querySelector('[data-bewaarwacht]') instanceof Element;
      }, file);
    await expect.poll(marked).toBe(true);
  });

  test('destroyed: the badge goes back; seen again: alarm', async () => {
    await page.goto(address);
    await popupOnPage();
    await expect.poll(() => text(popup), patient).toContain('Ik heb het vernietigd');
    await press(popup, 'Ik heb het vernietigd');
    await expect.poll(() => text(popup), patient).toContain('Wat is weg?');
    await press(popup, 'Het bestand zelf');
    await press(popup, 'Vastleggen');
    await expect.poll(() => text(popup), patient).toContain('Vernietigd op');
    await expect.poll(() => ext.badge()).toEqual(expect.objectContaining({ text: '' }));
    await page.goto('https://onedrive.live.com/my');
    await page.goto(address);
    await expect.poll(() => ext.badge()).toEqual(expect.objectContaining({ text: '1' }));
    await popupOnPage();
    await expect.poll(() => text(popup), patient).toContain('Weer gezien na vernietiging');
  });
});
