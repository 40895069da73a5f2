import { type Bytes, concat, fromHex, hex, utf8 } from '../bytes';
import { ENC, openWith, sealTo, suite, TAG } from '../hpke';

/** The key that an epoch key is sealed to (X25519). It lives for one epoch: then another one is announced. */
export type BoxKey = { readonly publicKey: Bytes; readonly privateKey: Bytes };

export async function newBoxKey(): Promise<BoxKey> {
  const pair = await suite.kem.generateKeyPair();
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  };
}

/** One box after another. The brand is for the transport, which takes nothing else. */
export type SealedBoxes = Bytes & { readonly __boxes: unique symbol };

/** To whom an epoch key goes: a device by its id of 16 hexadecimal digits, or the paper with the recovery words. */
export type Recipient = { readonly device: string; readonly publicKey: Bytes };

const KEY = 32;
const DEVICE = 8;
const ENTRY = DEVICE + ENC + KEY + TAG;
const about = (firm: string, epoch: number, device: string) => utf8(`boxes ${firm} ${epoch} ${device}`);

/** The epoch key to each of them: entries of `device 8 | encapsulated key 32 | sealed 48`. */
export async function sealBoxes(
  kek: Bytes,
  firm: string,
  epoch: number,
  recipients: readonly Recipient[],
): Promise<SealedBoxes> {
  const entries = await Promise.all(
    recipients.map(async ({ device, publicKey }) => {
      const sealer = await sealTo(publicKey, about(firm, epoch, device));
      return concat(fromHex(device), sealer.enc, await sealer.seal(kek, true));
    }),
  );
  return concat(...entries) as SealedBoxes;
}

/** The epoch key out of a device's box. Null: there is none for it, or this key does not open it. */
export async function openBox(
  boxes: Bytes,
  firm: string,
  epoch: number,
  device: string,
  { publicKey, privateKey }: BoxKey,
): Promise<Bytes | null> {
  for (let at = 0; at + ENTRY <= boxes.length; at += ENTRY) {
    const entry = boxes.subarray(at, at + ENTRY);
    if (hex(entry.subarray(0, DEVICE)) !== device) continue;
    const pair = {
      publicKey: await suite.kem.deserializePublicKey(publicKey),
      privateKey: await suite.kem.deserializePrivateKey(privateKey),
    };
    const enc = entry.slice(DEVICE, DEVICE + ENC);
    const opener = await openWith(pair, enc, about(firm, epoch, device));
    return (await opener?.open(entry.slice(DEVICE + ENC), true)) ?? null;
  }
  return null;
}
