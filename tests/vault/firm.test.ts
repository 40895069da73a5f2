import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, randomBytes, randomId, utf8 } from '@/vault/bytes';
import { newBoxKey, openBox, sealBoxes } from '@/vault/firm/boxes';
import { pad, padded, unpad } from '@/vault/firm/padding';
import {
  broughtKey,
  MOST,
  OVERHEAD,
  openRecord,
  type RecordHeader,
  readHeader,
  sealRecord,
  verifyRecord,
} from '@/vault/firm/record';
import { type FirmRing, openRing, sealRing } from '@/vault/firm/ring';
import { newSigningKey, Verifier } from '@/vault/firm/signing';
import { newDossierKey } from '@/vault/keyring';
import { importKey, type Sealed } from '@/vault/seal';

const firm = randomId();
const device = '0123456789abcdef';
const header: RecordHeader = {
  type: 'update',
  epoch: 7,
  dossier: randomId(),
  device,
  seq: 2 ** 40 + 3,
  head: 'fedcba9876543210',
  version: 2,
};
const verifier = new Verifier();

describe('padding', () => {
  test('bytes come back, in one of few sizes, at 12 % more at most', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
        const long = pad(bytes);
        expect(unpad(long)).toEqual(new Uint8Array(bytes));
        expect(long.length).toBe(padded(4 + bytes.length));
        expect(long.length).toBeLessThanOrEqual(Math.ceil((4 + bytes.length) * 1.12));
      }),
    );
    const sizes = new Set(Array.from({ length: 60_000 }, (_, length) => padded(length + 4)));
    expect(sizes.size).toBeLessThan(200);
  });

  test.each([
    ['too short for a length', new Uint8Array(3)],
    ['a length that is more than there is', Uint8Array.of(0, 0, 0, 9, 1, 2)],
  ])('%s is no padding', (_, bytes) => expect(unpad(bytes)).toBeNull());
});

describe('a record', () => {
  const plain = utf8('Petra de Vries heeft een DISC-rapport');
  const sealed = async (more: Partial<RecordHeader> = {}) => {
    const [signing, raw] = [await newSigningKey(), randomBytes(32)];
    const key = await importKey(raw);
    const kek = await importKey(randomBytes(32));
    const brings = more.type === 'create' ? { brings: { raw, kek } } : {};
    const record = await sealRecord(plain, { header: { ...header, ...more }, key, signing, ...brings });
    if (!record) throw new Error('too large');
    return { record, key, raw, kek, signing };
  };

  test.each(['update', 'snapshot', 'create'] as const)(
    '%s: says in the open what it is, and opens',
    async (type) => {
      const { record, key, raw, kek, signing } = await sealed({ type });
      expect(readHeader(record)).toEqual({ type: 'known', header: { ...header, type } });
      expect(await verifyRecord(verifier, record, signing.publicKey)).toBe(true);
      expect(await openRecord(record, type, key)).toEqual(plain);
      if (type === 'create') expect(await broughtKey(record, { ...header, type }, kek)).toEqual(raw);
      expect(Buffer.from(record).includes('Petra')).toBe(false);
    },
  );

  test('adds at most 150 bytes to what it carries, before the padding', () => {
    expect(OVERHEAD).toBeLessThanOrEqual(150);
  });

  test('any bit that is changed, and it is not what its maker signed', async () => {
    const { record, key, signing } = await sealed();
    await fc.assert(
      fc.asyncProperty(fc.nat(record.length * 8 - 1), async (bit) => {
        const other = record.slice();
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await verifyRecord(verifier, other, signing.publicKey)).toBe(false);
        // A colleague who signs it anew still can't move it, or say that it is another's.
        if (bit >> 3 < record.length - 64) expect(await openRecord(other, 'update', key)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  test('more than it may hold is refused', async () => {
    const [signing, key] = [await newSigningKey(), await importKey(randomBytes(32))];
    const large = new Uint8Array(MOST.update);
    expect(await sealRecord(large, { header, key, signing })).toBeNull();
    expect(await sealRecord(large, { header: { ...header, type: 'snapshot' }, key, signing })).not.toBeNull();
  });

  test('bytes of a relay are never taken for one by mistake', async () => {
    const { record } = await sealed();
    expect(readHeader(record.slice(0, OVERHEAD - 1))).toEqual({ type: 'broken' });
    expect(readHeader(concat(Uint8Array.of(2), record.slice(1)))).toEqual({ type: 'newer' });
    expect(readHeader(concat(Uint8Array.of(1, 9), record.slice(2)))).toEqual({ type: 'newer' });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['known', 'newer', 'broken']).toContain(readHeader(bytes).type);
      }),
    );
  });
});

describe('boxes', () => {
  test('give the epoch key to whom they are for, in that epoch of that firm, and to nobody else', async () => {
    const [kek, an, bo] = [randomBytes(32), await newBoxKey(), await newBoxKey()];
    const other = 'aaaaaaaaaaaaaaaa';
    const boxes = await sealBoxes(kek, firm, 3, [
      { device, publicKey: an.publicKey },
      { device: other, publicKey: bo.publicKey },
    ]);
    expect(await openBox(boxes, firm, 3, device, an)).toEqual(kek);
    expect(await openBox(boxes, firm, 3, other, bo)).toEqual(kek);
    expect(await openBox(boxes, firm, 3, device, bo)).toBeNull();
    expect(await openBox(boxes, firm, 4, device, an)).toBeNull();
    expect(await openBox(boxes, randomId(), 3, device, an)).toBeNull();
    expect(await openBox(boxes, firm, 3, 'bbbbbbbbbbbbbbbb', an)).toBeNull();
  });
});

describe('the ring', () => {
  const ringOf = (size: number): FirmRing =>
    new Map(
      Array.from({ length: size }, (_, n) => [
        randomId(),
        n % 7 ? [newDossierKey()] : [newDossierKey(1), newDossierKey(2)],
      ]),
    );

  test.each([
    [0, 1],
    [40, 1],
    [9_000, 16],
  ])('of %i dossiers goes in %i parts, and comes back', async (size, parts) => {
    const [ring, kek] = [ringOf(size), await importKey(randomBytes(32))];
    const shards = await sealRing(ring, kek, firm, 5);
    expect(shards).toHaveLength(parts);
    expect(await openRing(shards, kek, firm, 5)).toEqual(ring);
    expect(await openRing(shards, kek, firm, 6)).toBeNull();
    expect(await openRing(shards, await importKey(randomBytes(32)), firm, 5)).toBeNull();
  });

  test('a bit of it that is changed opens nothing', async () => {
    const [ring, kek] = [ringOf(3), await importKey(randomBytes(32))];
    const [shard = new Uint8Array(0)] = await sealRing(ring, kek, firm, 5);
    const other = shard.slice() as Sealed;
    other[20] = (other[20] ?? 0) ^ 1;
    expect(await openRing([other], kek, firm, 5)).toBeNull();
  });
});
