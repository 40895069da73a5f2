import { expect, test } from 'vitest';
import { recognise } from '@/sites';
import { examples } from '@/sites/onedrive.examples';
import { toolExamples } from '@/sites/tools.examples';
import { addTable, median } from './report';

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
  addTable(
    'Recognising an address',
    ['addresses', 'recognise, µs each', 'parsing it with URL, µs', 'ratio', 'limit'],
    [
      [
        `${addresses.length}, median of ${ROUNDS}`,
        looking.toFixed(2),
        parsing.toFixed(2),
        `${(looking / parsing).toFixed(2)}×`,
        `≤ ${GOAL} µs`,
      ],
    ],
  );
  expect(looking).toBeLessThan(GOAL);
});
