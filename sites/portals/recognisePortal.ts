import type { PortalDefinition } from '../portal';
import { isSecretLike } from '../secretLike';
import type { PageView, Sighting } from '../site';
import { hasShape, nameByPattern } from '../teach';
import { reportKey } from './reportKey';

/** `*.host` is every subdomain; anything else is that host alone. */
export const hostFits = (host: string, pattern: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;

/** The part of an address that names a page: a respondent's code, with a password in it, may stand behind it. */
function wordsOf(pathname: string): string {
  const segments = pathname.split('/').slice(1);
  const end = segments.findIndex((segment) => !/^[a-z][a-z_-]{0,23}$/i.test(segment));
  return `/${(end < 0 ? segments : segments.slice(0, end)).join('/')}`;
}

/** How a database numbers its records; a portal asks whoever opens one to log in. Anything else as random may be a key. */
const RECORD = /^[0-9a-f-]{16,36}$/i;
const opensByItself = (pathname: string): boolean =>
  pathname.split('/').some((segment) => isSecretLike(segment) && !RECORD.test(segment));

/** The query and the fragment of a portal's address may hold a login: at most a report's number is taken from them. */
export function recognisePortal(
  { url, title }: PageView,
  portals: readonly PortalDefinition[],
): Sighting | null {
  const portal = portals.find(({ hosts }) => hosts.some((pattern) => hostFits(url.hostname, pattern)));
  if (!portal || url.pathname.length > 400) return null;
  const { site, reportPaths, titlePattern } = portal;
  if (!reportPaths.some((shape) => hasShape(url.pathname, shape)))
    return { site, kind: 'app', keys: [], name: null, address: `${url.origin}${wordsOf(url.pathname)}` };
  const secret = opensByItself(url.pathname);
  const key = secret ? null : reportKey(url);
  return {
    site,
    kind: 'report',
    keys: key === null ? [] : [key],
    name: titlePattern && nameByPattern(title, titlePattern),
    address: `${url.origin}${secret ? wordsOf(url.pathname) : url.pathname}`,
  };
}
