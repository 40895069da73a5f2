import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { Extension } from './harness';

const folder = '/personal/5f1a2b3c4d5e6f70/Documents/Klanten';
const name = 'DISC-rapport Fatima El Amrani.pdf';
const address = `https://onedrive.live.com/my?${new URLSearchParams({ id: `${folder}/${name}`, parent: folder })}`;

let ext: Extension;
beforeAll(async () => {
  ext = await Extension.launch();
  await seed(await ext.open('sidepanel'));
  await ext.allow('https://onedrive.live.com/*');
});
afterAll(() => ext.close());

test('what was typed is there again when the popup is opened again, and gone once it is saved', async () => {
  const page = await ext.context.newPage();
  await page.goto(address);
  const client = 'document.querySelector(\'input[name="client"], input[list]\')?.value';

  const first = await ext.pressToolbarButton(page);
  await expect.poll(() => first.evaluate<string>(client)).toBe('Kompas Onderwijs');
  await first.fill('Klant', 'Nieuwe Kla', 'combobox');
  await first.press('n');
  // A click beside it closes a popup at once.
  await first.evaluate('window.close()').catch(() => undefined);

  const second = await ext.pressToolbarButton(page);
  await expect.poll(() => second.evaluate<string>(client)).toBe('Nieuwe Klan');
  await second.press('Enter');
  await expect.poll(() => second.text()).toContain('Nieuwe Klan');
  await expect.poll(() => second.text()).toContain('Hoort niet in de cloud');
  await second.evaluate('window.close()').catch(() => undefined);
  await page.close();
});
