import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { content } from '../storage/registerFile';
import { audit } from './audit';
import { dump } from './dump';
import { Extension } from './harness';

let [here, there]: (Extension | null)[] = [null, null];
beforeAll(async () => {
  here = await Extension.launch();
});
afterAll(async () => {
  await here?.close();
  await there?.close();
});

const setting = async (panel: Page, name: RegExp) => {
  await panel.bringToFront();
  await panel.getByRole('navigation').getByRole('button', { name: 'Instellingen' }).click();
  await panel.getByRole('main').getByRole('button', { name }).click();
};

async function exported(panel: Page): Promise<string> {
  await setting(panel, /^Exporteren/);
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Alles opslaan als JSON' }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('a register leaves one browser as JSON, comes into another, and is exported the same', async () => {
  if (!here) throw new Error('no browser');
  const panel = await here.open('sidepanel');
  await seed(panel);
  const file = await exported(panel);

  there = await Extension.launch();
  const other = await there.open('sidepanel');
  await there.command('setSettings', { onboarded: true });
  await other.reload();
  await setting(other, /^Importeren/);
  await other.locator('input[type=file]').setInputFiles({
    name: 'register.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  });
  await expect(other.getByRole('heading', { name: 'Dit gaat er gebeuren' })).toBeFocused();
  await there.screenshot(other, 'import-register');
  expect((await audit(await dump(other))).rows).toEqual([]);
  await other.getByRole('button', { name: 'Inlezen' }).click();
  await expect(other.getByRole('heading', { name: 'Ingelezen' })).toBeFocused();
  expect(content(await exported(other))).toEqual(content(file));
  expect((await audit(await dump(other))).problems).toEqual([]);

  await setting(other, /^Importeren/);
  // What became of the first time is still there, with its undo.
  await other.getByRole('button', { name: 'Nog een lijst' }).click();
  await other.locator('input[type=file]').setInputFiles({
    name: 'register.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  });
  await expect(other.getByText('Er staat niets nieuws in dit bestand.')).toBeVisible();
  await expect(other.getByText(/overgeslagen, met alles wat erbij hoort/)).toBeVisible();
});
