import { type Bytes, concat, fromHex, fromUtf8, hex, sha256, utf8 } from '@/vault/bytes';
import { SIGNATURE, type SigningKey, sign, type Verifier } from '@/vault/firm/signing';
import { type ControlBody, controlSchema, MOST_CONTROL } from './schema';

/** JSON and a signature over its bytes: those are kept as they came, so nothing has to be written the same way twice. */
export type ControlRecord = Bytes & { readonly __control: unique symbol };

export async function signControl(body: ControlBody, signing: SigningKey): Promise<ControlRecord> {
  const text = utf8(JSON.stringify(controlSchema.parse(body)));
  return concat(text, await sign(signing, text)) as ControlRecord;
}

export const hashOf = async (record: Uint8Array): Promise<string> =>
  hex(await sha256(new Uint8Array(record)));

/** What stands in it. Null: it is no control record. Who made it is still to be checked. */
export function readControl(bytes: Uint8Array): ControlBody | null {
  if (bytes.length <= SIGNATURE || bytes.length > MOST_CONTROL) return null;
  try {
    const parsed = controlSchema.safeParse(JSON.parse(fromUtf8(bytes.subarray(0, -SIGNATURE))));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not UTF-8, or not JSON: bytes of a relay, of which nothing is to be trusted.
    return null;
  }
}

export function isSignedBy(verifier: Verifier, bytes: Uint8Array, publicKey: string): Promise<boolean> {
  const whole = new Uint8Array(bytes);
  return verifier.verify(fromHex(publicKey), whole.slice(-SIGNATURE), whole.slice(0, -SIGNATURE));
}
