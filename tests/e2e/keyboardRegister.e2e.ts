import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { addresses } from '@/demo/world.mjs';
import { audit } from './audit';
import { dump } from './dump';
import { Extension } from './harness';
import { chooserFrom, enterOn, inPopup, saveWith, tabTo, tabToOn } from './keys';

let ext: Extension;
let panel: Page;
beforeAll(async () => {
  ext = await Extension.launch();
  panel = await ext.open('sidepanel');
  await seed(panel);
  await panel.bringToFront();
});
afterAll(() => ext.close());

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await panel.keyboard.press(key);
};
const write = (text: string) => panel.keyboard.type(text);
const dialog = () => panel.getByRole('dialog');
const page = (title: RegExp) => enterOn(panel, 'Instellingen', title);
const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

/** From its list, found by a word of its name. */
async function open(place: 'Klanten' | 'Documenten', search: string, name: string): Promise<void> {
  await enterOn(panel, place);
  await tabToOn(panel, search);
  await press('Control+a');
  await write(name);
  await expect(panel.getByText(/^1 (klant|document)$/)).toBeVisible();
  await press('ArrowDown', 'Enter');
  await expect(panel.getByRole('heading', { level: 1, name })).toBeFocused();
}

/** No mouse from here on, and no shortcut of the tests' own: Tab, the arrows, Space, Enter and letters. */
describe('by keyboard, many at once', () => {
  const kinds = async () => {
    const { problems, rows } = await audit(await dump(panel));
    expect(problems).toEqual([]);
    return rows.flatMap((row) => (row.kind === 'document' ? [row.class] : []));
  };

  test('after a change of many the register goes back to the moment before it', async () => {
    const before = await kinds();
    await enterOn(panel, 'Documenten');
    await tabToOn(panel, 'Zoek op titel, klant of persoon');
    await press('Control+a');
    await write('DISC');
    await tabToOn(panel, 'Alles selecteren');
    await press('Space');
    const actions = panel.getByRole('region', { name: 'Met de selectie' });
    await actions.waitFor();
    await enterOn(panel, 'Vernietigd');
    await expect(dialog()).toBeVisible();
    await press('Escape');
    await expect(dialog()).toHaveCount(0);
    await press('Tab');
    await expect(actions.getByRole('button', { name: 'Soort' })).toBeFocused();
    await press('Enter');
    await dialog().waitFor();
    await tabToOn(panel, 'Soort');
    await write('Iets');
    await enterOn(panel, 'Opslaan');
    await expect(dialog().getByText(/^\d+ documenten gedaan\.$/)).toBeVisible();
    await press('Escape');
    expect(await kinds()).not.toEqual(before);

    await page(/^Terug naar een eerder moment/);
    await enterOn(panel, /^Teruggaan naar /);
    await expect(dialog().getByText(/weer zoals ze waren\.$/)).toBeVisible();
    await enterOn(panel, 'Teruggaan');
    await expect(panel.getByText('Het register is weer zoals het toen was.')).toBeVisible();
    expect(await kinds()).toEqual(before);
  });

  test('files selected in OneDrive’s own list are registered in the popup, and taken back', async () => {
    await ext.allow('https://onedrive.live.com/*');
    const onedrive = await ext.context.newPage();
    await onedrive.goto(addresses.onedrive);
    await expect(onedrive).toHaveTitle('Klanten - OneDrive');
    // How OneDrive lets its rows be selected is its own; the stand-in knows clicks alone.
    await onedrive.getByRole('row').evaluateAll((rows) => {
      for (const row of rows)
        if (/DISC-rapport (Bram|Fatima)/.test(row.textContent ?? '')) row.ariaSelected = 'true';
    });
    const popup = await ext.pressToolbarButton(onedrive);
    await expect.poll(() => popup.text()).toContain('2 bestanden geselecteerd');
    await tabTo(inPopup(popup), 'Klant');
    for (const letter of 'Bakkerij De Korenaar') await popup.press(letter);
    await tabTo(inPopup(popup), '2 bestanden bewaren');
    await popup.press('Enter');
    await expect.poll(() => popup.text()).toContain('2 bestanden staan nu in het register');
    await tabTo(inPopup(popup), 'Ongedaan maken');
    await popup.press('Enter');
    await expect.poll(() => popup.text()).toContain('2 bestanden geselecteerd');
  });
});

describe('by keyboard, the firm’s own rules', () => {
  test('a new version is made, looked at and accepted', async () => {
    await page(/^Termijnen en soorten/);
    await enterOn(panel, 'Nieuwe versie maken');
    await expect(panel.getByText(/^Niets verandert voordat/)).toBeFocused();
    await enterOn(panel, /^Briefwisseling/);
    await tabToOn(panel, 'Termijn in maanden voor Briefwisseling');
    await write('6');
    await enterOn(panel, 'Bekijk wat er verandert');
    await expect(dialog().getByRole('button', { name: 'Accepteren' })).toBeEnabled();
    await enterOn(panel, /^1 document krijgt een andere laatste dag/);
    await expect(dialog().getByText('Offerte Kompas Onderwijs')).toBeVisible();
    await enterOn(panel, 'Accepteren');
    await expect(panel.getByText(/^Nieuwe versie geaccepteerd/)).toBeVisible();
    await expect(panel.getByRole('heading', { name: 'Versie 2' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Nieuwe versie maken' })).toBeFocused();
  });

  test('the regulation is read, printed and saved', async () => {
    await enterOn(panel, 'Reglement lezen');
    await expect(panel.getByText('Hooguit 6 maanden na ontvangst').first()).toBeVisible();
    await panel.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await enterOn(panel, 'Printen');
    await expect(panel.locator('body[data-printed]')).toBeAttached();
    const saved = await saveWith(panel, 'Opslaan als pagina');
    expect(await textOf(saved)).toContain('Privacyreglement van Voorbeeld Advies');
  });
});

describe('by keyboard, a client’s dossier', () => {
  test('a disclosure is recorded with its ground', async () => {
    await open('Klanten', 'Zoek klant of persoon', 'Kompas Onderwijs');
    await enterOn(panel, 'Verstrekking');
    await expect(dialog().getByLabel('Aan wie')).toBeFocused();
    await write('Belastingdienst');
    await tabToOn(panel, 'Wat');
    await write('Facturen van 2025');
    await tabToOn(panel, 'Uitdrukkelijke toestemming');
    await press('ArrowDown', 'ArrowDown');
    await tabToOn(panel, 'Welke wet');
    await write('artikel 52 AWR');
    await press('Enter');
    await expect(panel.getByText(/De wet vraagt het: artikel 52 AWR/)).toBeVisible();
  });

  test('it is saved whole, to read and as JSON', async () => {
    await enterOn(panel, 'Hele dossier opslaan');
    const html = await saveWith(panel, 'Als pagina om te lezen');
    expect(await textOf(html)).toContain('<h1>Dossier van Kompas Onderwijs</h1>');
    await expect(dialog()).toHaveCount(0);
    await enterOn(panel, 'Hele dossier opslaan');
    const json = await saveWith(panel, 'Als JSON');
    expect(await textOf(json)).toContain('Belastingdienst');
    await expect(dialog()).toHaveCount(0);
  });

  test('an encrypted copy of a team advice is made, and its password kept', async () => {
    await open('Documenten', 'Zoek op titel, klant of persoon', 'Teamadvies Kompas Onderwijs.pdf');
    await enterOn(panel, 'Versleutelde kopie maken');
    await expect(dialog().getByLabel('Bestand', { exact: true })).toBeFocused();
    const chooser = await chooserFrom(panel, 'Bestand');
    await chooser.setFiles({ name: 'advies.docx', mimeType: 'application/msword', buffer: Buffer.from('x') });
    const copy = await saveWith(panel, 'Kopie maken');
    expect(copy.suggestedFilename()).toMatch(/\.zip$/);
    await enterOn(panel, 'Klaar');
    await expect(panel.getByText('Het wachtwoord staat in het register.')).toBeVisible();
  });
});
