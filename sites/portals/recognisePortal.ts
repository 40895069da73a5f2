import type { PortalDefinition } from '../portal';
import { isSecretLike } from '../secretLike';
import type { PageView, Sighting } from '../site';
import { hasShape, hasWord, nameByPattern, tellsTitles } from '../teach';
import { reportKey } from './reportKey';

/** `*.host` is every subdomain; anything else is that host alone. */
export const hostFits = (host: string, pattern: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;

/** The portal that has this host; the first one counts. */
export const portalOf = <P extends PortalDefinition>(host: string, portals: readonly P[]): P | null =>
  portals.find(({ hosts }) => hosts.some((pattern) => hostFits(host, pattern))) ?? null;

/**
 * Is this one of the pages that were taught? Its path must have the shape; and where that shape has no word of the
 * portal in it, every text that was taught must be really there, or the portal's help would be a report as well.
 */
function showsReport(
  { reportPaths, titlePattern, nameAt }: PortalDefinition,
  { url, title, shownName }: PageView,
): boolean {
  const shapes = reportPaths.filter((shape) => hasShape(url.pathname, shape));
  if (shapes.some(hasWord)) return true;
  const taught = [
    ...(titlePattern && tellsTitles(titlePattern) ? [nameByPattern(title, titlePattern) !== null] : []),
    ...(nameAt ? [Boolean(shownName)] : []),
  ];
  return shapes.length > 0 && taught.length > 0 && taught.every(Boolean);
}

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
export function recognisePortal(page: PageView, portals: readonly PortalDefinition[]): Sighting | null {
  const { url, title } = page;
  const portal = portalOf(url.hostname, portals);
  if (!portal || url.pathname.length > 400) return null;
  const { site, titlePattern } = portal;
  if (!showsReport(portal, page))
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
