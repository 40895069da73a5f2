import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from './audit';
import { type Dump, dump } from './dump';
import { Extension } from './harness';

type Harm = {
  readonly pwned: number;
  readonly heard: unknown[];
  readonly foreign: { html: string; root: string | null }[];
};

const file = 'DISC-rapport Noor van Dijk.pdf';
let ext: Extension;
let panel: Page;
let before: Dump;
let page: Page;

beforeAll(async () => {
  ext = await Extension.launch();
  panel = await ext.open('sidepanel');
  await ext.command('setSettings', { onboarded: true });
  const { dossier } = await ext.command('addClient', { name: 'De Linde Zorg' });
  await ext.command('registerDocument', {
    dossier,
    name: file,
    class: 'individual-report',
    place: 'cloud',
    site: 'onedrive',
    keys: [`path:5f1a2b3c4d5e6f70/Documents/Klanten/${file}`],
    startedOn: '2026-01-15',
  });
  await ext.preGrant('https://*/*');
  await panel.evaluate(() =>
    (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome.permissions.request({
      origins: ['https://onedrive.live.com/*'],
    }),
  );
  before = await dump(panel);
  page = await ext.context.newPage();
  const query = new URLSearchParams({ id: '/personal/5f1a2b3c4d5e6f70/Documents/Klanten', hostile: '1' });
  await page.goto(`https://onedrive.live.com/my?${query}`);
  await page.waitForTimeout(4_000);
}, 60_000);
afterAll(() => ext.close());

const harm = () => page.evaluate(() => (globalThis as unknown as { harm: Harm }).harm);

test('the page ran no code of a row’s name, and heard nothing from us', async () => {
  const { pwned, heard } = await harm();
  expect(pwned).toBe(0);
  expect(heard).toEqual([]);
});

test('our parts were there, and told the page no name and no state', async () => {
  const { foreign } = await harm();
  expect(foreign.length).toBeGreaterThan(0);
  const seen = JSON.stringify(foreign);
  expect(seen).not.toMatch(/Noor|Linde|overdue|te laat|weg moeten|vastgelegd|registered/i);
  for (const { root } of foreign) expect(root).toBeNull();
});

test('a page that takes our parts away is left alone', async () => {
  const { foreign } = await harm();
  const later = foreign.length;
  await page.waitForTimeout(2_000);
  expect((await harm()).foreign.length - later).toBeLessThan(50);
});

test('messages forged on the page changed nothing in the register', async () => {
  const after = await dump(panel);
  const of = ({ stores }: Dump) => stores.rows.map(({ key, sealed }) => [key, sealed.toString('hex')]);
  expect(of(after)).toEqual(of(before));
  expect(after.stores.log).toHaveLength(before.stores.log.length);
  expect((await audit(after)).problems).toEqual([]);
});

test('a hundred thousand rows do not hold the page up', async () => {
  // A page that hangs does not answer at all.
  const answer = page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve('here'), 0)));
  expect(await answer).toBe('here');
});

test('a content script can’t command the engine: only pages of the extension can', async () => {
  const [worker] = ext.context.serviceWorkers();
  const answers = await worker?.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
    const [tab] = await api.tabs.query({ url: 'https://onedrive.live.com/*' });
    const [result] = await api.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: async () => {
        const { runtime } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser })
          .chrome;
        const ask = (message: object) =>
          Promise.race([
            runtime.sendMessage(message).catch((error: Error) => error.message),
            new Promise((resolve) => setTimeout(() => resolve('silence'), 1_500)),
          ]);
        const id = '0'.repeat(32);
        return [
          await ask({ to: 'engine', id, name: 'addClient', input: { name: 'Indringer' } }),
          await ask({ to: 'worker', counts: { overdue: 99 } }),
          await ask({ type: 'page-seen', url: 'https://bank.example/', title: 'x', fresh: true, texts: {} }),
          await ask({
            type: 'rows-seen',
            url: location.href,
            rows: Array.from({ length: 500 }, () => ['path:x']),
          }),
        ];
      },
    });
    return result?.result;
  });
  for (const answer of answers ?? [])
    expect(JSON.stringify(answer ?? null)).not.toMatch(/"ok":true|unknown|overdue/);
  expect(answers).toHaveLength(4);
  expect((await ext.badge()).text).not.toBe('99');
  expect((await dump(panel)).stores.rows).toHaveLength(before.stores.rows.length);
});

test('a host that is switched on can’t ask what another one’s files are', async () => {
  await ext.allow('https://disc-portaal.example/*');
  const other = await ext.context.newPage();
  await other.goto('https://disc-portaal.example/deelnemers');
  const asked = async (match: string) =>
    ext.worker.evaluate(
      async ([url, key]) => {
        const api = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
        const [tab] = await api.tabs.query({ url });
        const [result] = await api.scripting.executeScript({
          target: { tabId: tab?.id ?? -1 },
          args: [key],
          func: (row: string) =>
            (
              globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
            ).chrome.runtime.sendMessage({ type: 'rows-seen', url: location.href, rows: [[row]] }),
        });
        return result?.result;
      },
      [match, `path:5f1a2b3c4d5e6f70/Documents/Klanten/${file}`] as const,
    );
  expect(await asked('https://disc-portaal.example/*')).toEqual([]);
  // Where the file stands there is an answer: the test would see one.
  expect(await asked('https://onedrive.live.com/*')).toMatchObject([{ state: 'overdue' }]);
});
