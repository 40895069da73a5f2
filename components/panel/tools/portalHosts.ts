import { portalOf, siteOfHost, sites, tools } from '@/sites';
import { covers, hostOf, oneOf, toolAsking } from '@/sites/patterns';
import type { PortalDefinition } from '@/sites/portal';
import type { SiteId } from '@/sites/site';

/** The tool whose switch asks for this host; null: none, so the portal has a switch of its own. */
export const switchOf = (host: string): SiteId | null => toolAsking(host, sites);

/** A tool with addresses of its own that this pattern takes a host from; null: none. */
export function toolTaken(pattern: string): SiteId | null {
  const inside = (match: string) => covers(pattern, oneOf(hostOf(match) ?? ''));
  const taken = tools.find(({ owns, matches }) => owns(oneOf(pattern)) || matches.some(inside));
  return taken?.id ?? null;
}

/** Hosts that we may look along on, and that neither a tool nor a portal of the list stands for. */
export const otherHosts = (
  allowed: readonly string[],
  portals: readonly PortalDefinition[],
): readonly string[] =>
  allowed.filter((host) => siteOfHost(oneOf(host)) === null && portalOf(oneOf(host), portals) === null);

/** The hosts of a portal that are nobody else's: with it, the access to them goes. */
export function ownHosts({ id, hosts }: PortalDefinition, portals: readonly PortalDefinition[]) {
  const others = portals.filter((portal) => portal.id !== id);
  return hosts.filter((host) => switchOf(host) === null && portalOf(oneOf(host), others) === null);
}
