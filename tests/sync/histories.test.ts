import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { History } from './history';

/** 300 in the test; `npm run fuzz` takes others for as long as it is left to. */
const HISTORIES = Number(process.env.HISTORIES ?? 300);
const SEED = Number(process.env.SEED ?? 1);
const STEPS = 30;

/** Those that failed once. */
const seeds = JSON.parse(readFileSync(new URL('seeds.json', import.meta.url), 'utf8')) as number[];

const done = new Map<string, number>();
async function live(seed: number): Promise<void> {
  const history = await History.begin(seed);
  for (let step = 0; step < STEPS; step++) await history.step();
  await history.rest();
  await history.check(`seed ${seed}`);
  for (const [what, times] of history.done) done.set(what, (done.get(what) ?? 0) + times);
}

describe('histories of a firm whose devices come in between each other, and go down', () => {
  test.each(seeds)('that of seed %i, which failed once', live);

  test(`${HISTORIES} of them`, { timeout: 60_000 + HISTORIES * 5_000 }, async () => {
    for (let seed = SEED; seed < SEED + HISTORIES; seed++) await live(seed);
  });

  // Without these nothing was tried: whatever the seeds, there are some of each in so many.
  test('in which everything happened', () => {
    const all = ['create', 'edit', 'erase', 'redact', 'add', 'revoke', 'refused', 'crash', 'lost'];
    expect(all.filter((what) => !done.has(what))).toEqual([]);
  });
});
