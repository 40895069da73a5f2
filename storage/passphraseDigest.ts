import { argon2Cost, argon2id } from '@/vault/argon2';
import { fromHex, hex } from '@/vault/bytes';
import type { Digest } from '@/vault/digest';

/**
 * What a passphrase is known by, so that the same one is recognised anywhere in the firm: stretched first (argon2id, one
 * salt for the whole register), so that the key of the digests alone doesn't give passphrases away cheaply.
 */
export async function passphraseDigest(digest: Digest, passphrase: string): Promise<string> {
  const salt = fromHex((await digest('passphrase salt')).slice(0, 32));
  return digest(`passphrase ${hex(await argon2id({ ...argon2Cost, passphrase, salt }))}`);
}
