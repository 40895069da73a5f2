import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, HpkeError, OpenError } from '@hpke/core';
import type { Bytes } from './bytes';

/** RFC 9180, base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** What the encapsulated key and the tag of one message take, in bytes. */
export const ENC = 32;
export const TAG = 16;

/** The last message is sealed as such, so that a row of messages can't be cut short: the other bytes fit nowhere else. */
const place = (last: boolean): Bytes => Uint8Array.of(last ? 1 : 0);

export type Sealer = {
  readonly enc: Bytes;
  /** The next message; the order is in the seal (RFC 9180, 5.2). */
  seal(plain: Bytes, last: boolean): Promise<Bytes>;
};

export type Opener = {
  /** The next message. Null: not these bytes, not at this place, or not by this key. */
  open(sealed: Bytes, last: boolean): Promise<Bytes | null>;
};

/** To whoever has the private key of `publicKey`, and nobody else: whoever seals can't open it again. */
export async function sealTo(publicKey: Bytes, about: Bytes): Promise<Sealer> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const sender = await suite.createSenderContext({ recipientPublicKey, info: about });
  return {
    enc: new Uint8Array(sender.enc),
    seal: async (plain, last) => new Uint8Array(await sender.seal(plain, place(last))),
  };
}

async function recipientOf(recipientKey: CryptoKeyPair, enc: Bytes, info: Bytes) {
  try {
    return await suite.createRecipientContext({ recipientKey, enc, info });
  } catch (error) {
    if (error instanceof HpkeError) return null;
    throw error;
  }
}

/** Null: `enc` is no point of the curve that a key can be agreed with. */
export async function openWith(pair: CryptoKeyPair, enc: Bytes, about: Bytes): Promise<Opener | null> {
  const recipient = await recipientOf(pair, enc, about);
  if (!recipient) return null;
  return {
    async open(sealed, last) {
      try {
        return new Uint8Array(await recipient.open(sealed, place(last)));
      } catch (error) {
        if (error instanceof OpenError) return null;
        throw error;
      }
    },
  };
}
