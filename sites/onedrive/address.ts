import type { Guid } from './guid';
import type { Parameters } from './parameters';

/** What may stand in an address that is kept: it says which file, and opens it for nobody who may not see it already. */
const harmless = [
  'id',
  'parent',
  'listurl',
  'RootFolder',
  'sourcedoc',
  'file',
  'UniqueId',
  'resid',
  'cid',
  'docId',
  'driveId',
  'spopath',
] as const;

/** A sharing token in the path opens the file to whoever has it. */
const hasToken = (pathname: string): boolean =>
  /\/[A-Za-z0-9_-]{40,60}$/.test(pathname) ||
  pathname.includes('/s!') ||
  /\/guestaccess\.aspx$/i.test(pathname);

/** A user's or site's part of a path: `/personal/<owner>`, `/sites/<site>`. */
const sitePath = (pathname: string): string | null =>
  /\/((?:personal|sites|teams)\/[^/]+|a@[^/]+)(?:\/|$)/.exec(pathname)?.[0]?.replace(/\/$/, '') ?? null;

const opensInOffice = (letter: string | null): boolean => letter !== null && 'wxp'.includes(letter);

/** A clean way back to what was seen: rebuilt from what is known to be no secret; null when there is none. */
export function addressOf(
  url: URL,
  parameters: Parameters,
  guid: Guid | null,
  sharedLetter: string | null,
): string | null {
  if (sharedLetter !== null || hasToken(url.pathname)) {
    const site = sitePath(url.pathname);
    if (!guid || !site || !opensInOffice(sharedLetter)) return null;
    return `${url.origin}${site}/_layouts/15/Doc.aspx?sourcedoc=%7B${guid}%7D`;
  }
  const kept = new URLSearchParams();
  for (const name of harmless) {
    const value = parameters.get(name.toLowerCase());
    if (value !== undefined && value.length <= 1_000 && isPlain(name, value)) kept.set(name, value);
  }
  const query = kept.size > 0 ? `?${kept}` : '';
  const address = `${url.origin}${url.pathname}${query}`;
  return address.length <= 2_000 ? address : null;
}

/** `listurl` may be an address on another host, with anything in it: only its path form is kept. */
const isPlain = (name: string, value: string): boolean => name !== 'listurl' || value.startsWith('/');
