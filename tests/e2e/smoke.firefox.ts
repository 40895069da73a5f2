import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { addresses } from '@/demo/world.mjs';
import { FirefoxExtension } from './firefox';

describe('the built extension in Firefox', () => {
  let ext: FirefoxExtension;
  beforeAll(async () => {
    ext = await FirefoxExtension.launch({ idle: 1_500 });
  });
  afterAll(() => ext.close());

  test('takes the demo register, and the badge counts it in red', async () => {
    expect(await seed(await ext.open('sidepanel'))).toBe(17);
    await expect.poll(() => ext.badge()).toEqual({ text: '7', colour: '#b3261e' });
  });

  test('a stand-in answers under its real host name', async () => {
    const page = await ext.visit(addresses.report);
    await expect.poll(() => page.title()).toBe('DISC-rapport Bram de Wit - DISC-portaal');
    expect(await ext.tabId(page)).toBeGreaterThan(0);
    await page.close();
  });

  test('the event page, which is the engine, stops when idle and wakes for a command', async () => {
    await expect.poll(() => ext.eventPageAlive(), { timeout: 20_000 }).toBe(false);
    const { dossier } = await ext.command('addClient', { name: 'Na een onderbreking' });
    expect(dossier).toMatch(/^[0-9a-f]{32}$/);
    expect(await ext.eventPageAlive()).toBe(true);
  });
});
