import { beforeAll, expect, test } from 'vitest';
import { backupKeys } from '@/vault/backupKeys';
import { type Bytes, randomBytes, utf8 } from '@/vault/bytes';
import { openWith, sealTo } from '@/vault/hpke';
import { newWords } from '@/vault/words';

let pair: CryptoKeyPair;
let publicKey: Bytes;
beforeAll(async () => {
  const keys = await backupKeys({ type: 'words', words: newWords() }, { type: 'words' });
  if ('type' in keys) throw new Error(keys.type);
  ({ pair, publicKey } = keys);
});

const about = utf8('a header');
const plain = utf8('Bakkerij De Korenaar');

async function opened(enc: Bytes, of: Bytes = about) {
  const opener = await openWith(pair, enc, of);
  if (!opener) throw new Error('no opener');
  return opener;
}

test('messages open in the order in which they were sealed, and in no other', async () => {
  const sealer = await sealTo(publicKey, about);
  const [first, second] = [await sealer.seal(plain, false), await sealer.seal(plain, true)];
  const right = await opened(sealer.enc);
  expect(await right.open(first, false)).toEqual(plain);
  expect(await right.open(second, true)).toEqual(plain);
  expect(await (await opened(sealer.enc)).open(second, true)).toBeNull();
});

test('one that is not the last does not open as the last, nor the other way round', async () => {
  const sealer = await sealTo(publicKey, about);
  const first = await sealer.seal(plain, false);
  expect(await (await opened(sealer.enc)).open(first, true)).toBeNull();
  const last = await (await sealTo(publicKey, about)).seal(plain, true);
  expect(await (await opened(sealer.enc)).open(last, false)).toBeNull();
});

test('what it is about is bound to it', async () => {
  const sealer = await sealTo(publicKey, about);
  const sealed = await sealer.seal(plain, true);
  expect(await (await opened(sealer.enc, utf8('another header'))).open(sealed, true)).toBeNull();
});

test('bytes that are no point to agree on a key with are refused, and not thrown', async () => {
  expect(await openWith(pair, new Uint8Array(32), about)).toBeNull();
  const random = await openWith(pair, randomBytes(32), about);
  expect(await random?.open(randomBytes(40), true)).toBeNull();
});
