import { expect, test } from 'vitest';
import { argon2Here } from '@/vault/argon2Here';
import { hex } from '@/vault/bytes';
import { lockKey, newLockWork } from '@/vault/lockKey';

/** Little work: what is tested is what goes into it. */
const work = { memory: 64, passes: 1, lanes: 1, salt: new Uint8Array(16).fill(7) };
const keyOf = async (passphrase: string, of = work) => hex(await lockKey(passphrase, of, argon2Here));

test('a new lock takes 64 MiB and three passes (sync.md 3.2), with a salt of its own', () => {
  const { salt, ...cost } = newLockWork();
  expect(cost).toEqual({ memory: 65_536, passes: 3, lanes: 1 });
  expect(salt).toHaveLength(16);
  expect(hex(newLockWork().salt)).not.toBe(hex(salt));
});

test.each([
  ['a space before and behind', '  twaalf beren langs het water '],
  ['two spaces in between', 'twaalf  beren langs\thet water'],
  ['letters of another width', 'ｔｗａａｌｆ beren langs het water'],
])('%s makes no difference', async (_, typed) => {
  expect(await keyOf(typed)).toBe(await keyOf('twaalf beren langs het water'));
});

test('an accent on the letter or beside it is the same accent', async () => {
  expect(await keyOf('caf\u00e9 zonder caf\u00e9')).toBe(await keyOf('cafe\u0301 zonder cafe\u0301'));
});

test('a capital, a letter or another salt makes another key', async () => {
  const key = await keyOf('twaalf beren langs het water');
  expect(await keyOf('Twaalf beren langs het water')).not.toBe(key);
  expect(await keyOf('twaalf beren langs het wate')).not.toBe(key);
  expect(await keyOf('twaalf beren langs het water', { ...work, salt: new Uint8Array(16) })).not.toBe(key);
});
