import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { exportedRegisterSchema } from '@/storage/schema/exported';
import { Extension } from './harness';

let ext: Extension;
let panel: Page;

beforeAll(async () => {
  ext = await Extension.launch();
  panel = await ext.open('sidepanel');
  await seed(panel);
  await panel.bringToFront();
});
afterAll(() => ext.close());

/** What the browser saves when this button is pressed. */
async function saved(button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe('what goes out of the register', () => {
  test('the whole of it as JSON, as the published schema says', async () => {
    await panel.getByRole('button', { name: 'Instellingen' }).click();
    await panel.getByRole('button', { name: /^Exporteren/ }).click();
    const { name, text } = await saved('Alles opslaan als JSON');
    expect(name).toMatch(/^bewaarwacht-\d{4}-\d\d-\d\d\.json$/);
    const { dossiers } = exportedRegisterSchema.parse(JSON.parse(text));
    const kinds = dossiers.flatMap(({ records }) => records.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === 'client').length).toBeGreaterThan(2);
    expect(kinds.filter((kind) => kind === 'document').length).toBeGreaterThan(5);
  });

  test('a list that Excel opens', async () => {
    const { name, text } = await saved('Documenten als CSV');
    expect(name).toMatch(/^bewaarwacht-documents-/);
    const [head = '', ...rows] = text.split('\r\n');
    expect(head.split(';').slice(0, 3)).toEqual(['\ufeffKlant', 'Titel', 'Soort']);
    expect(rows.length).toBeGreaterThan(5);
  });

  test('one person’s whole file as a page that loads nothing, without a name in the file’s name', async () => {
    await panel.getByRole('button', { name: 'Klanten', exact: true }).click();
    await panel.getByRole('main').getByText('Bakkerij').first().click();
    const person = panel.getByRole('button', { name: /^Alles over .* opslaan$/ }).first();
    const title = (await person.getAttribute('aria-label')) ?? '';
    const [, called = ''] = /^Alles over (.*) opslaan$/.exec(title) ?? [];
    await person.click();
    const { name, text } = await saved('Als pagina om te lezen');
    expect(name).toMatch(/^bewaarwacht-dossier-\d{4}-\d\d-\d\d\.html$/);
    expect(text).toContain(`<h1>Dossier van ${called}</h1>`);
    expect(text).toContain("default-src 'none'");
    expect(text).toContain('Autoriteit Persoonsgegevens');
    const page = await ext.context.newPage();
    await page.setContent(text);
    await ext.screenshot(page, 'export-person');
    await page.close();
    await ext.screenshot(panel, 'export-panel');
  });
});
