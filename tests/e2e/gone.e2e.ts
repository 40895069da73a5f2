import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { Extension } from './harness';

const folder = '/personal/5f1a2b3c4d5e6f70/Documents/Klanten';
const addressOf = (name: string) =>
  `https://onedrive.live.com/my?${new URLSearchParams({ id: `${folder}/${name}`, parent: folder })}`;
/** One that the stand-in has no more, and one that it still has. */
const gone = 'Rapport dat weg is.pdf';
const there = 'DISC-rapport Noor van Dijk.pdf';

let ext: Extension;
beforeAll(async () => {
  ext = await Extension.launch();
  await ext.command('setSettings', { onboarded: true });
  const { dossier } = await ext.command('addClient', { name: 'De Linde Zorg' });
  for (const name of [gone, there]) {
    const { id } = await ext.command('registerDocument', {
      dossier,
      name,
      class: 'tax-record',
      place: 'cloud',
      site: 'onedrive',
      startedOn: '2015-01-01',
      keys: [`path:5f1a2b3c4d5e6f70/Documents/Klanten/${name}`],
    });
    await ext.command('disposeDocument', { dossier, id, on: '2026-01-01', copies: ['file', 'bin'] });
  }
  await ext.allow('https://onedrive.live.com/*');
});
afterAll(() => ext.close());

test('the address of a file that is really gone is no alarm: the page does not show it', async () => {
  const page = await ext.context.newPage();
  await page.goto(addressOf(gone));
  await expect(page).toHaveTitle('Mijn bestanden - OneDrive');
  await expect.poll(async () => (await ext.badge(await ext.tabId(page))).text).toBe('✓');
  await page.waitForTimeout(1_000);
  expect((await ext.badge()).text).toBe('');
  await page.close();
});

test('one that is still there is, as soon as its late title says so', async () => {
  const page = await ext.context.newPage();
  await page.goto(addressOf(there));
  await expect(page).toHaveTitle(`${there} - OneDrive`);
  await expect.poll(async () => (await ext.badge()).text).toBe('1');
  await expect.poll(async () => (await ext.badge(await ext.tabId(page))).text).toBe('!');
  await page.close();
});

test('whoever has just recorded the destruction is not warned by the page that is still open', async () => {
  const page = await ext.context.newPage();
  const name = 'DISC-rapport Bram de Wit.pdf';
  await page.goto(addressOf(name));
  await expect(page).toHaveTitle(`${name} - OneDrive`);
  const { dossier } = await ext.command('addClient', { name: 'Bakkerij De Korenaar' });
  const { id } = await ext.command('registerDocument', {
    dossier,
    name,
    class: 'tax-record',
    place: 'cloud',
    site: 'onedrive',
    startedOn: '2015-01-01',
    keys: [`path:5f1a2b3c4d5e6f70/Documents/Klanten/${name}`],
  });
  await expect.poll(async () => (await ext.badge(await ext.tabId(page))).colour).toBe('#b3261e');
  await ext.command('disposeDocument', { dossier, id, on: '2026-01-02', copies: ['file'] });
  await expect.poll(async () => (await ext.badge(await ext.tabId(page))).text).toBe('✓');
  await page.waitForTimeout(1_000);
  expect((await ext.badge()).text).toBe('1');
  await page.close();
});
