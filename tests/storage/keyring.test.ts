import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomId } from '@/vault/bytes';
import { type Keyring, newDossierKey, openKeyring, sealKeyring } from '@/vault/keyring';
import { newMasterKey } from '@/vault/masterKey';

async function opened(size: number) {
  const master = newMasterKey(1);
  const ring: Keyring = new Map(Array.from({ length: size }, (_, n) => [randomId(), newDossierKey(n + 1)]));
  const back = await openKeyring(await sealKeyring(ring, master), master);
  if (!back) throw new Error('it does not open');
  return { ring, back };
}

test('a keyring comes back as it was, whether it is asked for a few keys or gone through', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.boolean(), async (size, all) => {
      const { ring, back } = await opened(size);
      if (all) expect(Array.from(back)).toEqual(Array.from(ring));
      expect(back.size).toBe(ring.size);
      for (const [id, key] of ring) expect(back.get(id)).toEqual(key);
      expect(back.has(randomId())).toBe(false);
      expect(Array.from(back.keys())).toEqual(Array.from(ring.keys()));
    }),
    { numRuns: 30 },
  );
});

test('two ids that begin alike are told apart', async () => {
  const master = newMasterKey(1);
  const [one, other] = [`abcdef01${'0'.repeat(24)}`, `abcdef01${'1'.repeat(24)}`];
  const ring: Keyring = new Map([
    [one, newDossierKey(1)],
    [other, newDossierKey(2)],
  ]);
  const back = await openKeyring(await sealKeyring(ring, master), master);
  expect(back?.get(other)?.v).toBe(2);
  expect(back?.get(`abcdef01${'2'.repeat(24)}`)).toBeUndefined();
});
