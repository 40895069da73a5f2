import { type Bytes, hex, utf8 } from './bytes';

/** A keyed digest (HMAC-SHA-256, hexadecimal): lets an index find a place or an address without holding it. */
export type Digest = (text: string) => Promise<string>;

export async function digestWith(raw: Bytes): Promise<Digest> {
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (text) => hex(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(text))));
}
