import { describe, expect, test } from 'vitest';
import { argon2Here } from '@/vault/argon2Here';
import { type BackupKdf, backupKeys, newKdf } from '@/vault/backupKeys';
import { fromHex, hex } from '@/vault/bytes';
import { suite } from '@/vault/hpke';
import { entropyOf, newWords } from '@/vault/words';

const cheap: BackupKdf = {
  type: 'passphrase',
  salt: fromHex('000102030405060708090a0b0c0d0e0f'),
  memory: 64,
  passes: 1,
  lanes: 1,
};
const publicOf = async (passphrase: string, kdf = cheap) => {
  const keys = await backupKeys({ type: 'passphrase', passphrase }, kdf, argon2Here);
  if ('type' in keys) throw new Error(keys.type);
  return hex(keys.publicKey);
};

test('argon2id gives what RFC 9106 and other programs give', async () => {
  // phc-winner-argon2, test.c: password "password", salt "somesalt", t=2, m=65536, p=1.
  const hash = await argon2Here({
    passphrase: 'password',
    salt: new TextEncoder().encode('somesalt'),
    memory: 65536,
    passes: 2,
    lanes: 1,
  });
  expect(hex(hash)).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
});

test('a key pair is derived as RFC 9180 says (appendix A.1.1)', async () => {
  const seed = fromHex('6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037');
  const { publicKey } = await suite.kem.deriveKeyPair(seed);
  expect(hex(new Uint8Array(await suite.kem.serializePublicKey(publicKey)))).toBe(
    '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
  );
});

describe('a passphrase', () => {
  test('gives the same key again, however the keyboard wrote it', async () => {
    const composed = await publicOf('caf\u00e9 onder de linde');
    expect(await publicOf('cafe\u0301 onder de linde ')).toBe(composed);
  });

  test.each([
    ['another letter', 'cafe onder de linde', cheap],
    ['another salt', 'caf\u00e9 onder de linde', { ...cheap, salt: new Uint8Array(16) }],
    ['another cost', 'caf\u00e9 onder de linde', { ...cheap, passes: 2 }],
  ])('gives another key for %s', async (_, passphrase, kdf) => {
    expect(await publicOf(passphrase, kdf)).not.toBe(await publicOf('caf\u00e9 onder de linde'));
  });

  test('is stretched by 64 MiB and three passes, with a salt of its own', () => {
    const [one, other] = [newKdf('passphrase'), newKdf('passphrase')];
    expect(one).toMatchObject({ memory: 65536, passes: 3, lanes: 1 });
    expect(one).not.toEqual(other);
  });
});

describe('24 words', () => {
  test('give a key, and the same one when they are typed with capitals, numbers and line ends', async () => {
    const words = newWords();
    const typed = words
      .split(' ')
      .map((word, at) => `${at + 1}. ${word.toUpperCase()}`)
      .join('\n');
    const [one, other] = await Promise.all(
      [words, typed].map((text) => backupKeys({ type: 'words', words: text }, { type: 'words' })),
    );
    if (!one || !other || 'type' in one || 'type' in other) throw new Error('no keys');
    expect(hex(one.publicKey)).toBe(hex(other.publicKey));
  });

  test.each([
    ['too few', 'abandon ability', { type: 'count', count: 2 }],
    ['a word that is none of the list', `${'abandon '.repeat(22)}linde art`, { type: 'unknown', at: 23 }],
    ['words that were not given out together', 'abandon '.repeat(24), { type: 'checksum' }],
  ])('are refused when they are %s', async (_, words, problem) => {
    expect(entropyOf(words)).toEqual(problem);
    expect(await backupKeys({ type: 'words', words }, { type: 'words' })).toEqual(problem);
  });

  test('of all zeros are the known ones', () => {
    expect(hex(entropyOf(`${'abandon '.repeat(23)}art`) as Uint8Array)).toBe('0'.repeat(64));
  });
});
