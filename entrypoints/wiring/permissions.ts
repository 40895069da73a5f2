import { siteOfHost, sites } from '@/sites';
import { covers, hostOf, oneOf, originOf } from '@/sites/patterns';
import type { SiteId } from '@/sites/site';

/** Portals whose reports are downloaded, and a page that no tool has: such a page is somebody's portal. */
const isPortal = (site: SiteId | null): boolean =>
  site === null || site === 'disc' || site === 'youknow' || site === 'portal';

/** Whose hosts a pattern of the browser stands for, by one of them. */
const siteOfPattern = (pattern: string): SiteId | null => siteOfHost(oneOf(pattern));

type Permissions = { readonly origins: string[]; readonly permissions?: ['downloads'] };

/** So that a report saved from a portal can be offered for registration. */
const withDownloads = (site: SiteId | null): Pick<Permissions, 'permissions'> =>
  isPortal(site) ? { permissions: ['downloads'] } : {};

/**
 * What switching a tool on asks for, whoever asks: its own addresses; on a host of a portal that they don't cover (a
 * guess from its maker's name, one that was taught) just that host.
 */
export function permissionsFor(site: SiteId, host: string | null = null): Permissions {
  const matches = sites.find(({ id }) => id === site)?.matches ?? [];
  const covered = host === null || matches.some((match) => covers(hostOf(match) ?? '', host));
  return { origins: covered ? [...matches] : [originOf(host)], ...withDownloads(site) };
}

/** The same for the hosts of a portal that was taught or read from a file. */
export const permissionsForHosts = (hosts: readonly string[]): Permissions => ({
  origins: hosts.map(originOf),
  ...withDownloads('portal'),
});

/** The tools that the browser lets us look along in, be it on one of their hosts only. */
export const sitesOn = (held: readonly string[]): readonly SiteId[] => {
  const on = new Set(held.map((origin) => siteOfPattern(hostOf(origin) ?? '')));
  return sites.filter(({ id }) => on.has(id)).map(({ id }) => id);
};

/** Every origin that is held for a tool, those that only the popup asked for as well. */
export const originsHeldFor = (site: SiteId, held: readonly string[]): readonly string[] =>
  held.filter((origin) => siteOfPattern(hostOf(origin) ?? '') === site);

/** What is given back with these origins: the downloads too, when no portal is left to download from. */
export function withoutOrigins(held: readonly string[], gone: readonly string[]): Permissions {
  const hosts = held.filter((origin) => !gone.includes(origin)).map(hostOf);
  const portalLeft = hosts.some((host) => host !== null && isPortal(siteOfPattern(host)));
  return { origins: [...gone], ...(portalLeft ? {} : withDownloads('portal')) };
}
