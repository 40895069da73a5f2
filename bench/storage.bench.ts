import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser, call } from './browser';
import { contendersAt, type Name, names } from './contended';
import { bulk, dates, live, logGrowth, manyEdits, wholeRegister } from './engine';
import { askFreshPage } from './freshPages';
import { goalsAt } from './goals';
import { growth } from './growth';
import { type Kind, kinds, type Measured, type Round } from './measured';
import { answersOf, type ModelDocument, model, random, type Size, sizes, targetOf } from './model';
import { addGoals, addMeasured, addTable, median, quantile } from './report';
import { type Served, servePage } from './serve';
import { missedGates, verdicts } from './verdicts';

/** `BENCH_SIZES=S,M,L npm run bench`: L takes some ten minutes more. */
const wanted = (process.env.BENCH_SIZES ?? 'S,M').split(',').filter((name): name is Size => name in sizes);

/** A goal holds when it is met in two of these. */
const ROUNDS = 3;
const EDITS = 30;
const pagesAt = (size: Size): number => (size === 'L' ? 7 : 9);
/** What goes through the whole register is done once at L. */
const wholeRounds = (size: Size): number => (size === 'L' ? 1 : ROUNDS);

let served: Served<Name>;
let browser: Browser<Name>;
const bySize = new Map<Size, Measured>();

beforeAll(async () => {
  served = await servePage(names);
});
afterAll(() => served.close());

type Placed = { readonly document: ModelDocument; readonly dossier: string };
const documentsOf = (size: Size): Placed[] =>
  Array.from(model(size)).flatMap(({ id, documents }) =>
    documents.map((document) => ({ document, dossier: id })),
  );

describe.each(wanted)('%s', (size) => {
  const all = documentsOf(size);
  const placeOf = (at: number) => all[at]?.document.place ?? '';
  const places = [placeOf(targetOf(size)), placeOf(targetOf(size) + 1)] as const;
  const answers = answersOf(size);
  const contenders = contendersAt(size);
  const measured: Measured = { contenders: {}, engine: {} };
  bySize.set(size, measured);

  const next = random(7);
  const target = () => {
    const { document, dossier } = all[Math.floor(next() * all.length)] ?? {};
    return [document?.id ?? '', dossier ?? ''] as const;
  };
  const targets = (length: number) => Array.from({ length }, target);

  beforeAll(async () => {
    browser = await Browser.start(served.addresses);
  });
  afterAll(() => browser.close());

  test('all are loaded, and every one gives the same answers', async () => {
    const found: Record<string, number> = {};
    const lastDayOf = (id: string | undefined) =>
      all.find(({ document }) => document.id === id)?.document.lastDay;
    for (const name of contenders) {
      const { ms } = await browser.on(name, (page) => call(page, 'load', size));
      await browser.on(name, async (page) => {
        await call(page, 'open');
        const { value } = await call(page, 'popup', places[0]);
        const { firstOverdue, ...popup } = answers;
        expect(value, name).toEqual(popup);
        await call(page, 'prepareLists');
        await call(page, 'openLists');
        const [first] = (await call(page, 'overdue')).value;
        expect(lastDayOf(first), name).toBe(lastDayOf(firstOverdue));
        expect((await call(page, 'page', '2029-01-01')).value.length, name).toBe(50);
        await call(page, 'prepareSearch');
        found[name] = (await call(page, 'search', 'weza')).value.length;
        measured.contenders[name] = { load: ms, disk: await call(page, 'disk'), rounds: [] };
      });
    }
    // Those that look through titles and clients' names find the same; a person's name is the product's own.
    for (const name of contenders) expect(found[name], `${name} finds the rare word`).toBe(found.raw);
  });

  test('the popup, the lists and the search, on fresh pages, interleaved', async () => {
    const holders = await Promise.all(contenders.map((name) => browser.open(name)));
    for (const holder of holders) {
      await call(holder, 'open');
      // The product's readers open the store at the first question only.
      await call(holder, 'popup', places[0]);
    }
    for (let round = 0; round < ROUNDS; round++) {
      const taken = new Map<Name, Partial<Round>[]>(contenders.map((name) => [name, []]));
      for (let n = 0; n < pagesAt(size) + 1; n++)
        for (const name of contenders) {
          const asked = await askFreshPage(browser, name, places);
          // The first page of a round warms whatever the browser keeps.
          if (n > 0) taken.get(name)?.push(asked);
        }
      for (const [name, pages] of taken) {
        const of = (what: Kind) => median(pages.map((one) => one[what] ?? 0));
        const medians = kinds.map((what) => [what, of(what)] as const);
        measured.contenders[name]?.rounds.push(Object.fromEntries(medians) as Round);
      }
    }
    for (const holder of holders) await holder.close();
  });

  test('edits, each until it is stored, interleaved', async () => {
    const pages = new Map<Name, Page>();
    for (const name of contenders) {
      const page = await browser.open(name);
      await call(page, 'open');
      await call(page, 'prepareEdit');
      pages.set(name, page);
    }
    for (let round = 0; round < ROUNDS; round++) {
      const taken = new Map<Name, number[]>(contenders.map((name) => [name, []]));
      for (let n = 0; n < EDITS; n++) {
        const one = target();
        for (const [name, page] of pages)
          taken.get(name)?.push((await call(page, 'edit', ...one, round * EDITS + n)).ms);
      }
      for (const [name, values] of taken) {
        const kept = measured.contenders[name]?.rounds[round];
        if (kept) Object.assign(kept, { edit: median(values), editP95: quantile(values, 0.95) });
      }
    }
    for (const page of pages.values()) await page.close();
  });

  test('what goes on and on, or through the whole register', async () => {
    await manyEdits(browser, measured, () => targets(500), wholeRounds(size));
    await live(browser, measured, wholeRounds(size));
    await wholeRegister(browser, measured, size, wholeRounds(size));
    await dates(browser, measured, ROUNDS);
    if (size !== 'L') await bulk(browser, measured, size, ROUNDS);
    if (size === 'M') await logGrowth(browser, measured, targets(10_000));
  });

  test('the goals, each with what was measured', () => {
    const of = (name: string, what: Kind) =>
      median((measured.contenders[name]?.rounds ?? []).map((round) => round[what]));
    const columns = kinds.filter((what) => what !== 'heap');
    addTable(
      `${size}: ${sizes[size].toLocaleString('en')} dossiers, ${all.length.toLocaleString('en')} documents (ms)`,
      ['', 'load s', ...columns, 'heap MB', 'disk MB'],
      contenders.map((name) => [
        name,
        ((measured.contenders[name]?.load ?? 0) / 1000).toFixed(1),
        ...columns.map((what) => of(name, what).toFixed(1)),
        (of(name, 'heap') / 1e6).toFixed(1),
        ((measured.contenders[name]?.disk ?? 0) / 1e6).toFixed(1),
      ]),
    );
    const judged = verdicts(goalsAt(size, bySize.get('S')), measured, ROUNDS);
    addGoals(`Goals at ${size}`, judged);
    addMeasured(size, measured);
    expect(missedGates(judged)).toEqual([]);
  });
});

test('how it grows with the register', () => {
  const judged = growth(bySize, ROUNDS);
  if (judged.length === 0) return;
  addGoals(`Exponents over ${wanted.join('–')}: 0 does not grow, 1 grows as the register does`, judged);
  expect(missedGates(judged)).toEqual([]);
});
