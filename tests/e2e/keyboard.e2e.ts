import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { Extension } from './harness';
import { inPopup, onPage, tabTo } from './keys';

const folder = '/personal/5f1a2b3c4d5e6f70/Documents/Klanten';
const file = 'DISC-rapport Bram de Wit.pdf';
const address = `https://onedrive.live.com/my?${new URLSearchParams({ id: `${folder}/${file}`, parent: folder })}`;

let ext: Extension;
let panel: Page;
beforeAll(async () => {
  ext = await Extension.launch();
  panel = await ext.open('sidepanel');
});
afterAll(() => ext.close());

test('the whole main job by keyboard: set up, tag, end date, overdue, destroyed', async () => {
  const keys = onPage(panel);
  await panel.getByText('Stap 1 van 4').waitFor();
  await tabTo(keys, 'Naam van uw bureau');
  await panel.keyboard.type('Optiwork');
  await keys.press('Enter');
  await panel.getByText('Stap 2 van 4').waitFor();
  await ext.preGrant('https://*/*');
  await panel.bringToFront();
  await tabTo(keys, 'Meekijken in OneDrive');
  await keys.press('Space');
  await expect(panel.getByRole('switch', { name: 'Meekijken in OneDrive' })).toBeChecked();
  await tabTo(keys, 'Verder');
  await keys.press('Enter');
  await panel.getByText('Stap 3 van 4').waitFor();
  await tabTo(keys, 'Naam');
  await panel.keyboard.type('Bakkerij De Korenaar');
  await keys.press('Enter');
  await panel.getByText('Stap 4 van 4').waitFor();
  await tabTo(keys, 'Later instellen');
  await keys.press('Enter');
  await panel.getByText('Niets te doen').waitFor();

  const page = await ext.context.newPage();
  await page.goto(address);
  await expect(page).toHaveTitle(`${file} - OneDrive`);
  const tagging = await ext.pressToolbarButton(page);
  await expect.poll(() => tagging.text()).toContain('Nog niet in het register');
  await tabTo(inPopup(tagging), 'Klant');
  for (const letter of 'Bakkerij De Korenaar') await tagging.press(letter);
  await tabTo(inPopup(tagging), 'Traject');
  // This client has none yet, so the field takes a new one's name.
  for (const letter of 'Coaching Bram') await tagging.press(letter);
  await tagging.press('Enter');
  await expect.poll(() => tagging.text()).toContain('Wacht op een datum');
  await tagging.press('Escape');

  await panel.bringToFront();
  await panel.getByText('1 datum regelt 1 rapport').waitFor();
  await tabTo(keys, 'Coaching Bram: klaar op');
  await panel.keyboard.type('31012026');
  await keys.press('Enter');
  await expect(panel.getByRole('heading', { name: /Te laat/ })).toBeVisible();

  const destroying = await ext.pressToolbarButton(page);
  await expect.poll(() => destroying.text()).toContain('Had weg moeten zijn op 31 juli 2026');
  await tabTo(inPopup(destroying), 'Ik heb het vernietigd');
  await destroying.press('Enter');
  await tabTo(inPopup(destroying), 'Het bestand zelf');
  await destroying.press(' ');
  await tabTo(inPopup(destroying), 'Vastleggen');
  await destroying.press('Enter');
  await expect.poll(() => destroying.text()).toContain('Vernietigd op');
  await expect.poll(async () => (await ext.badge()).text).toBe('');
});
