import { type Bytes, concat, randomBytes, utf8 } from './bytes';

/**
 * Ciphertext, and the only thing that storage and sync may write: `format 1 | nonce 12 | AES-256-GCM ciphertext + tag 16`.
 * The brand keeps plaintext from ever being passed where sealed bytes are meant.
 */
export type Sealed = Bytes & { readonly __sealed: unique symbol };

const FORMAT = 1;
const NONCE = 12;
const TAG = 16;

/** A sealing key in memory; it can't be exported again, so no code path can write it anywhere. */
export type SealingKey = CryptoKey;

export const importKey = (raw: Bytes): Promise<SealingKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** `about` is bound to the ciphertext without being in it: bytes moved to another place don't open there. */
export async function seal(key: SealingKey, plain: Uint8Array, about: string): Promise<Sealed> {
  const nonce = randomBytes(NONCE);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: utf8(about) };
  const cipher = await crypto.subtle.encrypt(algorithm, key, new Uint8Array(plain));
  return concat(Uint8Array.of(FORMAT), nonce, new Uint8Array(cipher)) as Sealed;
}

/** Null when it does not open: another key, another place, or damaged. What was sealed is never half given. */
export async function unseal(key: SealingKey, sealed: Uint8Array, about: string): Promise<Bytes | null> {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== FORMAT) return null;
  const bytes = new Uint8Array(sealed);
  const algorithm = { name: 'AES-GCM', iv: bytes.subarray(1, 1 + NONCE), additionalData: utf8(about) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.subarray(1 + NONCE)));
  } catch (error) {
    // Web Crypto says OperationError for a tag that does not fit; anything else is our own mistake.
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}
