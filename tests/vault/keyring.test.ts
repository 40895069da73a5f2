import { expect, test } from 'vitest';
import { decodeKeyring, encodeKeyring, type Keyring, newDossierKey, SealingKeys } from '@/vault/keyring';
import { seal, unseal } from '@/vault/seal';

const id = '0'.repeat(31);
const ringOf = (...keys: [string, ReturnType<typeof newDossierKey>][]): Keyring => new Map(keys);

test('a keyring that was laid out as bytes is the same again', () => {
  const ring = ringOf([`${id}1`, newDossierKey()], [`${id}2`, newDossierKey(7)]);
  expect(Array.from(decodeKeyring(encodeKeyring(ring)) ?? [])).toEqual(Array.from(ring));
  expect(decodeKeyring(encodeKeyring(ring).slice(1))).toBeNull();
});

test('the same version of the same dossier is another key after a restore, and is not taken for the old one', async () => {
  const keys = new SealingKeys();
  const [before, after] = [ringOf([`${id}1`, newDossierKey()]), ringOf([`${id}1`, newDossierKey()])];
  const [old, now] = [await keys.of(before, `${id}1`), await keys.of(after, `${id}1`)];
  if (!old || !now) throw new Error('no keys');
  const sealed = await seal(now, new Uint8Array([1]), 'x');
  expect(await unseal(old, sealed, 'x')).toBeNull();
  expect(await keys.of(after, `${id}1`)).toBe(now);
  expect(keys.of(ringOf(), `${id}1`)).toBeNull();
});
