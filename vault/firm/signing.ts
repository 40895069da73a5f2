import { type Bytes, hex } from '../bytes';

/** Bytes of a signature of Ed25519 (RFC 8032). */
export const SIGNATURE = 64;

/** A device's own key, for life. `pkcs8` is what is kept, sealed; `key` can't be exported. */
export type SigningKey = {
  readonly publicKey: Bytes;
  readonly pkcs8: Bytes;
  readonly key: CryptoKey;
};

export async function newSigningKey(): Promise<SigningKey> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return importSigningKey({ pkcs8, publicKey });
}

export const importSigningKey = async ({
  pkcs8,
  publicKey,
}: Pick<SigningKey, 'pkcs8' | 'publicKey'>): Promise<SigningKey> => ({
  pkcs8,
  publicKey,
  key: await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']),
});

export const sign = async ({ key }: SigningKey, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes));

/** Whether signatures are those of the devices they are said to be; each device's key is imported once. */
export class Verifier {
  private readonly imported = new Map<string, Promise<CryptoKey>>();

  async verify(publicKey: Bytes, signature: Bytes, bytes: Bytes): Promise<boolean> {
    const name = hex(publicKey);
    const known =
      this.imported.get(name) ?? crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    this.imported.set(name, known);
    return crypto.subtle.verify('Ed25519', await known, signature, bytes);
  }
}
