import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { newProfile, removeProfile } from './browsers';
import { downloadInto, keepNames } from './downloads';
import { Extension } from './harness';
import { service } from './service';

declare const chrome: typeof import('wxt/browser').browser;

let profile: string;
let downloads: string;
let ext: Extension;
let panel: Page;

/** Files in our folder among the downloads. */
const files = (): string[] => {
  try {
    return readdirSync(join(downloads, 'Bewaarwacht')).sort();
  } catch {
    return []; // Nothing was saved yet.
  }
};
const backups = () => files().filter((name) => name.endsWith('.bwb'));
const tooltip = (of: Page) => of.evaluate(() => chrome.action.getTitle({}));

beforeAll(async () => {
  [profile, downloads] = [await newProfile(), await newProfile()];
  await downloadInto(profile, downloads);
  ext = await Extension.launch({ profile, granted: ['downloads'] });
  await keepNames(ext);
  panel = await ext.open('sidepanel');
  await seed(panel);
  await ext.command('setBackupKey', {
    secret: { type: 'passphrase', passphrase: 'zeven groene fietsen zonder bel' },
  });
});
afterAll(async () => {
  await ext.close();
  await Promise.all([removeProfile(profile), removeProfile(downloads)]);
});

describe('backups by themselves', () => {
  test('the tooltip says that there is none yet', async () => {
    await ext.ring('look');
    await expect.poll(() => tooltip(panel)).toMatch(/Nog geen back-up\.$/);
    expect(files()).toEqual([]);
  });

  test('set to weekly, the first one comes at once, under its day, and every surface knows', async () => {
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Instellingen', exact: true }).click();
    await panel
      .getByRole('main')
      .getByRole('button', { name: /^Back-up/ })
      .click();
    await panel.getByLabel('Hoe vaak').selectOption({ label: 'Elke week' });
    await panel.getByRole('button', { name: 'Instellen', exact: true }).click();
    await expect.poll(backups, { timeout: 20_000 }).toHaveLength(1);
    expect(backups()[0]).toMatch(/^bewaarwacht-\d{4}-\d\d-\d\d\.bwb$/);
    const bytes = readFileSync(join(downloads, 'Bewaarwacht', backups()[0] ?? ''));
    expect(bytes.subarray(0, 4).toString()).toBe('BWBK');
    expect(bytes.subarray(-4).toString()).toBe('BWBE');
    await expect(panel.getByText('Alleen op deze computer, laatste back-up vandaag')).toBeVisible();
    await expect.poll(() => tooltip(panel)).toMatch(/Laatste back-up vandaag\.$/);
    await ext.screenshot(panel, 'backup-weekly');
    const left = await panel.evaluate(async () => {
      const outbox = await (await navigator.storage.getDirectory()).getDirectoryHandle('outbox');
      const names: string[] = [];
      for await (const name of outbox.keys()) names.push(name);
      return names;
    });
    expect(left).toEqual([]);
  });

  test('another look on the same day makes no other', async () => {
    await ext.ring('look');
    await ext.command('addClient', { name: 'Nieuwe klant' });
    await panel.waitForTimeout(1_500);
    expect(backups()).toHaveLength(1);
  });

  test('an erasure puts the list beside it, and the next one replaces it', async () => {
    const { dossier } = await ext.command('addClient', { name: 'Gaat weg' });
    await ext.command('eraseDossier', { dossier });
    await expect.poll(files).toContain('bewaarwacht-erased.bwl');
    const size = () => readFileSync(join(downloads, 'Bewaarwacht', 'bewaarwacht-erased.bwl')).length;
    const first = size();
    const other = await ext.command('addClient', { name: 'Gaat ook weg' });
    await ext.command('eraseDossier', { dossier: other.dossier });
    await expect.poll(size).toBe(first + 24);
    expect(files().filter((name) => name.endsWith('.bwl'))).toHaveLength(1);
  });

  test('nine days later, the browser started again, a second one stands beside the first', async () => {
    await ext.quit();
    ext = await ext.relaunch({ clock: 9 });
    await keepNames(ext);
    panel = await ext.open('sidepanel');
    await ext.ring('look');
    await expect.poll(backups, { timeout: 20_000 }).toHaveLength(2);
    expect(new Set(backups()).size).toBe(2);
    await expect(panel.getByText('Alleen op deze computer, laatste back-up vandaag')).toBeVisible();
  });
});

test('without the browser’s permission the age goes on, and every surface says so', async () => {
  const own = await newProfile();
  let other = await Extension.launch({ profile: own });
  let page = await other.open('sidepanel');
  await seed(page);
  const secret = { type: 'passphrase', passphrase: 'zeven groene fietsen zonder bel' } as const;
  await other.command('setBackupKey', { secret });
  const made = await service(page, 'makeBackup', {});
  if (!made.ok) throw new Error(made.error.type);
  await service(page, 'outboxKept', { name: made.value.name, way: 'download' });
  await other.command('setSettings', { backupEvery: 'week' });
  await other.quit();

  other = await other.relaunch({ clock: 11 });
  page = await other.open('sidepanel');
  await other.ring('look');
  await expect(page.getByText('Alleen op deze computer, laatste back-up 11 dagen geleden')).toBeVisible();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Back-up maken' }).click();
  await expect(page.getByText(/De browser mag geen bestanden meer opslaan/)).toBeVisible();
  await expect.poll(() => tooltip(page)).toMatch(/Laatste back-up 11 dagen geleden\.$/);
  await other.screenshot(page, 'backup-lost');
  const popup = await other.open('popup');
  await expect(popup.getByText('Alleen op deze computer, laatste back-up 11 dagen geleden')).toBeVisible();
  await other.screenshot(popup, 'backup-popup');
  await other.quit();
  other = await other.relaunch({ clock: 40 });
  page = await other.open('sidepanel');
  await expect(page.getByText('Alleen op deze computer, laatste back-up 40 dagen geleden')).toBeVisible();
  await other.screenshot(page, 'backup-too-old');
  await other.close();
  await removeProfile(own);
}, 90_000);
