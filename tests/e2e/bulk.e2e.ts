import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { addresses } from '@/demo/world.mjs';
import { a11y } from './a11y';
import { audit } from './audit';
import { dump } from './dump';
import { Extension } from './harness';
import { tabToOn } from './keys';

declare const chrome: typeof import('wxt/browser').browser;

let ext: Extension;
let panel: Page;
beforeAll(async () => {
  ext = await Extension.launch();
  panel = await ext.open('sidepanel');
  await seed(panel);
  await panel.bringToFront();
});
afterAll(() => ext.close());

const actions = () => panel.getByRole('region', { name: 'Met de selectie' });
const destroyed = async () => {
  const { problems, rows } = await audit(await dump(panel));
  expect(problems).toEqual([]);
  return rows.filter((row) => row.kind === 'document' && row.destroyedOn).length;
};

describe('documents are selected and handled together', () => {
  test('by keyboard: what is overdue is destroyed as one step, each outcome is said, and one undo takes it back', async () => {
    const before = await destroyed();
    await panel.getByRole('button', { name: 'Documenten', exact: true }).click();
    await panel.getByLabel('Alles selecteren').waitFor();
    await tabToOn(panel, 'Alles selecteren');
    await panel.keyboard.press('Space');
    await expect(actions().getByText(/^\d+ geselecteerd$/)).toBeVisible();
    await ext.screenshot(panel, 'bulk-selected');
    await tabToOn(panel, 'Vernietigd');
    await panel.keyboard.press('Enter');
    const dialog = panel.getByRole('dialog', { name: 'Vernietiging vastleggen' });
    await expect(dialog.getByText(/moeten? volgens de wet nog blijven/)).toBeVisible();
    await expect(dialog.getByText('1 is al vernietigd en blijft zoals het is.')).toBeVisible();
    expect(await a11y(panel)).toEqual([]);
    await ext.screenshot(panel, 'bulk-dispose');
    await tabToOn(panel, 'Het bestand zelf');
    await panel.keyboard.press('Space');
    await tabToOn(panel, 'Vastleggen');
    await panel.keyboard.press('Enter');
    const done = dialog.getByText(/^\d+ documenten gedaan\.$/);
    await expect(done).toBeVisible();
    await ext.screenshot(panel, 'bulk-done');
    const count = Number.parseInt((await done.textContent()) ?? '', 10);
    expect(await destroyed()).toBe(before + count);
    await tabToOn(panel, 'Ongedaan maken');
    await panel.keyboard.press('Enter');
    await expect(panel.getByText('Ongedaan gemaakt.')).toBeVisible();
    expect(await destroyed()).toBe(before);
  });

  test('a panel that is closed in the middle: the step is done once, and the next panel says so', async () => {
    await panel.getByRole('combobox', { name: 'Soort' }).selectOption('individual-report');
    await panel.getByLabel('Alles selecteren').click();
    await actions().getByRole('button', { name: 'Soort' }).click();
    const dialog = panel.getByRole('dialog', { name: 'Soort wijzigen' });
    await dialog.getByLabel('Soort').selectOption('other');
    const [count] = [
      Number.parseInt((await dialog.getByText(/^Dit gaat over/).textContent())?.replace(/\D+/, '') ?? '', 10),
    ];
    // The engine ends and the page is gone before the answer comes.
    await panel.evaluate(() => {
      chrome.runtime.sendMessage = () => new Promise(() => undefined);
    });
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await panel.waitForTimeout(200);
    await panel.reload();
    await expect(panel.getByText(`${count} documenten gedaan.`)).toBeVisible();
    const { rows } = await audit(await dump(panel));
    const kinds = rows.flatMap((row) => (row.kind === 'document' ? [row.class] : []));
    expect(kinds).not.toContain('individual-report');
    await panel.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(panel.getByText('Ongedaan gemaakt.')).toBeVisible();
    await panel.reload();
    await expect(panel.getByText(/documenten gedaan/)).toHaveCount(0);
  });
});

describe('clients are selected and handled together', () => {
  const clients = async () => {
    const { problems, rows } = await audit(await dump(panel));
    expect(problems).toEqual([]);
    return rows.filter((row) => row.kind === 'client');
  };
  const held = async () => (await clients()).filter(({ holds = [] }) => holds.length > 0).length;

  test('by keyboard: all are put on hold as one step, and one undo takes it back', async () => {
    const [all, before] = [(await clients()).length, await held()];
    await panel.getByRole('button', { name: 'Klanten', exact: true }).click();
    await panel.getByLabel('Alles selecteren').waitFor();
    await tabToOn(panel, 'Alles selecteren');
    await panel.keyboard.press('Space');
    await expect(actions().getByText(`${all} geselecteerd`)).toBeVisible();
    await ext.screenshot(panel, 'bulk-clients');
    await tabToOn(panel, 'Vasthouden');
    await panel.keyboard.press('Enter');
    const dialog = panel.getByRole('dialog', { name: 'Klanten vasthouden' });
    await expect(dialog.getByText(`Dit gaat over ${all} klanten:`)).toBeVisible();
    await expect(dialog.getByLabel('Reden')).toBeFocused();
    await panel.keyboard.type('Geschil over een factuur');
    await tabToOn(panel, 'Besloten door');
    await panel.keyboard.type('An');
    expect(await a11y(panel)).toEqual([]);
    await panel.keyboard.press('Enter');
    await expect(dialog.getByText(`${all} klanten gedaan.`)).toBeVisible();
    expect(await held()).toBe(all);
    await tabToOn(panel, 'Ongedaan maken');
    await panel.keyboard.press('Enter');
    await expect(panel.getByText('Ongedaan gemaakt.')).toBeVisible();
    expect(await held()).toBe(before);
  });

  test('two are erased one after the other, each by its own name, and nothing of them is left', async () => {
    const before = (await clients()).length;
    for (const name of ['Wegwezen Een', 'Wegwezen Twee']) await ext.command('addClient', { name });
    await panel.bringToFront();
    await panel.getByLabel('Zoek klant of persoon').fill('wegwezen');
    await expect(panel.getByText('2 klanten', { exact: true })).toBeVisible();
    await panel.getByLabel('Alles selecteren').click();
    await actions().getByRole('button', { name: 'Wissen', exact: true }).click();
    const dialog = panel.getByRole('dialog', { name: 'Klanten wissen' });
    for (const [at, name] of ['Wegwezen Een', 'Wegwezen Twee'].entries()) {
      await expect(dialog.getByText(`Klant ${at + 1} van 2: ${name}`)).toBeVisible();
      await expect(dialog.getByLabel(`Typ ter bevestiging: ${name}`)).toBeFocused();
      await panel.keyboard.type(name);
      await panel.keyboard.press('Enter');
    }
    await expect(dialog.getByText('2 klanten gewist.')).toBeVisible();
    await panel.keyboard.press('Escape');
    const left = await clients();
    expect(left).toHaveLength(before);
    expect(left.map(({ name }) => name).join()).not.toContain('Wegwezen');
  });
});

describe('files selected in OneDrive’s own list', () => {
  const rows = (page: Page, ...names: string[]) =>
    names.map((name) =>
      page.getByRole('row').filter({ hasText: name }).locator('[data-automationid="field-Modified"]'),
    );

  test('are offered in the popup, registered together, and said to be there the next time', async () => {
    await ext.allow('https://onedrive.live.com/*');
    const page = await ext.context.newPage();
    await page.goto(addresses.onedrive);
    await expect(page).toHaveTitle('Klanten - OneDrive');
    const [first, ...more] = rows(
      page,
      'DISC-rapport Bram de Wit.pdf',
      'DISC-rapport Fatima El Amrani.pdf',
      'Teamadvies 2026',
      'DISC-rapport Noor van Dijk.pdf',
    );
    await first?.click();
    for (const row of more) await row.click({ modifiers: ['Control'] });

    const popup = await ext.pressToolbarButton(page);
    await expect.poll(() => popup.text()).toContain('3 bestanden geselecteerd');
    expect(await popup.text()).toContain('1 bijwerken dat al in het register staat');
    expect(await popup.text()).toContain('1 map telt niet mee.');
    await popup.fill('Klant', 'Bakkerij De Korenaar', 'combobox');
    await expect.poll(() => popup.text()).toMatch(/DISC-rapport Bram de Wit\.pdf · Bram de Wit/);
    await popup.click('button', '2 bestanden bewaren');
    await expect.poll(() => popup.text()).toContain('2 bestanden staan nu in het register');
    await popup.evaluate('window.close()').catch(() => undefined);

    const again = await ext.pressToolbarButton(page);
    await expect.poll(() => again.text()).toContain('3 staan al in het register.');
    expect(await again.text()).toContain('Dit gaat over 3 documenten:');
    await again.evaluate('window.close()').catch(() => undefined);
    const { problems, rows: there } = await audit(await dump(panel));
    expect(problems).toEqual([]);
    const document = there.find(
      (row) => row.kind === 'document' && row.name === 'DISC-rapport Bram de Wit.pdf',
    );
    expect(document).toMatchObject({
      personName: 'Bram de Wit',
      address: expect.stringContaining('onedrive.live.com'),
    });
  });
});
