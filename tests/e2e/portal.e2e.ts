import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { dump } from './dump';
import { Extension } from './harness';
import { said } from './said';

const report = 'https://disc-portaal.example/rapporten/48213';
let ext: Extension;
let panel: Page;
let page: Page;

beforeAll(async () => {
  ext = await Extension.launch({ granted: ['downloads'] });
  panel = await ext.open('sidepanel');
  await ext.command('setSettings', { onboarded: true });
  const { dossier } = await ext.command('addClient', { name: 'Bakkerij De Korenaar' });
  await ext.command('addPerson', { dossier, name: 'Bram de Wit' });
  await ext.command('addEngagement', { dossier, name: 'Training najaar', type: 'training' });
  await ext.preGrant('https://*/*');
  page = await ext.context.newPage();
  await page.goto(report);
  await expect(page).toHaveTitle('DISC-rapport Bram de Wit - DISC-portaal');
});
afterAll(() => ext.close());

const badge = async () => ext.badge(await ext.tabId(page));

describe('a portal that nobody published', () => {
  test('is taught in three clicks, on the page itself', async () => {
    const popup = await ext.pressToolbarButton(page);
    await popup.click('button', 'Dit is mijn rapportportaal');
    // The page asks. What it shows of us stands behind a closed root, so the clicks are those of a mouse.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.childElementCount))
      .toBeGreaterThan(2);
    await page.locator('main > h1').click();
    await page.locator('main > p').click();
    await expect.poll(async () => (await badge()).text, { timeout: 10_000 }).toBe('?');
  });

  test('nothing of the page’s content is kept: a host, shapes and places', async () => {
    const [kept] = (await dump(panel)).meta.filter(({ k }) => k === 'workspace');
    expect(kept).toMatchObject({
      workspace: {
        portals: [
          {
            hosts: ['disc-portaal.example'],
            reportPaths: ['/rapporten/*'],
            titlePattern: '{name} - DISC-portaal',
            nameAt: 'main > h1',
            personAt: 'main > p',
          },
        ],
      },
    });
    expect(JSON.stringify(kept)).not.toMatch(/Bram|Wit|48213/);
  });

  test('the popup knows the report and the person, says that consent is missing, and settles it', async () => {
    const popup = await ext.pressToolbarButton(page);
    await expect.poll(() => popup.text()).toContain('DISC-rapport Bram de Wit');
    await expect.poll(() => popup.text()).toContain('Training najaar');
    await popup.press('Enter');
    await expect.poll(() => popup.text()).toContain('Geen toestemming vastgelegd');
    await expect.poll(async () => (await badge()).text).toBe('!');
    await popup.evaluate('window.close()').catch(() => undefined);

    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Klanten' }).click();
    await panel.getByText('Bakkerij De Korenaar').click();
    await panel.getByRole('button', { name: 'Bram de Wit wijzigen' }).click();
    await panel.getByLabel('Gegeven op').fill('2026-10-01');
    await panel.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
    await expect.poll(async () => (await badge()).text).toBe('–');
  });

  test('another report of the same portal is its own', async () => {
    await page.goto('https://disc-portaal.example/rapporten/48214');
    await expect.poll(async () => (await badge()).text).toBe('?');
    await page.goto('https://disc-portaal.example/deelnemers');
    await expect.poll(async () => (await badge()).text).not.toBe('?');
  });
});

test('a report whose address holds what nobody knows is not taken for another: no badge, and registered by hand', async () => {
  await page.goto(`${report}?dossier=12`);
  await expect(page).toHaveTitle('DISC-rapport Bram de Wit - DISC-portaal');
  await expect.poll(async () => (await badge()).text).not.toBe('–');
  expect((await badge()).text).not.toBe('?');
  const popup = await ext.pressToolbarButton(page);
  await expect.poll(() => popup.text()).toContain('Niet te zien welk bestand dit is');
  await popup.click('button', 'Registreer deze pagina met de hand');
  await expect.poll(() => popup.text()).toContain('Staat');
  await popup.evaluate('window.close()').catch(() => undefined);
});

test('a page that changes its address without loading is noticed', async () => {
  await page.goto('https://disc-portaal.example/deelnemers');
  await expect.poll(async () => (await badge()).text).not.toBe('–');
  // By the history of the page, as the tools do.
  await page.evaluate(() => history.pushState(null, '', '/rapporten/48213'));
  await expect.poll(async () => (await badge()).text).toBe('–');
});

test('a report saved from a portal is offered for tagging, as a copy on this computer', async () => {
  await page.goto(report);
  // The tests' own way with downloads gives them other names; a user's browser keeps them.
  const browser = await ext.context.browser()?.newBrowserCDPSession();
  await browser?.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: ext.profile });
  await page.getByRole('link', { name: /downloaden/ }).click();
  await expect
    .poll(async () => (await said(page)).map(({ name }) => name))
    .toContain('Rapport opgeslagen. Leg vast wanneer het weg moet.');
  const popup = await ext.pressToolbarButton(page);
  await expect.poll(() => popup.text()).toContain('Net opgeslagen op uw computer');
  await expect.poll(() => popup.text()).toContain('DISC-rapport Bram de Wit.pdf');
  await popup.press('Enter');
  await expect
    .poll(async () => (await dump(panel)).stores.rows.filter(({ kind }) => kind === 'document').length)
    .toBe(2);
});

test('forgotten, the portal’s host is given back', async () => {
  const allowed = () =>
    panel.evaluate(() =>
      (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome.permissions.contains(
        {
          origins: ['https://disc-portaal.example/*'],
        },
      ),
    );
  expect(await allowed()).toBe(true);
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Hulpmiddelen' }).click();
  await panel.getByRole('button', { name: 'disc-portaal.example vergeten' }).click();
  await expect.poll(allowed).toBe(false);
  await expect(panel.getByText('Andere pagina’s waar wij mee mogen kijken')).toBeHidden();
});
