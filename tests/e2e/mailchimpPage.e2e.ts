import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { Extension } from './harness';
import { said } from './said';
import { service } from './service';

declare const chrome: typeof import('wxt/browser').browser;

const address = 'https://us21.admin.mailchimp.com/audience/contacts?id=123456';
const other = 'https://us21.admin.mailchimp.com/audience/contacts?id=999999';

let ext: Extension;
let panel: Page;
let list: string;

beforeAll(async () => {
  ext = await Extension.launch();
  await ext.command('setFirm', { name: 'Optiwork' });
  await ext.command('setSettings', { onboarded: true });
  await ext.allow('https://*.admin.mailchimp.com/*', 'https://login.mailchimp.com/*');
  const kept = await ext.command('setAudience', {
    tool: 'mailchimp',
    listId: null,
    webId: null,
    name: 'Nieuwsbrief Optiwork',
    channels: ['newsletter'],
  });
  list = kept.dossier;
  await ext.command('recordEvidence', {
    address: 'an@voorbeeld.example',
    source: 'opt-in',
    channel: 'newsletter',
    moment: { text: '2026-01-10', day: '2026-01-10', exact: 'day' },
  });
  panel = await ext.open('sidepanel');
});
afterAll(() => ext.close());

const page = async (at: string): Promise<Page> => {
  const opened = await ext.context.newPage();
  await opened.goto(at);
  return opened;
};
const badgeOf = async (at: Page) => ext.badge(await ext.tabId(at));

/** What a comparison of the list says: so many must come off. */
async function compared(off: readonly string[]): Promise<void> {
  const comparison = crypto.randomUUID().replaceAll('-', '');
  const entries = off.map(
    (one) => ({ list: 'must-come-off', address: one, facts: { why: 'no-ground' } }) as const,
  );
  if (entries.length > 0)
    expect(await service(panel, 'stageComparison', { comparison, from: 0, entries })).toMatchObject({
      ok: true,
    });
  const about = { dossier: list, readAt: Date.now(), whole: true, bySource: {} };
  const kept = await service(panel, 'keepComparison', { comparison, of: entries.length, ...about });
  expect(kept).toMatchObject({ ok: true });
}

test('a list that was never compared says so; the user says once which one it is', async () => {
  const opened = await page(address);
  await expect.poll(() => badgeOf(opened)).toMatchObject({ text: '?' });
  const popup = await ext.pressToolbarButton(opened);
  await expect.poll(() => popup.text()).toContain('nog niet vergeleken');
  await popup.click('button', 'Nieuwsbrief Optiwork');
  await expect.poll(() => popup.text()).toContain('Onthouden');
  await popup.evaluate('window.close()').catch(() => undefined);
  await opened.close();
});

test('with somebody who must come off: badge, bar and popup say it, and name nobody on the page', async () => {
  await compared(['weg@voorbeeld.example', 'ook-weg@voorbeeld.example']);
  const opened = await page(address);
  await expect.poll(() => badgeOf(opened)).toMatchObject({ text: '!' });
  await expect
    .poll(async () => (await said(opened)).map(({ name }) => name))
    .toContain('Op deze lijst staan adressen die eraf moeten.');
  expect(await opened.content()).not.toContain('weg@voorbeeld');
  const popup = await ext.pressToolbarButton(opened);
  await expect.poll(() => popup.text()).toMatch(/Moet eraf\s+2/);
  expect(await popup.text()).toContain('Vergeleken met de lijst van');
  await popup.evaluate('window.close()').catch(() => undefined);
  await opened.close();
  // Another list of the same account is another list.
  const elsewhere = await page(other);
  await expect.poll(() => badgeOf(elsewhere)).toMatchObject({ text: '?' });
  await elsewhere.close();
});

test('when nobody must come off any more it is calm', async () => {
  await compared([]);
  const opened = await page(address);
  await expect.poll(() => badgeOf(opened)).toMatchObject({ text: '✓' });
  expect((await said(opened)).map(({ name }) => name)).not.toContain(
    'Op deze lijst staan adressen die eraf moeten.',
  );
  await opened.close();
});

test('“may I mail these addresses?” on a text of any page opens the register with the answers', async () => {
  const opened = await page(address);
  await ext.openSidePanel(panel);
  const register = await ext.sidePanel();
  await expect.poll(() => register.text()).toContain('Vandaag');
  const tabId = await ext.tabId(opened);
  // No tool opens the browser's own menu: its click is told to our listener as the browser tells it.
  await ext.worker.evaluate(
    async ([id, text]) => {
      const tab = await chrome.tabs.get(id);
      const clicked = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: object): void;
      };
      clicked.dispatch({ menuItemId: 'check-addresses', selectionText: text }, tab);
    },
    [tabId, 'An <an@voorbeeld.example>, Onbekend <wie@voorbeeld.example>'] as const,
  );
  await expect.poll(() => register.text()).toContain('Wat u had geselecteerd');
  await expect.poll(() => register.text()).toMatch(/an@voorbeeld\.example\s+Ja: nieuwsbrief\./);
  await expect
    .poll(() => register.text())
    .toMatch(/wie@voorbeeld\.example\s+Nee: er is geen reden vastgelegd\./);
});
