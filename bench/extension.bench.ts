import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '@/demo/command.mjs';
import { newProfile, removeProfile } from '../tests/e2e/browsers';
import { service } from '../tests/e2e/service';
import { Targets } from '../tests/e2e/targets';
import { inventedRecords } from '../tests/storage/importing';
import { startBoth, type Two, type Which, workers } from './extensionBuild';
import { addGoals, addTable, median } from './report';
import { judge } from './verdicts';

declare const chrome: typeof import('wxt/browser').browser;

const ROUNDS = 3;
const PAGES = 9;
const ALARMS = 3;
/** Dossiers of ten documents: a small register and a larger one. */
const SIZES = { S: 200, M: 2_000 } as const;
const AT_ONCE = 1_000;
const both = ['product', 'floor'] as const;

let profile: string;
let two: Two;
let targets: Targets;
beforeAll(async () => {
  profile = await newProfile();
  two = await startBoth(profile);
  const browser = two.context.browser();
  if (!browser) throw new Error('no browser handle');
  targets = new Targets(await browser.newBrowserCDPSession(), 'light');
});
afterAll(async () => {
  await two.context.close();
  await removeProfile(profile);
});

async function open(which: Which, page: string): Promise<Page> {
  const tab = await two.context.newPage();
  await tab.goto(`chrome-extension://${two.ids[which]}/${page}`);
  return tab;
}

const stop = (which: Which) => targets.close(`${two.ids[which]}/${workers[which]}`);
const isAsleep = async (which: Which) =>
  (await targets.at(`${two.ids[which]}/${workers[which]}`)).length === 0;

async function seed(page: Page, clients: number): Promise<void> {
  const records = inventedRecords(clients, 10);
  const id = crypto.randomUUID().replaceAll('-', '');
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const input = { import: id, from, records: records.slice(from, from + AT_ONCE) };
    expect(await service(page, 'stageImport', input)).toMatchObject({ ok: true });
  }
  expect(await service(page, 'import', { import: id, of: records.length })).toMatchObject({ ok: true });
}

/** Milliseconds from a message to a worker that is stopped until the badge is set. */
async function badge(which: Which, page: Page): Promise<number> {
  if (!(await isAsleep(which))) await stop(which);
  return page.evaluate(async () => {
    const start = performance.timeOrigin + performance.now();
    const never = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('the badge was not set')), 10_000),
    );
    return (await Promise.race([chrome.runtime.sendMessage('bench:badge'), never])) - start;
  });
}

/** The same from an alarm, while no page of the extension is open. */
async function alarm(which: Which): Promise<number> {
  const page = await open(which, 'bench.html');
  await page.evaluate(() => chrome.storage.session.remove('bench:alarm'));
  await page.evaluate(() => chrome.alarms.create('look', { when: Date.now() + 1_500 }));
  await page.close();
  if (!(await isAsleep(which))) await stop(which);
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  const after = await open(which, 'bench.html');
  const { 'bench:alarm': ms } = await after.evaluate(() => chrome.storage.session.get('bench:alarm'));
  await after.close();
  return Number(ms);
}

/** Milliseconds from the beginning of the page to its two marks. */
async function popup(
  which: 'popup.html' | 'floorPopup.html',
): Promise<readonly [ready: number, painted: number]> {
  const page = await open('product', which);
  await page.waitForFunction(() => performance.getEntriesByName('popup-painted').length > 0);
  const at = await page.evaluate(() =>
    ['popup-data-ready', 'popup-painted'].map(
      (name) => performance.getEntriesByName(name)[0]?.startTime ?? 0,
    ),
  );
  await page.close();
  return [at[0] ?? 0, at[1] ?? 0];
}

async function worker(name: string) {
  const pages = { product: await open('product', 'bench.html'), floor: await open('floor', 'bench.html') };
  const ratios: number[] = [];
  const all: Record<Which, number[]> = { product: [], floor: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const taken: Record<Which, number[]> = { product: [], floor: [] };
    for (let n = 0; n < PAGES; n++) for (const one of both) taken[one].push(await badge(one, pages[one]));
    ratios.push(median(taken.product) / median(taken.floor));
    for (const one of both) all[one].push(...taken[one]);
  }
  for (const page of Object.values(pages)) await page.close();
  const alarms: Record<Which, number[]> = { product: [], floor: [] };
  for (let n = 0; n < ALARMS; n++) for (const one of both) alarms[one].push(await alarm(one));
  addTable(
    `The worker at ${name}, ms`,
    ['', 'stopped, then a message, then the badge', 'an alarm, then the badge'],
    both.map((one) => [one, median(all[one]).toFixed(1), median(alarms[one]).toFixed(1)]),
  );
  return { ratios, alarms: alarms.product.map((ms, at) => ms / (alarms.floor[at] ?? Number.NaN)) };
}

async function painted(name: string): Promise<number[]> {
  const pages = ['popup.html', 'floorPopup.html'] as const;
  const ratios: number[] = [];
  const rows = new Map(pages.map((page) => [page, [] as (readonly [number, number])[]]));
  for (let round = 0; round < ROUNDS; round++) {
    const taken = new Map(pages.map((page) => [page, [] as number[]]));
    for (let n = 0; n <= PAGES; n++)
      for (const page of pages) {
        const marks = await popup(page);
        // The first of a round warms whatever the browser keeps.
        if (n === 0) continue;
        taken.get(page)?.push(marks[1]);
        rows.get(page)?.push(marks);
      }
    ratios.push(median(taken.get('popup.html') ?? []) / median(taken.get('floorPopup.html') ?? []));
  }
  addTable(
    `The popup at ${name}, ms after its page begins; no file is in front`,
    ['', 'data ready', 'painted'],
    Array.from(rows, ([page, marks]) => [
      page,
      median(marks.map(([ready]) => ready)).toFixed(1),
      median(marks.map(([, at]) => at)).toFixed(1),
    ]),
  );
  return ratios;
}

test('the worker and the popup in the extension, beside the least that either could do', async () => {
  const seeding = await open('product', 'bench.html');
  await command(seeding, 'setSettings', { onboarded: true });
  let there = 0;
  for (const [name, clients] of Object.entries(SIZES)) {
    await seed(seeding, clients - there);
    there = clients;
    const { ratios, alarms } = await worker(name);
    const shown = (id: string, what: string, limit: number, values: readonly number[]) =>
      judge({ id, what, limit, gates: false }, values);
    const judged = [
      shown('10', 'stopped worker, then the badge, against one that reads chrome.storage', 1.5, ratios),
      shown('11', 'an alarm with no page open, then the badge, against the same', 2.5, alarms),
      shown('12', 'popup painted, against a popup of two kilobytes', 1.2, await painted(name)),
    ];
    addGoals(`The extension at ${name}: ${there.toLocaleString('en')} dossiers`, judged);
  }
}, 900_000);
