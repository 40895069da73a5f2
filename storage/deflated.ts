import { deflateSync, inflateSync } from 'fflate';
import type { Bytes } from '@/vault/bytes';

/** Bytes from which on the browser's own streams do it, piece by piece: whoever draws is not kept waiting. */
const LARGE = 128 * 1024;

/** Raw DEFLATE (RFC 1951). */
export const deflated = async (bytes: Uint8Array): Promise<Bytes> =>
  bytes.length < LARGE
    ? new Uint8Array(deflateSync(bytes))
    : through(new Uint8Array(bytes), new CompressionStream('deflate-raw'));

/** @throws when it is no DEFLATE: it was sealed, so it is what was deflated. */
export const inflated = async (bytes: Uint8Array): Promise<Bytes> =>
  bytes.length < LARGE / 8
    ? new Uint8Array(inflateSync(bytes))
    : through(new Uint8Array(bytes), new DecompressionStream('deflate-raw'));

async function through(bytes: Bytes, transform: GenericTransformStream): Promise<Bytes> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());
}
