import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { newProfile, removeProfile } from './browsers';
import { Extension } from './harness';

const red = '#b3261e';
let profile: string;
let ext: Extension;

beforeAll(async () => {
  profile = await newProfile();
  ext = await Extension.launch({ profile });
  await ext.command('setFirm', { name: 'Optiwork' });
  await ext.command('setSettings', { onboarded: true });
  const { dossier } = await ext.command('addClient', { name: 'Bakkerij De Korenaar' });
  const letter = { dossier, class: 'correspondence', place: 'device' } as const;
  for (const name of ['Brief', 'Verslag']) await ext.command('registerDocument', { ...letter, name });
});
afterAll(async () => {
  await ext.close();
  await removeProfile(profile);
});

/** As a bad sector would: the file that says what a database is made of. The browser does the rest. */
async function damageDatabase(): Promise<void> {
  const folder = join(profile, 'Default', 'IndexedDB', `chrome-extension_${ext.id}_0.indexeddb.leveldb`);
  const manifests = (await readdir(folder)).filter((name) => name.startsWith('MANIFEST'));
  expect(manifests.length).toBeGreaterThan(0);
  for (const name of manifests) await writeFile(join(folder, name), Buffer.alloc(4_096, 0xa5));
}

test('a browser that quits and starts again has lost nothing', async () => {
  await expect.poll(() => ext.badge()).toMatchObject({ text: '' });
  await ext.quit();
  ext = await ext.relaunch();
  const panel = await ext.open('sidepanel');
  await expect(panel.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
  await expect.poll(() => ext.badge()).toMatchObject({ text: '' });
});

test('one that throws its databases away says so: on the badge, in the popup and in the register', async () => {
  await ext.quit();
  await damageDatabase();
  ext = await ext.relaunch();
  await expect.poll(() => ext.badge(), { timeout: 20_000 }).toEqual({ text: '!', colour: red });
  const panel = await ext.open('sidepanel');
  await panel.bringToFront();
  const notice = panel.getByRole('alert').filter({ hasText: 'Uw register is weg uit deze browser' });
  await expect(notice).toContainText('stonden er 2 documenten in');
  await ext.screenshot(panel, 'lost-panel');
  const popup = await ext.pressToolbarButton(panel);
  await expect.poll(() => popup.text()).toContain('Uw register is weg uit deze browser');
  await popup.evaluate('window.close()').catch(() => undefined);
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Back-up terugzetten' }).click();
  await expect(panel.getByRole('heading', { name: 'Een back-up terugzetten' })).toBeVisible();
});

test('it is said until the user begins anew', async () => {
  await ext.quit();
  ext = await ext.relaunch();
  const panel = await ext.open('sidepanel');
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Ik begin opnieuw' }).click();
  await expect(panel.getByText('Uw register is weg uit deze browser')).toHaveCount(0);
  await expect.poll(() => ext.badge()).toMatchObject({ text: '' });
  await expect(panel.getByLabel('Naam van uw bureau')).toBeVisible();
});
