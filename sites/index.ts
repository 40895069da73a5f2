import { convident } from './convident';
import { googleAnalytics } from './googleAnalytics';
import { mailchimp } from './mailchimp';
import { onedrive } from './onedrive/onedrive';
import type { PortalDefinition } from './portal';
import { portalOf, recognisePortal } from './portals/recognisePortal';
import { shippedPortals } from './portals/shipped';
import type { PageView, Sighting, Site, SiteId } from './site';
import { nameByPattern } from './teach';
import { versio } from './versio';
import { webinargeek } from './webinargeek';

export { portalOf, shippedPortals };

/** Tools with a grammar of their own. A line here asks the user for a permission: it belongs in the changelog. */
export const tools: readonly Site[] = [onedrive, mailchimp, webinargeek, googleAnalytics, versio, convident];

const matchesOf = (id: PortalDefinition['site']): string[] =>
  shippedPortals
    .filter(({ site, unverified }) => site === id && !unverified)
    .flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));

/** Every tool, with what switching it on asks for. */
export const sites: readonly Pick<Site, 'id' | 'matches'>[] = [
  onedrive,
  { id: 'disc', matches: matchesOf('disc') },
  { id: 'youknow', matches: matchesOf('youknow') },
  mailchimp,
  webinargeek,
  googleAnalytics,
  versio,
  convident,
];

/** Longer than any address a tool makes; such a page is nobody's. */
const MOST = 8_000;

const isPlain = ({ protocol, port, username, password, href }: URL): boolean =>
  protocol === 'https:' && port === '' && username === '' && password === '' && href.length <= MOST;

/**
 * What page is this? The host decides first; one tool answers, or none does. `portals`: those that the user taught,
 * which go before the shipped ones.
 */
export function recognise(page: PageView, portals: readonly PortalDefinition[] = []): Sighting | null {
  if (!isPlain(page.url)) return null;
  const { hostname } = page.url;
  const tool = tools.find(({ owns }) => owns(hostname));
  if (!tool) {
    const taught = recognisePortal(page, portals);
    // What was taught of a portal that ships leaves it the tool that it is, with that tool's checks.
    if (taught) return { ...taught, site: siteOfHost(hostname, portals) ?? taught.site };
    return recognisePortal(page, shippedPortals);
  }
  const seen = tool.recognise(page);
  return seen && { site: tool.id, ...seen };
}

/** What a portal writes behind a name in its titles: " - DISC-portaal". */
const LAST_PART = /^(.+\S)\s+[-–|·•:]\s+\S[^-–|·•]*$/;

/**
 * The names of a document that the page itself shows: in its title, at a taught place. Never what its address says,
 * which may be that of a file that is gone.
 */
export function namesShown(page: PageView, portals: readonly PortalDefinition[] = []): readonly string[] {
  const title = page.title.slice(0, 1_000);
  const { hostname } = page.url;
  const tool = tools.find(({ owns }) => owns(hostname));
  const portal = tool ? null : (portalOf(hostname, portals) ?? portalOf(hostname, shippedPortals));
  const { titlePattern = null, nameAt = null } = portal ?? {};
  const inTitle = tool
    ? (tool.nameInTitle?.(title) ?? null)
    : titlePattern && nameByPattern(title, titlePattern);
  // Of a portal where nothing was pointed at, the title is all there is.
  const whole = portal && !titlePattern && !nameAt ? [title, LAST_PART.exec(title)?.[1]] : [];
  return [inTitle, portal ? page.shownName : null, ...whole].filter((name) => typeof name === 'string');
}

/** A portal whose host is a guess from its maker's name: switching its tool on does not ask for it. */
export const isGuessedHost = (host: string): boolean => portalOf(host, shippedPortals)?.unverified === true;

/** Whose host is this? For offering to switch a tool on, before anything of a page is known. */
export function siteOfHost(host: string, portals: readonly PortalDefinition[] = []): SiteId | null {
  const tool = tools.find(({ owns }) => owns(host));
  return tool?.id ?? (portalOf(host, shippedPortals) ?? portalOf(host, portals))?.site ?? null;
}
