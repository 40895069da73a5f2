import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, quiet } from '../scripts/browsers.mjs';
import { goalsAt, type Measured, type Round, verdicts } from './goals';
import { answersOf, type ModelDocument, model, random, type Size, sizes, targetOf } from './model';
import type { Bench } from './page';
import { addJson, addTable, median, quantile } from './report';
import { type Served, servePage } from './serve';

/** `BENCH_SIZES=S,M,L npm run bench`: L takes some ten minutes more. */
const wanted = (process.env.BENCH_SIZES ?? 'S,M').split(',').filter((name): name is Size => name in sizes);
const names = ['raw', 'dexie', 'rxdb', 'one-doc', 'tinybase', 'product'] as const;
type Name = (typeof names)[number];

/** A goal holds when it is met in two of these. */
const ROUNDS = 3;
const PAGES = 5;
const EDITS = 30;
/** Words are made of syllables: this is the beginning of many, and of few. */
const PREFIXES = ['ba', 'bako', 'weza'] as const;

let served: Served<Name>;
let profile: string;
let context: BrowserContext;

beforeAll(async () => {
  served = await servePage(names);
});
afterAll(() => served.close());

/** What takes minutes to load at a size is not asked there; `results.md` has no row for it then. */
const contendersAt = (size: Size): readonly Name[] =>
  names.filter((name) => (name === 'tinybase' ? size === 'S' : name !== 'one-doc' || size !== 'L'));

async function open(name: Name): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${served.addresses[name]}/?contender=${name}`);
  await page.waitForFunction(() => document.title === 'ready');
  return page;
}

type Timed = { ms: number; value: unknown };
const call = <K extends keyof Bench>(page: Page, method: K, ...given: Parameters<Bench[K]>) =>
  page.evaluate(
    ([key, args]) => (window.bench[key as K] as (...all: unknown[]) => unknown)(...(args as unknown[])),
    [method, given] as const,
  ) as Promise<Awaited<ReturnType<Bench[K]>>>;

/** Bytes of heap once what nobody holds is gone. */
async function heapOf(page: Page): Promise<number> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize;
}

function documentsOf(size: Size): { document: ModelDocument; dossier: string }[] {
  return Array.from(model(size)).flatMap(({ id, documents }) =>
    documents.map((document) => ({ document, dossier: id })),
  );
}

describe.each(wanted)('%s', (size) => {
  const all = documentsOf(size);
  const place = all[targetOf(size)]?.document.place ?? '';
  const answers = answersOf(size);
  const contenders = contendersAt(size);
  const measured: Measured = {};

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'bewaarwacht-bench-'));
    const executablePath = findChromium();
    context = await chromium.launchPersistentContext(profile, {
      headless: true,
      args: [...quiet],
      ...(executablePath && { executablePath }),
    });
    context.setDefaultTimeout(0);
  });
  afterAll(async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test('all are loaded, and every one gives the same answers', async () => {
    const found: Record<string, readonly string[]> = {};
    for (const name of contenders) {
      const page = await open(name);
      const { ms } = await call(page, 'load', size);
      measured[name] = { load: ms, rounds: [] };
      await page.close();
      const fresh = await open(name);
      await call(fresh, 'open');
      const { value } = await call(fresh, 'popup', place);
      const { firstOverdue, ...popup } = answers;
      expect(value, name).toEqual(popup);
      const overdue = (await call(fresh, 'overdue')).value;
      expect(
        overdue[0] && all.find(({ document }) => document.id === overdue[0])?.document.lastDay,
        name,
      ).toBe(all.find(({ document }) => document.id === firstOverdue)?.document.lastDay);
      await call(fresh, 'prepareSearch');
      found[name] = (await call(fresh, 'search', 'weza')).value.toSorted();
      await fresh.close();
    }
    // Those that look through titles and clients' names find the same; a person's name is the product's own.
    for (const name of contenders)
      expect(found[name]?.length, `${name} finds the rare word`).toBe(found.raw?.length);
  });

  test('the popup, the lists and the search, on fresh pages, interleaved', async () => {
    const holders = await Promise.all(contenders.map(open));
    for (const holder of holders) {
      await call(holder, 'open');
      // The product's readers open the store at the first question only.
      await call(holder, 'popup', place);
    }
    for (let round = 0; round < ROUNDS; round++) {
      const taken = Object.fromEntries(contenders.map((name) => [name, [] as Partial<Round>[]]));
      for (let n = 0; n < PAGES + 1; n++)
        for (const name of contenders) {
          const page = await open(name);
          const opened = await call(page, 'open');
          const asked = await call(page, 'popup', place);
          const heap = await heapOf(page);
          await call(page, 'prepareLists');
          const overdue = await call(page, 'overdue');
          await call(page, 'page', '2029-01-01');
          const middle = await call(page, 'page', '2029-01-01');
          const prepared = await call(page, 'prepareSearch');
          const searches: Timed[] = [];
          for (const prefix of PREFIXES) searches.push(await call(page, 'search', prefix));
          await page.close();
          // The first page of a round warms whatever the browser keeps.
          if (n === 0) continue;
          taken[name]?.push({
            popup: opened.ms + asked.ms,
            query: asked.ms,
            heap,
            overdue: overdue.ms,
            page: middle.ms,
            prepareSearch: prepared.ms,
            blocked: prepared.blocked,
            search: Math.max(...searches.map(({ ms }) => ms)),
          });
        }
      for (const name of contenders) {
        const of = (what: keyof Round) => median((taken[name] ?? []).map((one) => one[what] ?? 0));
        measured[name]?.rounds.push({
          popup: of('popup'),
          query: of('query'),
          heap: of('heap'),
          overdue: of('overdue'),
          page: of('page'),
          prepareSearch: of('prepareSearch'),
          blocked: of('blocked'),
          search: of('search'),
          edit: 0,
          editP95: 0,
        });
      }
    }
    for (const holder of holders) await holder.close();
  });

  test('edits, each until it is stored, interleaved', async () => {
    const next = random(7);
    const any = () => all[Math.floor(next() * all.length)] ?? all[0];
    const pages = new Map<Name, Page>();
    for (const name of contenders) {
      const page = await open(name);
      await call(page, 'open');
      await call(page, 'prepareEdit');
      pages.set(name, page);
    }
    for (let round = 0; round < ROUNDS; round++) {
      const taken = new Map<Name, number[]>(contenders.map((name) => [name, []]));
      for (let n = 0; n < EDITS; n++) {
        const one = any();
        if (!one) throw new Error('no documents');
        for (const [name, page] of pages)
          taken
            .get(name)
            ?.push((await call(page, 'edit', one.document.id, one.dossier, round * EDITS + n)).ms);
      }
      for (const [name, values] of taken) {
        const kept = measured[name]?.rounds[round];
        if (kept) Object.assign(kept, { edit: median(values), editP95: quantile(values, 0.95) });
      }
    }
    const product = pages.get('product');
    const own = measured.product;
    if (!product || !own) throw new Error('no product');
    const targets = Array.from({ length: 500 }, () => any()).flatMap((one) =>
      one ? [[one.document.id, one.dossier] as const] : [],
    );
    own.blockedByEdits = await call(product, 'edits', targets);
    own.editBytes = await call(product, 'editBytes');
    for (const page of pages.values()) await page.close();
    const fresh = await open('product');
    const verified = await call(fresh, 'verify');
    expect(verified.value).toMatchObject({ ok: true, value: { damaged: 0, differing: 0 } });
    own.verify = verified.ms / sizes[size];
    own.blockedByVerify = verified.blocked;
    await fresh.close();
  });

  test('the goals, each with what was measured', () => {
    const heads = [
      '',
      'load s',
      'popup ms',
      'of which query',
      'first 50 overdue',
      '50 in the middle',
      'search',
      'edit',
      'edit p95',
      'heap MB',
    ];
    const of = (name: string, what: keyof Round) =>
      median((measured[name]?.rounds ?? []).map((round) => round[what]));
    addTable(
      `${size}: ${sizes[size].toLocaleString('en')} dossiers, ${all.length.toLocaleString('en')} documents`,
      heads,
      contenders.map((name) => [
        name,
        ((measured[name]?.load ?? 0) / 1000).toFixed(1),
        of(name, 'popup').toFixed(1),
        of(name, 'query').toFixed(1),
        of(name, 'overdue').toFixed(1),
        of(name, 'page').toFixed(1),
        of(name, 'search').toFixed(1),
        of(name, 'edit').toFixed(1),
        of(name, 'editP95').toFixed(1),
        (of(name, 'heap') / 1e6).toFixed(1),
      ]),
    );
    const judged = verdicts(goalsAt(size), measured, ROUNDS);
    addTable(
      `Goals at ${size}`,
      ['goal', 'what', 'measured in each round', 'limit', ''],
      judged.map(({ id, what, values, limit, met }) => [
        id,
        what,
        values.map((value) => value.toFixed(2)).join(', '),
        `≤ ${limit}`,
        met ? 'met' : '**missed**',
      ]),
    );
    addJson(size, { measured, judged });
    expect(judged.filter(({ met, gates }) => gates && !met).map(({ id, what }) => `${id}: ${what}`)).toEqual(
      [],
    );
  });
});
