import { appendFileSync, mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recognise } from '@/sites';
import { examples } from '@/sites/onedrive.examples';
import { toolExamples } from '@/sites/tools.examples';

const ROUNDS = 9;
const REPEATS = 400;
/** Microseconds for one call of recognise. */
const GOAL = 50;

const addresses = [...examples, ...Object.values(toolExamples).flat()];
const pages = addresses.map(({ url, title = '' }) => ({ url: new URL(url), title }));

/** Microseconds an address, once through all of them many times. */
function perAddress(work: () => void): number {
  const start = performance.now();
  for (let n = 0; n < REPEATS; n++) work();
  return ((performance.now() - start) * 1000) / (REPEATS * addresses.length);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

test('recognise, beside what a browser does to parse the same addresses', () => {
  const parse = () => {
    for (const { url } of addresses) new URL(url);
  };
  const look = () => {
    for (const page of pages) recognise(page);
  };
  perAddress(parse);
  perAddress(look);
  // Interleaved, so that whatever else the machine does falls on both.
  const rounds = Array.from({ length: ROUNDS }, () => ({ parse: perAddress(parse), look: perAddress(look) }));
  const parsing = median(rounds.map((round) => round.parse));
  const looking = median(rounds.map((round) => round.look));
  mkdirSync('bench', { recursive: true });
  appendFileSync(
    'bench/results.md',
    `| recognise, µs an address (${addresses.length} addresses, median of ${ROUNDS}) | ${looking.toFixed(2)} | parsing it with URL: ${parsing.toFixed(2)} | ${(looking / parsing).toFixed(2)}× | ≤ ${GOAL} µs |\n`,
  );
  expect(looking).toBeLessThan(GOAL);
});
