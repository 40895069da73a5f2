import { expect, test } from 'vitest';
import { compare, comparing } from '@/policy/mailing/compare';
import { groundsOf } from '@/policy/mailing/grounds';
import { SameMailbox } from '@/policy/mailing/sameMailbox';
import { inventedList, plainJoin } from './mailing';
import { addTable, median } from './report';

const SIZE = 50_000;
const ROUNDS = 9;
/** Milliseconds: what a page may be kept from answering. */
const LONGEST = 50;

const timed = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

test('a list of 50,000 against its evidence: at most twice a plain join, and no step is felt', () => {
  const given = inventedList(SIZE);
  const channels = ['newsletter', 'webinars'] as const;
  const both = Array.from({ length: ROUNDS }, () => ({
    plain: timed(() => plainJoin(given)),
    ours: timed(() => compare({ ...given, channels })),
  })).slice(1);
  const [plain, ours] = [median(both.map((one) => one.plain)), median(both.map((one) => one.ours))];
  const steps = comparing({ ...given, channels });
  let [longest, done] = [0, false];
  while (!done)
    longest = Math.max(
      longest,
      timed(() => (done = steps.next().done ?? false)),
    );
  const asking = timed(() => {
    const same = new SameMailbox((one) => given.known.events.has(one));
    for (const address of given.known.events.keys()) same.add(address);
    const address = 'persoon.45000+x@voorbeeld89.example';
    groundsOf(given.known.events.get(address) ?? []);
    same.like(address);
  });
  const { heapUsed } = process.memoryUsage();
  const kept = compare({ ...given, channels });
  const heap = (process.memoryUsage().heapUsed - heapUsed) / 1e6;
  addTable(
    `A list of ${SIZE} against its evidence`,
    ['', 'measured', 'limit'],
    [
      ['compared, ms', ours.toFixed(0), ''],
      ['a plain join of the same, ms', plain.toFixed(0), ''],
      ['times a plain join', (ours / plain).toFixed(2), '2'],
      ['longest step, ms', longest.toFixed(1), `${LONGEST}`],
      ['“Who may I mail?”, its index of plus-tags made along, ms', asking.toFixed(1), `${LONGEST}`],
      ['heap that the comparison takes, MB', heap.toFixed(0), ''],
    ],
  );
  expect(asking).toBeLessThanOrEqual(LONGEST);
  expect(kept.mailed).toBe(SIZE);
  expect(ours / plain).toBeLessThanOrEqual(2);
  expect(longest).toBeLessThanOrEqual(LONGEST);
});
