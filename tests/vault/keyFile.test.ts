import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bytes, hex, randomBytes } from '@/vault/bytes';
import {
  isBlank,
  type Lock,
  type LockedKey,
  lockedFile,
  type MasterKey,
  openLocked,
  padded,
  parseKeyFile,
  plainFile,
} from '@/vault/keyFile';
import old from '../fixtures/store-0.1.0.json';

const lockOf = (): Lock => ({
  memory: 65_536,
  passes: 3,
  lanes: 1,
  salt: randomBytes(16),
  key: randomBytes(32),
});
const master: MasterKey = { generation: 7, key: randomBytes(32) };

function locked(bytes: Bytes): LockedKey {
  const parsed = parseKeyFile(bytes);
  if (typeof parsed !== 'object' || !('sealed' in parsed)) throw new Error('not locked');
  return parsed;
}

test('a file without a lock is the key and its generation; so is one that version 0.1.0 wrote', () => {
  expect(parseKeyFile(plainFile(master))).toEqual(master);
  const written = Uint8Array.from(atob(old.master), (sign) => sign.charCodeAt(0));
  expect(parseKeyFile(written)).toMatchObject({ generation: expect.any(Number) });
  const parsed = parseKeyFile(written);
  expect(typeof parsed === 'object' && 'key' in parsed && hex(plainFile(parsed))).toBe(hex(written));
});

test('a locked file opens with the lock’s key, says how that key is made, and gives its generation to anybody', async () => {
  const lock = lockOf();
  const { key, ...work } = lock;
  const parsed = locked(await lockedFile(master, lock));
  expect(parsed).toMatchObject({ generation: 7, work });
  expect(await openLocked(parsed, key)).toEqual(master);
});

test('either form stands in a file of one length, which one write changes', async () => {
  const lock = lockOf();
  const plain = padded(plainFile(master));
  const closed = padded(await lockedFile(master, lock));
  expect([plain.length, closed.length]).toEqual([128, 128]);
  expect(parseKeyFile(plain)).toEqual(master);
  expect(await openLocked(locked(closed), lock.key)).toEqual(master);
  expect([plain, closed, new Uint8Array(128), new Uint8Array(0)].map(isBlank)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  for (const file of [plain, closed]) {
    file[127] = 1;
    expect(parseKeyFile(file)).toBe('damaged');
  }
});

test('no other key opens it, and neither key stands in it', async () => {
  const lock = lockOf();
  const bytes = await lockedFile(master, lock);
  expect(await openLocked(locked(bytes), randomBytes(32))).toBeNull();
  expect(await openLocked(locked(await lockedFile(master, lockOf())), lock.key)).toBeNull();
  for (const secret of [master.key, lock.key]) expect(hex(bytes)).not.toContain(hex(secret));
});

describe('tampering is refused', () => {
  test('with any bit of any byte, the open ones too', async () => {
    const lock = lockOf();
    const whole = await lockedFile(master, lock);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const parsed = parseKeyFile(bytes);
        if (parsed === 'damaged') return;
        expect(await openLocked(locked(bytes), lock.key)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  test('with a byte too few or too many, in either form', async () => {
    for (const whole of [plainFile(master), await lockedFile(master, lockOf())]) {
      expect(parseKeyFile(whole.slice(0, -1))).toBe('damaged');
      expect(parseKeyFile(new Uint8Array([...whole, 0]))).toBe('damaged');
    }
    expect(parseKeyFile(new Uint8Array(0))).toBe('damaged');
  });

  test.each([
    ['memory that no machine has', { memory: 4_000_000 }],
    ['no memory', { memory: 0 }],
    ['less memory than its lanes need', { memory: 16, lanes: 4 }],
    ['passes without end', { passes: 1_000_000 }],
    ['too many lanes', { lanes: 500 }],
  ])('with %s: nothing is worked out at all', async (_, work) => {
    expect(parseKeyFile(await lockedFile(master, { ...lockOf(), ...work }))).toBe('damaged');
  });
});
