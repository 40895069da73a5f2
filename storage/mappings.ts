import type { Digest } from '@/vault/digest';

/**
 * What a row of headers is called where mappings are remembered. A keyed digest: a list without a header has somebody's
 * name in its first row, and the workspace is not sealed.
 */
export const headersDigest = (digest: Digest, headers: readonly string[]): Promise<string> =>
  digest(`headers ${JSON.stringify(headers.map((header) => header.trim().toLowerCase()))}`);
