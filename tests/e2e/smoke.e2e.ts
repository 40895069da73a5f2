import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { addresses, patterns } from '@/demo/world.mjs';
import { a11y } from './a11y';
import { Extension } from './harness';

/** The number beside a heading of the panel's first screen. */
const number = async (panel: Page, label: string): Promise<number> => {
  const text = await panel.locator('body').innerText();
  return Number(new RegExp(`(\\d+)\\s+${label}`).exec(text)?.[1]);
};

describe('the built extension in Chromium', () => {
  let ext: Extension;
  beforeAll(async () => {
    ext = await Extension.launch();
  });
  afterAll(() => ext.close());

  test('takes the demo register once, and the badge counts it in red', async () => {
    const panel = await ext.open('sidepanel');
    expect(await seed(panel)).toBe(17);
    expect(await seed(panel)).toBe(0);
    await expect.poll(() => number(panel, 'Te laat')).toBe(3);
    await expect.poll(() => ext.badge()).toEqual({ text: '7', colour: '#b3261e' });
    expect(await a11y(panel)).toEqual([]);
    await ext.screenshot(panel, 'panel-nl-light');
    await panel.close();
  });

  test('every stand-in answers under its real host name, and nothing else does', async () => {
    for (const [name, address] of Object.entries(addresses)) {
      const page = await ext.context.newPage();
      const response = await page.goto(`${address}${name === 'hostile' ? '&rows=500' : ''}`);
      expect(response?.status(), name).toBe(200);
      await page.close();
    }
    const page = await ext.context.newPage();
    await expect(page.goto('https://elders.example/')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    await page.close();
  });

  test('the toolbar button opens the real popup, which knows the page it stands on', async () => {
    await ext.allow(...patterns);
    const page = await ext.context.newPage();
    await page.goto(addresses.report);
    await expect.poll(() => page.title()).toBe('DISC-rapport Bram de Wit - DISC-portaal');
    const popup = await ext.pressToolbarButton(page);
    await expect.poll(() => popup.text()).toContain('DISC-rapport Bram de Wit');
    await page.close();
  });

  test('the real side panel opens and shows the register', async () => {
    const desk = await ext.open('sidepanel');
    await ext.openSidePanel(desk);
    const panel = await ext.sidePanel();
    await expect.poll(() => panel.text()).toContain('Te laat');
    await desk.close();
  });

  test('worker and engine are ended, and the next command is carried out', async () => {
    const { dossier } = await ext.command('addClient', { name: 'Na een onderbreking' });
    await ext.killEngine();
    await ext.killWorker();
    expect(await ext.engineAlive()).toBe(false);
    await ext.command('correctClient', { dossier, phone: '010 000 00 00' });
    expect(await ext.engineAlive()).toBe(true);
    await ext.ring('look');
  });

  test('the whole browser is killed and lives 200 days later: worker, panel and badge count by the new day', async () => {
    await ext.kill();
    ext = await ext.relaunch({ clock: 200 });
    const panel = await ext.open('sidepanel');
    const later = Date.now() + 200 * 86_400_000;
    for (const now of [await panel.evaluate(() => Date.now()), await ext.worker.evaluate(() => Date.now())])
      expect(Math.abs(now - later)).toBeLessThan(60_000);
    await expect.poll(() => number(panel, 'Te laat')).toBe(7);
    await expect.poll(() => ext.badge()).toEqual({ text: '11', colour: '#b3261e' });
    await panel.close();
  });
});
