import { isSecretLike } from './secretLike';

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The schema of a document takes no longer one. */
const MOST = 2_000;

/**
 * A way back to a page that no tool recognises: no query, no fragment, and its path up to the first piece that may open
 * something. Null: not a page of the web.
 */
export function cleanAddress({ protocol, origin, pathname }: URL): string | null {
  if (protocol !== 'https:') return null;
  const segments = pathname.split('/');
  const end = segments.findIndex((segment) => isSecretLike(decoded(segment)));
  const address = origin + (end < 0 ? pathname : segments.slice(0, end).join('/'));
  return address.length <= MOST ? address : origin;
}
