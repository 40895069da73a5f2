import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { newProfile, removeProfile } from './browsers';
import { FirefoxExtension } from './firefox';

const passphrase = 'zeven groene fietsen zonder bel';
const patient = { timeout: 30_000 };
const text = (page: Page) => page.evaluate(() => document.body?.innerText ?? '');

async function press(page: Page, name: string): Promise<void> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await found?.click();
}

/** Firefox has no picker for a fixed folder, so backups by themselves go through its downloads. */
describe('backups in Firefox', () => {
  let downloads: string;
  let ext: FirefoxExtension;
  let panel: Page;
  beforeAll(async () => {
    downloads = await newProfile();
    ext = await FirefoxExtension.launch({ downloads });
    panel = await ext.open('sidepanel');
    await seed(panel);
  });
  afterAll(async () => {
    await ext.close();
    await removeProfile(downloads);
  });

  const backups = () => {
    try {
      return readdirSync(join(downloads, 'Bewaarwacht')).filter((name) => name.endsWith('.bwb'));
    } catch {
      return []; // Nothing was saved yet.
    }
  };

  test('set to weekly, the first one comes into the downloads, and its age is shown', async () => {
    await ext.command('setBackupKey', { secret: { type: 'passphrase', passphrase } });
    await panel.bringToFront();
    await press(panel, 'Instellingen');
    await expect.poll(() => text(panel)).toContain('Een kopie buiten deze browser');
    await panel.evaluate(() => {
      const found = Array.from(document.querySelectorAll('main button')).find((one) =>
        one.textContent?.startsWith('Back-up'),
      );
      (found as HTMLElement | undefined)?.click();
    });
    await expect.poll(() => text(panel)).toContain('Hoe vaak');
    expect(await text(panel)).not.toContain('Een map die u kiest');
    await panel.select('select', 'week');
    await expect.poll(() => text(panel)).toContain('Deze browser kan geen vaste map gebruiken');
    await press(panel, 'Instellen');
    await expect.poll(backups, patient).toHaveLength(1);
    expect(backups()[0]).toMatch(/^bewaarwacht-\d{4}-\d\d-\d\d\.bwb$/);
    await expect.poll(() => text(panel), patient).toContain('laatste back-up vandaag');
  });

  test('and is put back in a browser that knows nothing', async () => {
    const bytes = readFileSync(join(downloads, 'Bewaarwacht', backups()[0] ?? ''));
    const fresh = await FirefoxExtension.launch();
    try {
      const page = await fresh.open('sidepanel');
      await expect.poll(() => text(page)).toContain('Ik heb een back-up');
      await page.bringToFront();
      await press(page, 'Ik heb een back-up');
      await expect.poll(() => text(page)).toContain('Een back-up terugzetten');
      await page.evaluate((content) => {
        const input = document.querySelector<HTMLInputElement>('input[type="file"]');
        if (!input) throw new Error('no field for a file');
        const chosen = new DataTransfer();
        chosen.items.add(new File([new Uint8Array(content)], 'bewaarwacht.bwb'));
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, Array.from(bytes));
      const field = await page.waitForSelector('input[type="password"]');
      await field?.type(passphrase);
      await press(page, 'Terugzetten');
      await expect.poll(() => text(page), patient).toContain('Te laat');
      await expect.poll(() => fresh.badge(), patient).toEqual({ text: '7', colour: '#b3261e' });
    } finally {
      await fresh.close();
    }
  });
});
