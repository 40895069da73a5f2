import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { Extension } from './harness';

const folder = '/personal/5f1a2b3c4d5e6f70/Documents/Klanten';
const name = 'DISC-rapport Noor van Dijk.pdf';
const address = `https://onedrive.live.com/my?${new URLSearchParams({ id: `${folder}/${name}`, parent: folder })}`;

let ext: Extension;
beforeAll(async () => {
  ext = await Extension.launch();
  const panel = await ext.open('sidepanel');
  await seed(panel);
  await ext.allow('https://onedrive.live.com/*');
  await panel.close();
});
afterAll(() => ext.close());

test('"this is wrong" in the popup opens the register itself, at the field to mend', async () => {
  const page = await ext.context.newPage();
  await page.goto(address);
  const popup = await ext.pressToolbarButton(page);
  await popup.click('button', 'Waarom?');
  await popup.click('button', 'Dit klopt niet: Soort');
  const panel = await ext.sidePanel();
  const label = 'document.activeElement?.labels?.[0]?.textContent ?? null';
  await expect.poll(() => panel.evaluate<string | null>(label)).toBe('Soort');
  expect(await panel.text()).toContain(name);
  expect(await panel.evaluate('chrome.storage.session.get("register-place")')).toEqual({});
});
