import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { dayOf } from '@/policy/calendar';
import { certificateFileSchema } from '@/storage/schema/chain';
import { exportedRegisterSchema } from '@/storage/schema/exported';
import { pdfText } from '../readers';
import { Extension } from './harness';
import { enterOn, saveWith, tabToOn } from './keys';

let ext: Extension;
let panel: Page;
beforeAll(async () => {
  ext = await Extension.launch({ granted: ['notifications', 'downloads'] });
  panel = await ext.open('sidepanel');
  await seed(panel);
  await ext.command('setBackupKey', {
    secret: { type: 'passphrase', passphrase: 'zeven groene fietsen zonder bel' },
  });
  await panel.bringToFront();
});
afterAll(() => ext.close());

const press = (key: string) => panel.keyboard.press(key);
const page = (title: RegExp) => enterOn(panel, 'Instellingen', title);
const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));
const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

/** No mouse from here on, and no shortcut of the tests' own: Tab, the arrows, Space, Enter and letters. */
describe('by keyboard, what proves, warns and leaves', () => {
  test('certificates: all that is shown and one, on paper and to keep, and the log', async () => {
    const { dossier } = await ext.command('addClient', { name: 'Zeezicht' });
    const { id } = await ext.command('registerDocument', {
      dossier,
      name: 'Brief',
      class: 'other',
      place: 'device',
    });
    await ext.command('disposeDocument', { dossier, id, on: dayOf(new Date()), copies: ['file'] });

    await page(/^Certificaten/);
    await expect(panel.getByText('2 certificaten')).toBeVisible();
    const count = async (paper: Download) =>
      new Set(pdfText(await bytesOf(paper), '')?.match(/\b[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}\b/g)).size;
    const entries = async (json: Download) =>
      certificateFileSchema.parse(JSON.parse(await textOf(json))).entries.length;
    expect(await count(await saveWith(panel, 'Opslaan als pdf'))).toBe(2);
    expect(await entries(await saveWith(panel, 'Opslaan als JSON'))).toBe(2);
    expect(await count(await saveWith(panel, /^Certificaat .* opslaan als pdf$/))).toBe(1);
    expect(await entries(await saveWith(panel, /^Certificaat .* opslaan als JSON$/))).toBe(1);
    await enterOn(panel, 'Logboek controleren');
    await expect(panel.getByText(/^Alles klopt: 2 regels gecontroleerd\.$/)).toBeVisible();
  });

  test('alerts: the daily one at a time of one’s own, and the calendar', async () => {
    await page(/^Meldingen/);
    await tabToOn(panel, 'Geef een melding');
    await press('Space');
    await tabToOn(panel, 'Om');
    await panel.keyboard.type('0715');
    await press('Enter');
    await expect(panel.getByText('Opgeslagen.').first()).toBeVisible();
    const calendar = await saveWith(panel, 'Agendabestand opslaan');
    expect(await textOf(calendar)).toContain('BEGIN:VEVENT');
    await page(/^Meldingen/);
    await expect(panel.getByLabel('Om', { exact: true })).toHaveValue('07:15');
  });

  test('the self-check is asked for', async () => {
    await page(/^Zelfcontrole/);
    await enterOn(panel, 'Controleer nu');
    await expect(panel.getByText(/^Gecontroleerd op .*: 7 klanten, niets gevonden\.$/)).toBeVisible();
  });

  test('everything goes out as JSON, and a list as CSV', async () => {
    await page(/^Exporteren/);
    const json = await saveWith(panel, 'Alles opslaan als JSON');
    expect(exportedRegisterSchema.parse(JSON.parse(await textOf(json))).dossiers).toHaveLength(8);
    const csv = await saveWith(panel, 'Documenten als CSV');
    expect(await textOf(csv)).toMatch(/^\ufeffKlant;Titel;Soort/);
  });

  test('backups go by themselves from now on, and the first one comes', async () => {
    await page(/^Back-up/);
    await tabToOn(panel, 'Hoe vaak');
    await press('ArrowDown');
    await enterOn(panel, 'Instellen');
    await expect(panel.getByText('Alleen op deze computer, laatste back-up vandaag')).toBeVisible();
  });
});
