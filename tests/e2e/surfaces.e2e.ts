import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'playwright/test';
import { describe, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { addresses } from '@/demo/world.mjs';
import enPanel from '@/locales/en/panel';
import nlPanel from '@/locales/nl/panel';
import { a11y } from './a11y';
import { Extension } from './harness';
import type { Raw } from './raw';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const folder = new URL('screens/', import.meta.url).pathname;

/** The same check on the real popup, which is no page of the test's own. */
async function a11yOf(popup: Raw): Promise<string[]> {
  await popup.evaluate(`${await readFile(axe, 'utf8')}; undefined`);
  return popup.evaluate(
    'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))',
  );
}

async function picture(popup: Raw, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}${name}.png`, await popup.screenshot());
}

const klanten = '/personal/5f1a2b3c4d5e6f70/Documents/Klanten';
const file = (name: string) =>
  `https://onedrive.live.com/my?${new URLSearchParams({ id: `${klanten}/${name}`, parent: klanten })}`;

/** Every state of the popup, by the page it is opened on. */
const pages = {
  overdue: file('DISC-rapport Noor van Dijk.pdf'),
  unknown: file('DISC-rapport Bram de Wit.pdf'),
  waiting: file('Werkenergieanalyse Bram de Wit.pdf'),
  list: addresses.onedrive,
  report: 'https://disc-portaal.example/rapporten/48214',
  mailchimp: addresses.mailchimp,
  analytics: addresses.analytics,
  elsewhere: 'https://www.werkenergieanalyse.nl/',
} as const;

describe.each([
  ['nl', 'light'],
  ['nl', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('%s, %s', (lang, colorScheme) => {
  test('every place of the register and every state of the popup is clean, and has its picture', async () => {
    const ext = await Extension.launch({ lang, colorScheme });
    try {
      const panel = await ext.open('sidepanel');
      await seed(panel);
      await ext.command('setSettings', { language: lang });
      await ext.allow(
        'https://onedrive.live.com/*',
        'https://disc-portaal.example/*',
        'https://*.admin.mailchimp.com/*',
      );
      await panel.reload();
      const words = lang === 'nl' ? nlPanel : enPanel;
      const dirty: string[] = [];
      for (const place of ['today', 'clients', 'documents', 'tools', 'settings'] as const) {
        await panel.getByRole('button', { name: words[`nav.${place}`], exact: true }).click();
        await panel.getByRole('heading', { level: 1, name: words[`nav.${place}`] }).waitFor();
        await panel.waitForTimeout(300);
        dirty.push(...(await a11y(panel)).map((line) => `${place}: ${line}`));
        await ext.screenshot(panel, `${lang}-${colorScheme}-panel-${place}`);
      }
      const settings = await panel.getByRole('main').getByRole('button').allInnerTexts();
      expect(settings.length).toBeGreaterThan(3);
      for (const [at, text] of settings.entries()) {
        const [title = ''] = text.split('\n');
        await panel.getByRole('button', { name: words['nav.settings'], exact: true }).click();
        await panel.getByRole('main').getByRole('button').nth(at).click();
        await panel.getByRole('heading', { level: 1, name: title }).waitFor();
        await panel.waitForTimeout(300);
        dirty.push(...(await a11y(panel)).map((line) => `${title}: ${line}`));
        await ext.screenshot(panel, `${lang}-${colorScheme}-settings-${at}`);
      }
      for (const [name, address] of Object.entries(pages)) {
        const page = await ext.context.newPage();
        await page.goto(address);
        await page.waitForTimeout(500);
        const popup = await ext.pressToolbarButton(page);
        await expect.poll(async () => (await popup.text()).length).toBeGreaterThan(60);
        await page.waitForTimeout(300);
        expect(await popup.evaluate('document.documentElement.lang')).toBe(lang);
        expect(await popup.evaluate(`matchMedia('(prefers-color-scheme: ${colorScheme})').matches`)).toBe(
          true,
        );
        dirty.push(...(await a11yOf(popup)).map((line) => `popup ${name}: ${line}`));
        await picture(popup, `${lang}-${colorScheme}-popup-${name}`);
        if (name === 'overdue' || name === 'list')
          await ext.screenshot(page, `${lang}-${colorScheme}-page-${name}`);
        await popup.evaluate('window.close()').catch(() => undefined);
        await page.close();
      }
      expect(dirty).toEqual([]);
    } finally {
      await ext.close();
    }
  });
});
