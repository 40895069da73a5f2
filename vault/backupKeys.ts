import { type Argon2Cost, type Argon2Input, argon2Cost, argon2id } from './argon2';
import { type Bytes, randomBytes, utf8 } from './bytes';
import { suite } from './hpke';
import { entropyOf, type WordsProblem } from './words';

/** How the secret becomes a key. It stands in the open in every backup, and on the device: it tells nobody the secret. */
export type BackupKdf =
  | ({ readonly type: 'passphrase'; readonly salt: Bytes } & Argon2Cost)
  | { readonly type: 'words' };

/** What the user knows and the device does not keep. */
export type BackupSecret =
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'words'; readonly words: string };

export type BackupKeys = { readonly pair: CryptoKeyPair; readonly publicKey: Bytes };

export const newKdf = (type: BackupSecret['type']): BackupKdf =>
  type === 'words' ? { type } : { type, salt: randomBytes(16), ...argon2Cost };

/** The same letters typed on another keyboard, or with a space pasted behind them, are the same passphrase. */
const settled = (passphrase: string): string => passphrase.normalize('NFKC').trim();

/** So that the same 24 words may once open something else as well, with keys that say nothing of each other. */
const ABOUT_WORDS = 'bewaarwacht backup words 1';

async function fromWords(entropy: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', entropy, 'HKDF', false, ['deriveBits']);
  const about = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: utf8(ABOUT_WORDS) };
  return new Uint8Array(await crypto.subtle.deriveBits(about, key, 256));
}

/** What an X25519 key pair is made from; a problem when the words are none. `stretch` is argon2id, elsewhere in tests. */
async function seedOf(
  secret: BackupSecret,
  kdf: BackupKdf,
  stretch: (input: Argon2Input) => Promise<Bytes>,
): Promise<Bytes | WordsProblem> {
  if (secret.type === 'words') {
    const entropy = entropyOf(secret.words);
    return 'type' in entropy ? entropy : fromWords(entropy);
  }
  if (kdf.type === 'words') throw new Error('a passphrase where words are asked for');
  return stretch({ ...kdf, passphrase: settled(secret.passphrase) });
}

/** The key pair of a backup (RFC 9180, DeriveKeyPair). The public half seals; the other exists while something opens. */
export async function backupKeys(
  secret: BackupSecret,
  kdf: BackupKdf,
  stretch = argon2id,
): Promise<BackupKeys | WordsProblem> {
  const seed = await seedOf(secret, kdf, stretch);
  if ('type' in seed) return seed;
  const pair = await suite.kem.deriveKeyPair(seed);
  seed.fill(0);
  return { pair, publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)) };
}
