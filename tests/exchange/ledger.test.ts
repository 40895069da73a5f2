import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { decodeLedger, encodeLedger } from '@/exchange/backup/ledgerFile';
import { concat, randomBytes } from '@/vault/bytes';
import { type Digest, digestWith } from '@/vault/digest';

let digest: Digest;
let other: Digest;
beforeAll(async () => {
  [digest, other] = await Promise.all([digestWith(randomBytes(32)), digestWith(randomBytes(32))]);
});

const id = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const entries = fc.array(fc.tuple(id, time), { maxLength: 40 }).map((list) => new Map(list));

test('gives back what was put in (property)', async () => {
  await fc.assert(
    fc.asyncProperty(entries, time, async (map, at) => {
      expect(await decodeLedger(await encodeLedger(map, at, digest), digest)).toEqual({
        writtenAt: at,
        entries: map,
      });
    }),
    { numRuns: 40 },
  );
});

test('with any byte changed, cut off or added is refused (property)', async () => {
  const bytes = await encodeLedger(new Map([['00'.repeat(16), 5]]), 7, digest);
  for (let at = 0; at < bytes.length; at++) {
    const bad = bytes.slice();
    bad[at] = (bad[at] ?? 0) ^ 0x20;
    expect(typeof (await decodeLedger(bad, digest)), `byte ${at}`).toBe('string');
    expect(typeof (await decodeLedger(bytes.slice(0, at), digest)), `${at} bytes`).toBe('string');
  }
  expect(typeof (await decodeLedger(concat(bytes, Uint8Array.of(0)), digest))).toBe('string');
});

test('of another register is said to be that', async () => {
  const bytes = await encodeLedger(new Map(), 7, digest);
  expect(await decodeLedger(bytes, other)).toBe('list-of-another');
});
