import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '@/storage/chain/canonical';
import { checkChain } from '@/storage/chain/check';
import { link, NOTHING } from '@/storage/chain/link';
import { standing, takenBack } from '@/storage/chain/standing';
import type { Attested, ChainEntry, ChainHead } from '@/storage/schema/chain';
import { randomBytes } from '@/vault/bytes';
import { type Digest, digestWith } from '@/vault/digest';

const chain = 'c'.repeat(32);
const about = (letter: string) => letter.repeat(64);

const disposal = (fields: Partial<Extract<Attested, { type: 'disposal' }>> = {}): Attested => ({
  type: 'disposal',
  subject: about('a'),
  disposal: about('d'),
  class: 'individual-report',
  clause: 'R3',
  policy: { version: 1, from: '2026-07-01', atMost: 6, atLeast: null },
  startedOn: '2026-03-15',
  notBefore: null,
  lastDay: '2026-09-15',
  destroyedOn: '2026-09-14',
  outcome: 'destroyed',
  copies: ['file', 'bin'],
  place: 'cloud',
  site: 'onedrive',
  ...fields,
});
const erasure: Attested = {
  type: 'erasure',
  of: 'person',
  subject: about('b'),
  clause: 'R16',
  documents: 2,
};

let digest: Digest;
let made: { entries: ChainEntry[]; head: ChainHead };
beforeAll(async () => {
  digest = await digestWith(randomBytes(32));
  const what = [
    disposal(),
    disposal({ class: 'tax-record', clause: 'R5', disposal: about('e'), site: null, place: 'device' }),
    { type: 'undone', disposal: about('d') } as const,
    erasure,
    disposal({ copies: [], startedOn: null, lastDay: null }),
  ];
  made = await link({ chain, count: 0, hash: NOTHING }, '2026-09-14', what, digest);
});

/** As the store would hand it over: by number. */
const check = (entries: readonly unknown[], head: ChainHead | null = made.head, keyed = digest) =>
  checkChain(
    chain,
    entries.map((entry, at) => ({
      seq: typeof entry === 'object' && entry && 'seq' in entry ? Number(entry.seq) : at + 1,
      entry,
    })),
    head,
    keyed,
  );
const types = async (...given: Parameters<typeof check>) =>
  (await check(...given)).map(({ type, seq }) => `${type} ${seq}`);

describe('a chain that nobody touched', () => {
  test('is right, and goes on from where it was', async () => {
    expect(await check(made.entries)).toEqual([]);
    const { hash, count } = made.head;
    const more = await link({ chain, count, hash }, '2026-09-15', [erasure], digest);
    expect(await check([...made.entries, ...more.entries], more.head)).toEqual([]);
  });

  test('does not fit another register’s key', async () => {
    const other = await digestWith(randomBytes(32));
    expect((await check(made.entries, made.head, other)).map(({ type }) => type)).toEqual([
      ...made.entries.map(() => 'forged'),
      'head-altered',
    ]);
  });
});

/** Every place in a value where something stands, as a path. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]));
}

function changedAt(entry: ChainEntry, path: readonly (string | number)[], to: unknown): unknown {
  const copy: Record<string, unknown> = structuredClone(entry);
  let at: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  at[path.at(-1) ?? ''] = to;
  return copy;
}

describe('what was tampered with is found', () => {
  test('any field of any link, changed to anything, is named by its number', async () => {
    const change = fc.constantFrom(...Array.from({ length: 5 }, (_, at) => at)).chain((at) => {
      const paths = places(made.entries[at]).filter(([first]) => first !== 'seq' && first !== 'chain');
      const value = fc.oneof(
        fc.constantFrom<unknown>('2026-01-01', about('f'), 'e-book', 'R9', null, 7, [], {}, true),
        fc.string(),
        fc.integer(),
      );
      return fc.tuple(fc.constant(at), fc.constantFrom(...paths), value);
    });
    await fc.assert(
      fc.asyncProperty(change, async ([at, path, to]) => {
        const entry = made.entries[at];
        if (!entry) throw new Error('five links');
        const changed = changedAt(entry, path, to);
        fc.pre(JSON.stringify(changed) !== JSON.stringify(entry));
        const problems = await check(made.entries.map((one) => (one === entry ? changed : one)));
        expect(problems.some(({ seq }) => seq === at + 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a link that was rewritten with a new hash, and all after it, is named: nobody can make its seal', async () => {
    const thief = await digestWith(randomBytes(32));
    const [first, ...rest] = made.entries;
    if (!first) throw new Error('five links');
    const what = rest.map((entry) => entry.what);
    const early = disposal({ destroyedOn: '2026-09-01' });
    const rewritten = await link(
      { chain, count: 1, hash: first.hash },
      '2026-09-14',
      [early, ...what.slice(1)],
      thief,
    );
    expect(await types([first, ...rewritten.entries])).toEqual([
      'forged 2',
      'forged 3',
      'forged 4',
      'forged 5',
    ]);
    expect(await types([first, ...rewritten.entries], rewritten.head)).toContain('forged 2');
  });

  test('a link that was taken out, wherever', async () => {
    for (let at = 0; at < 4; at++)
      expect(await types(made.entries.toSpliced(at, 1))).toEqual([`missing ${at + 1}`]);
    expect(await types(made.entries.slice(0, -1))).toEqual(['cut 5']);
    expect(await types(made.entries.slice(0, 2))).toEqual(['cut 3']);
    expect(await types([])).toEqual(['cut 1']);
  });

  test('two links that changed places', async () => {
    const [a, b, c, ...rest] = made.entries;
    if (!a || !b || !c) throw new Error('five links');
    expect(await types([a, { ...c, seq: b.seq }, { ...b, seq: c.seq }, ...rest])).toEqual([
      'altered 2',
      'altered 3',
    ]);
  });

  test('a true link of the same number from another history', async () => {
    const other = await link({ chain, count: 4, hash: about('9') }, '2026-09-14', [erasure], digest);
    expect(await types([...made.entries.slice(0, 4), ...other.entries])).toEqual(['unlinked 5']);
    const { hash } = made.entries[3] ?? { hash: '' };
    const older = await link({ chain, count: 4, hash }, '2026-09-13', [erasure], digest);
    expect(await types([...made.entries.slice(0, 4), ...older.entries])).toEqual(['replaced 5']);
  });

  test('a link too many, a head that is gone or was rewritten', async () => {
    const { hash, count } = made.head;
    const more = await link({ chain, count, hash }, '2026-09-15', [erasure], digest);
    expect(await types([...made.entries, ...more.entries])).toEqual(['beyond 6']);
    expect(await types(made.entries, null)).toEqual(['no-head 5']);
    const shorter = { ...made.head, count: 3, hash: made.entries[2]?.hash ?? '' };
    expect(await types(made.entries.slice(0, 3), shorter)).toEqual(['head-altered 3']);
  });
});

describe('what stands', () => {
  const entries = async (...what: Attested[]) =>
    (await link({ chain, count: 0, hash: NOTHING }, '2026-09-14', what, digest)).entries;

  test('a disposal that was taken back, and recorded again', async () => {
    const back = { type: 'undone', disposal: about('d') } as const;
    expect(standing(await entries(disposal(), back))).toEqual([]);
    const again = await entries(disposal(), back, disposal());
    expect(standing(again)).toHaveLength(1);
    expect([...takenBack(again)]).toEqual([`${chain} 1`]);
  });
});

test('the canonical form sorts keys at every depth and knows no white space', () => {
  expect(canonical({ b: [1, { d: null, c: 'é"' }], a: '2026-09-14' })).toBe(
    '{"a":"2026-09-14","b":[1,{"c":"é\\"","d":null}]}',
  );
});
