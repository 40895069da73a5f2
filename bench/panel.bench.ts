import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlannedRecord } from '@/storage/services/import/planned';
import { Extension } from '../tests/e2e/harness';
import { service } from '../tests/e2e/service';
import { inventedRecords } from '../tests/storage/importing';
import { addGoals, addTable, median, quantile } from './report';
import { judge } from './verdicts';

declare const chrome: typeof import('wxt/browser').browser;

/** 10,000 documents; one list of them may bring 20,000 records. */
const CLIENTS = 500;
const EACH = 20;
const AT_ONCE = 1_000;
const SECONDS = 5;
const ROUNDS = 9;
/** Milliseconds: a task over this is felt. */
const LONGEST = 50;

let ext: Extension;
beforeAll(async () => {
  ext = await Extension.launch();
  await ext.command('setSettings', { onboarded: true });
}, 120_000);
afterAll(() => ext.close());

const randomId = () => crypto.randomUUID().replaceAll('-', '');

async function takeIn(page: Page, records: readonly PlannedRecord[]): Promise<void> {
  const id = randomId();
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const input = { import: id, from, records: records.slice(from, from + AT_ONCE) };
    expect(await service(page, 'stageImport', input)).toMatchObject({ ok: true });
  }
  expect(await service(page, 'import', { import: id, of: records.length })).toMatchObject({ ok: true });
}

/** Begins to note every task over 50 ms in this page, and gives the longest of them afterwards. */
const noteTasks = (page: Page) =>
  page.evaluate(() => {
    const noted: number[] = [];
    new PerformanceObserver((list) =>
      noted.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
      buffered: true,
    });
    Object.assign(window, { noted });
  });
const longestTask = (page: Page) =>
  page.evaluate(() => Math.max(0, ...(window as unknown as { noted: number[] }).noted.splice(0)));

/** Scrolls the list evenly, and gives the milliseconds between two pictures. */
const scroll = (page: Page, seconds: number) =>
  page.evaluate(async (length) => {
    const boxes = Array.from(document.querySelectorAll<HTMLElement>('*'));
    const box = boxes.find(
      (one) => one.scrollHeight > 100_000 && /auto|scroll/.test(getComputedStyle(one).overflowY),
    );
    if (!box) throw new Error('no long list');
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const between: number[] = [];
    const began = await frame();
    for (let last = began; last - began < length * 1_000; ) {
      // As a finger flicks: some fifty lines a second.
      box.scrollTop = ((last - began) / 1_000) * 4_600;
      const now = await frame();
      between.push(now - last);
      last = now;
    }
    return between;
  }, seconds);

test('the panel over 10,000 documents, and where the master key is read', async () => {
  const page = await ext.open('sidepanel');
  await takeIn(page, inventedRecords(CLIENTS, EACH));
  await page.reload();
  await page.bringToFront();
  await noteTasks(page);
  await page.getByRole('button', { name: 'Documenten' }).first().click();
  await page
    .getByText(/Rapport \d+-\d+/)
    .first()
    .waitFor();
  await page.waitForTimeout(2_000);
  const opening = await longestTask(page);
  const empty = await page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const between: number[] = [];
    for (let last = await frame(); between.length < 120; ) {
      const now = await frame();
      between.push(now - last);
      last = now;
    }
    return between;
  });
  const between = await scroll(page, SECONDS);
  const scrolling = await longestTask(page);
  await page.getByRole('searchbox').first().pressSequentially('rapport 49', { delay: 80 });
  await page.waitForTimeout(1_000);
  const typing = await longestTask(page);
  const frames = (between.length / SECONDS).toFixed(1);
  const late = between.filter((ms) => ms > 1.5 * median(empty)).length;
  addTable(
    `The panel over ${CLIENTS * EACH} documents`,
    ['', 'measured', 'limit'],
    [
      [
        'pictures a second while nothing moves (what the machine allows)',
        (1000 / median(empty)).toFixed(1),
        '',
      ],
      ['pictures a second while the list is scrolled', frames, '60, where the machine allows'],
      [
        'between two of them: median, 95 %, longest, ms',
        [median(between), quantile(between, 0.95), Math.max(...between)]
          .map((ms) => ms.toFixed(1))
          .join(', '),
        '',
      ],
      ['pictures that came late', `${late} of ${between.length}`, ''],
    ],
  );
  const task = (what: string, ms: number) =>
    judge({ id: 'panel', what: `longest task, ms (0: none over 50): ${what}`, limit: LONGEST, gates: true }, [
      ms,
    ]);
  addGoals('Tasks of the panel', [
    task('opening the list', opening),
    task('scrolling', scrolling),
    task('typing in the search field', typing),
  ]);

  const read = await page.evaluate(async (rounds) => {
    const timed = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    const [memory, file]: [number[], number[]] = [[], []];
    for (let n = 0; n < rounds; n++) {
      memory.push(await timed(() => chrome.storage.session.get(['master', 'unlocked'])));
      file.push(
        await timed(async () => {
          const handle = await (await navigator.storage.getDirectory()).getFileHandle('master-key');
          return (await handle.getFile()).arrayBuffer();
        }),
      );
    }
    return { memory, file };
  }, ROUNDS);
  addTable(
    'The master key in the extension',
    ['', 'first, ms', `median of ${ROUNDS}, ms`],
    [
      ['from the memory of the session', (read.memory[0] ?? 0).toFixed(1), median(read.memory).toFixed(1)],
      ['from its file', (read.file[0] ?? 0).toFixed(1), median(read.file).toFixed(1)],
    ],
  );
  expect(Math.max(opening, scrolling, typing)).toBeLessThanOrEqual(LONGEST);
}, 600_000);
