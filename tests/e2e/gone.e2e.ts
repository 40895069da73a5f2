import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { Extension } from './harness';
import { said } from './said';

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
  await expect.poll(async () => (await ext.badge(await ext.tabId(page))).text).toBe('×');
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

test('the same file under another name is no “✓”: the popup asks, and the user’s word is an alarm', async () => {
  const { dossier } = await ext.command('addClient', { name: 'Muziekschool De Noot' });
  const guid = '0b8f2c1e-7d4a-4f7e-9c55-1a2b3c4d5e6f';
  const { id } = await ext.command('registerDocument', {
    dossier,
    name: 'Voorstel oud.docx',
    class: 'tax-record',
    place: 'cloud',
    site: 'onedrive',
    startedOn: '2015-01-01',
    keys: [`guid:${guid}`],
  });
  await ext.command('disposeDocument', { dossier, id, on: '2026-01-01', copies: ['file'] });
  // The badge follows the register: only once it has come to rest does it say what was there before.
  await expect.poll(async () => (await ext.badge()).text).toBe('1');
  const page = await ext.context.newPage();
  await page.goto(
    `https://onedrive.live.com/personal/5f1a2b3c4d5e6f70/_layouts/15/Doc.aspx?sourcedoc=%7B${guid}%7D&file=Nieuwe+naam.docx`,
  );
  await expect.poll(async () => (await ext.badge(await ext.tabId(page))).text).toBe('×');
  const popup = await ext.pressToolbarButton(page);
  await expect.poll(() => popup.text()).toContain('Is dit het vernietigde bestand?');
  await popup.click('button', 'Ja, dit is het');
  await expect.poll(() => popup.text()).toContain('Weer gezien na vernietiging');
  await popup.evaluate('window.close()').catch(() => undefined);
  await expect.poll(async () => (await ext.badge()).text).toBe('2');
  await ext.command('disposeDocument', { dossier, id, on: '2026-01-02', copies: ['file'] });
  await expect.poll(async () => (await ext.badge()).text).toBe('1');
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
  await expect.poll(async () => (await ext.badge(await ext.tabId(page))).text).toBe('×');
  await page.waitForTimeout(1_000);
  expect((await ext.badge()).text).toBe('1');
  await page.close();
});

test('“this is not that file”: the alarm goes, and the page is one to register', async () => {
  const page = await ext.context.newPage();
  await page.goto(addressOf(there));
  await expect.poll(async () => (await ext.badge(await ext.tabId(page))).text).toBe('!');
  const popup = await ext.pressToolbarButton(page);
  await expect.poll(() => popup.text()).toContain('Weer gezien na vernietiging');
  await popup.click('button', 'Dit is niet dat bestand');
  await expect.poll(() => popup.text()).toContain('Nog niet in het register');
  await popup.evaluate('window.close()').catch(() => undefined);
  await expect.poll(async () => (await ext.badge(await ext.tabId(page))).text).toBe('?');
  expect((await ext.badge()).text).toBe('');
  await page.close();
});

test('a folder that is not for the register is left alone, in its list as well, until it is taken in again', async () => {
  const name = 'Werkenergieanalyse Bram de Wit.pdf';
  const page = await ext.context.newPage();
  await page.goto(addressOf(name));
  await expect.poll(async () => (await ext.badge(await ext.tabId(page))).text).toBe('?');
  const popup = await ext.pressToolbarButton(page);
  await expect.poll(() => popup.text()).toContain('Nog niet in het register');
  await popup.click('button', 'Niet voor het register');
  await popup.click('button', 'De hele map ‘Klanten’');
  await expect.poll(() => popup.text()).toContain('in een map die wij overslaan');
  await popup.evaluate('window.close()').catch(() => undefined);
  await expect.poll(async () => (await ext.badge(await ext.tabId(page))).text).toBe('');

  await page.goto(`https://onedrive.live.com/my?${new URLSearchParams({ id: folder })}`);
  const marked = async () =>
    (await said(page)).filter(({ role, name: says }) => role === 'image' && says.startsWith('Bewaarwacht'));
  // The registered ones are still marked; of the others nothing is said.
  await expect.poll(async () => (await marked()).map(({ row }) => row).join()).toContain('DISC-rapport Bram');
  expect((await marked()).map(({ name: says }) => says)).not.toContain('Bewaarwacht: nog niet vastgelegd');

  const panel = await ext.open('sidepanel');
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Hulpmiddelen' }).click();
  await panel.getByRole('button', { name: /^Weer meenemen: Map in OneDrive/ }).click();
  await page.bringToFront();
  await expect
    .poll(async () => (await marked()).map(({ name: says }) => says))
    .toContain('Bewaarwacht: nog niet vastgelegd');
  await panel.close();
  await page.close();
});
