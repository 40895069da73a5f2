import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { addDays, type Day, dayOf } from '@/policy/calendar';
import { clauses } from '@/policy/clauses';
import { a11y } from './a11y';
import { Extension } from './harness';

let ext: Extension;
let panel: Page;
const today = dayOf(new Date());
const daysAgo = (days: number): Day => addDays(today, -days);

const main = () => panel.getByRole('main');
const dialog = () => panel.getByRole('dialog');
const go = (place: string) => panel.getByRole('button', { name: place, exact: true }).first().click();
const policyPage = async () => {
  await go('Instellingen');
  await main()
    .getByRole('button', { name: /^Termijnen en soorten/ })
    .click();
};
/** A row of the form, opened. */
const unfold = (kind: string) => main().locator('summary', { hasText: kind }).first().click();

/** A firm that starts from the regulation as it is, with letters for which it names no term. */
beforeAll(async () => {
  ext = await Extension.launch();
  await ext.command('setFirm', { name: 'Voorbeeld & Advies' });
  await ext.command('setSettings', { onboarded: true });
  const { dossier } = await ext.command('addClient', { name: 'Kompas Onderwijs' });
  await ext.command('addPerson', { dossier, name: 'Petra Voorbeeld' });
  for (const [name, age] of [
    ['Brief van lang geleden', 200],
    ['Brief van dit najaar', 165],
    ['Brief van gisteren', 1],
  ] as const)
    await ext.command('registerDocument', {
      dossier,
      name,
      class: 'correspondence',
      place: 'device',
      startedOn: daysAgo(age),
    });
  panel = await ext.open('sidepanel');
  await panel.bringToFront();
});
afterAll(() => ext.close());

describe('a new version of the policy', () => {
  test('is shown by name and count before it is accepted; then the list of overdue follows', async () => {
    await expect(main().getByText('Niets te doen')).toBeVisible();
    await policyPage();
    await ext.screenshot(panel, 'policy-nl');
    await panel.getByRole('button', { name: 'Nieuwe versie maken' }).click();
    await unfold('Briefwisseling');
    await panel.getByLabel('Termijn in maanden voor Briefwisseling').fill('6');
    await panel.getByRole('button', { name: 'Soort', exact: true }).click();
    await panel.getByLabel('Naam van de soort').fill('Sessieverslag');
    await panel.getByLabel('Termijn in maanden voor Sessieverslag').fill('3');
    await ext.screenshot(panel, 'policy-edit-nl');
    await panel.getByRole('button', { name: 'Bekijk wat er verandert' }).click();

    await expect(dialog().getByText('Briefwisseling: hooguit 6 maanden')).toBeVisible();
    await dialog().getByText('1 document is dan te laat').click();
    await expect(dialog().getByText('Brief van lang geleden')).toBeVisible();
    await expect(dialog().getByText('1 document moet dan bijna weg')).toBeVisible();
    await expect(dialog().getByText('1 document krijgt een andere laatste dag')).toBeVisible();
    expect(await a11y(panel)).toEqual([]);
    await ext.screenshot(panel, 'policy-preview-nl');
    expect((await ext.badge()).text).toBe('');

    await panel.bringToFront();
    await dialog().getByRole('button', { name: 'Accepteren' }).click();
    await expect(panel.getByText(/Nieuwe versie geaccepteerd/)).toBeVisible();
    await expect.poll(async () => (await ext.badge()).text).toBe('1');
    await panel.bringToFront();
    await go('Vandaag');
    await expect(main().getByRole('button', { name: /Brief van lang geleden.*Te laat/ })).toBeVisible();
    await expect(main().getByRole('button', { name: /Brief van gisteren/ })).toHaveCount(0);
  });

  test('gives the firm’s own kind its name wherever a kind is chosen', async () => {
    await go('Klanten');
    await main().getByText('Kompas Onderwijs').click();
    await panel.getByRole('button', { name: 'Document', exact: true }).click();
    await dialog().getByLabel('Soort').selectOption('Sessieverslag');
    await expect(dialog().getByLabel('Klaar op')).toBeVisible();
    await dialog().getByRole('button', { name: 'Annuleren' }).click();
  });

  test('under the legal minimum is refused at its field', async () => {
    await policyPage();
    await panel.getByRole('button', { name: 'Nieuwe versie maken' }).click();
    await unfold('Stuk voor de belasting');
    await panel.getByLabel('Termijn in maanden voor Stuk voor de belasting').fill('60');
    await panel.keyboard.press('Enter');
    await expect(panel.getByText(/Dit mag niet korter van de wet/)).toBeVisible();
    await panel.getByRole('button', { name: 'Annuleren' }).click();
  });

  test('with a first day to come begins on that day by itself', async () => {
    const from = addDays(today, 20);
    await policyPage();
    await panel.getByRole('button', { name: 'Nieuwe versie maken' }).click();
    await unfold('Briefwisseling');
    await panel.getByLabel('Termijn in maanden voor Briefwisseling').fill('12');
    await panel.getByLabel('Geldig vanaf').fill(from);
    await panel.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    // By then two are late under the present version, and have time again under this one.
    await expect(dialog().getByText('2 documenten hebben dan weer tijd')).toBeVisible();
    await dialog().getByRole('button', { name: 'Accepteren' }).click();
    await expect(panel.getByText(/^Gaat in op/)).toBeVisible();
    expect((await ext.badge()).text).toBe('1');

    await ext.quit();
    ext = await ext.relaunch({ clock: 19 });
    await expect.poll(async () => (await ext.badge()).text, { timeout: 20_000 }).toBe('2');
    await ext.quit();
    ext = await ext.relaunch({ clock: 21 });
    await expect.poll(async () => (await ext.badge()).text, { timeout: 20_000 }).toBe('');
    panel = await ext.open('sidepanel');
    await panel.bringToFront();
    await policyPage();
    await expect(main().getByRole('heading', { name: 'Versie 3' })).toBeVisible();
    await expect(main().getByText(/^Geldt nu, sinds/)).toBeVisible();
  });
});

describe('the regulation', () => {
  test('is saved as one page with every clause and the firm’s own rules, that runs nothing', async () => {
    await panel.getByRole('button', { name: 'Reglement lezen' }).click();
    await expect(main().getByText('Privacyreglement van Voorbeeld & Advies')).toBeVisible();
    expect(await a11y(panel)).toEqual([]);
    await ext.screenshot(panel, 'regulation-nl');
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: 'Opslaan als pagina' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^privacyreglement-\d{4}-\d\d-\d\d\.html$/);
    const text = await readFile(await download.path(), 'utf8');
    for (const name of Object.keys(clauses)) expect(text).toContain(`<section id="${name}">`);
    expect(text).toContain('Privacyreglement van Voorbeeld &amp; Advies');
    expect(text).toMatch(/Sessieverslag[\s\S]*Hooguit 3 maanden/);
    expect(text).not.toMatch(/<script|https?:\/\/(?!autoriteit)/);
    const page = await ext.context.newPage();
    await page.setContent(text);
    await ext.screenshot(page, 'regulation-file');
    await page.close();
  });
});

describe('in a client’s dossier', () => {
  test('a disclosure without a ground is refused; with one it stands there', async () => {
    await panel.bringToFront();
    await go('Klanten');
    await main().getByText('Kompas Onderwijs').click();
    await panel.getByRole('button', { name: 'Verstrekking', exact: true }).click();
    await dialog().getByLabel('Aan wie').fill('Belastingdienst');
    await dialog().getByLabel('Wat').fill('Facturen van 2025');
    await dialog().getByRole('checkbox', { name: 'Petra Voorbeeld' }).check();
    await dialog().getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog().getByText(/Kies een van de drie gronden/)).toBeVisible();
    await ext.screenshot(panel, 'disclosure-refused-nl');
    await dialog()
      .getByRole('radio', { name: /De wet vraagt het/ })
      .check();
    await dialog().getByLabel('Welke wet').fill('artikel 52 AWR');
    await dialog().getByRole('button', { name: 'Opslaan' }).click();
    await expect(main().getByText(/De wet vraagt het: artikel 52 AWR/)).toBeVisible();
    await expect(main().getByText(/Verstrekt aan Belastingdienst/)).toBeVisible();
    await ext.screenshot(panel, 'disclosure-nl');
  });

  test('a special category is flagged while it is typed, and stays the user’s to judge', async () => {
    await panel.getByRole('button', { name: 'Petra Voorbeeld wijzigen' }).click();
    const how = dialog().getByRole('textbox', { name: 'Hoe' });
    await how.pressSequentially('per mail, ze is overspannen');
    await expect(
      dialog()
        .getByText(/gegevens over gezondheid/)
        .last(),
    ).toBeVisible();
    await ext.screenshot(panel, 'special-nl');
    await dialog().getByRole('button', { name: 'Dit is niet zo' }).click();
    await expect(dialog().getByRole('button', { name: 'Dit is niet zo' })).toHaveCount(0);
    await how.fill('per mail');
    await dialog().getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog()).toHaveCount(0);
  });

  test('dark, and in English', async () => {
    await panel.emulateMedia({ colorScheme: 'dark' });
    await ext.command('setSettings', { language: 'en' });
    await panel.bringToFront();
    await expect(panel.getByText('Given to third parties')).toBeVisible();
    await ext.screenshot(panel, 'disclosure-en-dark');
    await panel.getByRole('button', { name: 'Settings', exact: true }).click();
    await main()
      .getByRole('button', { name: /^Terms and kinds/ })
      .click();
    await ext.screenshot(panel, 'policy-en-dark');
    await panel.getByRole('button', { name: 'Look at Trainer' }).click();
    await expect(dialog().getByText('Evaluation form: comes into use')).toBeVisible();
    await expect(dialog().getByRole('button', { name: 'Accept' })).toBeEnabled();
    await ext.screenshot(panel, 'policy-preview-en-dark');
    expect(await a11y(panel)).toEqual([]);
  });
});
