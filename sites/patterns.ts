import type { SiteId } from './site';

/** The host of an origin as the browser names it, `*.` before it with its subdomains; null: not one of the web. */
export const hostOf = (origin: string): string | null => /^https:\/\/([^/]+)\/\*$/.exec(origin)?.[1] ?? null;

export const originOf = (host: string): string => `https://${host}/*`;

/** As a browser understands it: `*.host` covers host as well. */
export const covers = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern;

/** One host that a pattern covers, to ask whose it is. */
export const oneOf = (pattern: string): string => pattern.replace(/^\*\./, 'www.');

/** The tool that asks for this host when it is switched on; null: none does. */
export function toolAsking(
  pattern: string,
  sites: readonly { readonly id: SiteId; readonly matches: readonly string[] }[],
): SiteId | null {
  const asks = (match: string) => covers(hostOf(match) ?? '', oneOf(pattern));
  return sites.find(({ matches }) => matches.some(asks))?.id ?? null;
}
