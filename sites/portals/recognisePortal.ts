import type { PortalDefinition } from '../portal';
import type { PageView, Sighting } from '../site';
import { hasShape, nameByPattern } from '../teach';

/** `*.host` is every subdomain; anything else is that host alone. */
export const hostFits = (host: string, pattern: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;

/** The query and the fragment of a portal's address may hold a login: neither key nor address has them. */
export function recognisePortal(
  { url, title }: PageView,
  portals: readonly PortalDefinition[],
): Sighting | null {
  const portal = portals.find(({ hosts }) => hosts.some((pattern) => hostFits(url.hostname, pattern)));
  if (!portal || url.pathname.length > 400) return null;
  const report = portal.reportPaths.some((shape) => hasShape(url.pathname, shape));
  const name = report && portal.titlePattern ? nameByPattern(title, portal.titlePattern) : null;
  return {
    site: portal.site,
    kind: report ? 'report' : 'app',
    keys: report ? [`path:${url.hostname}${url.pathname}`] : [],
    name,
    address: `${url.origin}${url.pathname}`,
  };
}
