import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Frame } from '@/exchange/backup/frames';
import { type BackupHeader, encodeHeader, HEADER, readHeader } from '@/exchange/backup/header';
import { BackupRefused } from '@/exchange/backup/problem';
import { dossierFrame, openHeader, readBackup } from '@/exchange/backup/readBackup';
import { BackupWriter, CHUNK, END_MARK } from '@/exchange/backup/writeBackup';
import { type BackupKeys, backupKeys } from '@/vault/backupKeys';
import { type Bytes, concat, randomBytes } from '@/vault/bytes';
import { ENC, sealTo, TAG } from '@/vault/hpke';
import { newWords } from '@/vault/words';

let keys: BackupKeys;
let header: BackupHeader;

async function someKeys(): Promise<BackupKeys> {
  const made = await backupKeys({ type: 'words', words: newWords() }, { type: 'words' });
  if ('type' in made) throw new Error('no keys');
  return made;
}

beforeAll(async () => {
  keys = await someKeys();
  header = {
    kdf: { type: 'words' },
    publicKey: keys.publicKey,
    madeAt: Date.UTC(2026, 10, 24, 12),
    dossiers: 2,
    records: 5,
    documents: 3,
  };
});

async function made(frames: readonly Frame[], of = header): Promise<Bytes> {
  const parts: Bytes[] = [];
  const writer = await BackupWriter.begin(of, async (bytes) => void parts.push(bytes));
  for (const frame of frames) await writer.add(frame);
  await writer.end();
  return concat(...parts);
}

async function read(bytes: Bytes, pair = keys.pair): Promise<Frame[]> {
  const file = new Blob([bytes]);
  await openHeader(file);
  const frames: Frame[] = [];
  for await (const frame of readBackup(file, { pair })) frames.push(frame);
  return frames;
}

const problemOf = (bytes: Bytes, pair = keys.pair): Promise<string> =>
  read(bytes, pair).then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof BackupRefused) return error.problem;
      throw error;
    },
  );

const around = (...dossiers: readonly Bytes[]): Frame[] => [
  { kind: 'keyring', bytes: randomBytes(104) },
  { kind: 'workspace', bytes: randomBytes(9) },
  { kind: 'given', bytes: randomBytes(7) },
  ...dossiers.map((state) => dossierFrame(randomBytes(16), randomBytes(32), state)),
  { kind: 'end', bytes: new Uint8Array(4) },
];

const random = (length: number): Bytes =>
  concat(...Array.from({ length: Math.ceil(length / 60_000) }, () => randomBytes(60_000))).slice(0, length);

describe('a backup', () => {
  test('gives back what was put in, whatever the sizes (property)', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 3 * CHUNK }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sizes, async (lengths) => {
        const frames = around(...lengths.map(random));
        expect(await read(await made(frames))).toEqual(frames);
      }),
      { numRuns: 25 },
    );
  });

  test('says in the open when it was made and how much there is in it, and nothing else', async () => {
    const bytes = await made(around(random(9)));
    expect(await readHeader(new Blob([bytes]))).toEqual(header);
    const kdf = { type: 'passphrase', salt: randomBytes(16), memory: 65536, passes: 3, lanes: 1 } as const;
    const other = await made(around(), { ...header, kdf });
    expect(await readHeader(new Blob([other]))).toEqual({ ...header, kdf });
  });

  test('names of anybody can’t be found in it', async () => {
    const name = new TextEncoder().encode('Bakkerij De Korenaar, Bram de Wit');
    const bytes = await made(around(concat(name, name)));
    expect(Buffer.from(bytes).includes('Korenaar')).toBe(false);
  });

  test('with any bit of any byte turned is refused (property)', async () => {
    const bytes = await made(around(random(CHUNK + 500), random(40)));
    const flip = fc.record({
      at: fc.integer({ min: 0, max: bytes.length - 1 }),
      bit: fc.integer({ min: 0, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(flip, async ({ at, bit }) => {
        const bad = bytes.slice();
        bad[at] = (bad[at] ?? 0) ^ (1 << bit);
        expect(await problemOf(bad)).not.toBe('read');
      }),
      { numRuns: 300 },
    );
  });

  test('every single byte of the header, the first and the last chunk’s edges', async () => {
    const bytes = await made(around(random(50)));
    const problems = await Promise.all(
      Array.from(bytes, async (byte, at) => {
        const bad = bytes.slice();
        bad[at] = byte ^ 0x41;
        return problemOf(bad);
      }),
    );
    expect(problems.slice(0, 4)).toEqual(Array(4).fill('not-a-backup'));
    expect(problems[4]).toBe('newer-version');
    expect(new Set(problems.slice(5, bytes.length - 4))).toEqual(new Set(['damaged']));
    expect(new Set(problems.slice(-4))).toEqual(new Set(['truncated']));
  });

  test('cut short anywhere is refused (property)', async () => {
    const bytes = await made(around(random(3 * CHUNK)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        expect(await problemOf(bytes.slice(0, length))).toBe(length < 5 ? 'not-a-backup' : 'truncated');
      }),
      { numRuns: 60 },
    );
  });

  const start = HEADER + ENC;
  const sealed = CHUNK + TAG;
  test.each([
    ['a chunk left out', (all: Bytes) => concat(all.slice(0, start), all.slice(start + sealed))],
    [
      'two chunks in another order',
      (all: Bytes) =>
        concat(
          all.slice(0, start),
          all.slice(start + sealed, start + 2 * sealed),
          all.slice(start, start + sealed),
          all.slice(start + 2 * sealed),
        ),
    ],
    [
      'a chunk twice',
      (all: Bytes) =>
        concat(all.slice(0, start + sealed), all.slice(start, start + sealed), all.slice(start + sealed)),
    ],
    [
      'the last chunk gone and the end mark set again',
      (all: Bytes) => concat(all.slice(0, start + 2 * sealed), END_MARK),
    ],
    ['something behind it', (all: Bytes) => concat(all, Uint8Array.of(1), END_MARK)],
  ])('with %s is refused', async (_, change) => {
    const bytes = await made(around(random(3 * CHUNK)));
    expect(await problemOf(change(bytes))).toBe('damaged');
  });

  test('under the header of another is refused', async () => {
    const [one, other] = [await made(around(random(20))), await encodeHeader({ ...header, documents: 4 })];
    expect(await problemOf(concat(other, one.slice(HEADER)))).toBe('damaged');
  });

  test('is not opened by another key', async () => {
    expect(await problemOf(await made(around(random(20))), (await someKeys()).pair)).toBe('damaged');
  });

  test.each([
    ['a picture', concat(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), random(400)), 'not-a-backup'],
    ['an empty file', new Uint8Array(0), 'not-a-backup'],
  ])('%s is no backup', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem);
  });
});

/** A file that whoever knows the public key could make: sealed as it should be, with something else in it. */
async function forged(payload: Bytes): Promise<Bytes> {
  const head = await encodeHeader(header);
  const sealer = await sealTo(header.publicKey, head);
  return concat(head, sealer.enc, await sealer.seal(payload, true), END_MARK);
}
const frame = (kind: number, length: number) => Uint8Array.of(kind, 0, 0, length >> 8, length & 255);

test.each([
  ['no deflated stream', random(100)],
  ['a stream that breaks off', deflateSync(random(900)).slice(0, 300) as Bytes],
  ['nothing', new Uint8Array(0)],
  ['a frame of no kind', deflateSync(concat(frame(9, 0))) as Bytes],
  ['a dossier before the keyring', deflateSync(concat(frame(4, 0))) as Bytes],
  ['no end', deflateSync(concat(frame(1, 0), frame(2, 0), frame(3, 0))) as Bytes],
  ['a frame that is longer than the file', deflateSync(concat(frame(1, 500))) as Bytes],
  ['a frame of four gigabytes', deflateSync(Uint8Array.of(1, 255, 255, 255, 255)) as Bytes],
  [
    'something behind its end',
    deflateSync(concat(frame(1, 0), frame(2, 0), frame(3, 0), frame(5, 0), Uint8Array.of(7))) as Bytes,
  ],
])('a file sealed by a stranger that holds %s is refused', async (_, payload) => {
  expect(await problemOf(await forged(payload))).toBe('damaged');
});
