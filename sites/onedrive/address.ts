import { isId } from './carriers';
import { dashed, type Guid } from './guid';
import type { Parameters } from './parameters';

const isPath = (value: string): boolean => value.startsWith('/');
const isDrive = (value: string): boolean => /^(?:[0-9a-f]{16}|b![\w-]{1,120})$/i.test(value);

/** What may stand in an address that is kept, and what it must look like: it says which file, and opens it for nobody. */
const harmless: readonly (readonly [string, (value: string) => boolean])[] = [
  ['id', (value) => isPath(value) || value === 'root' || isId(value)],
  ['parent', isPath],
  ['listurl', isPath],
  ['RootFolder', isPath],
  ['sourcedoc', (value) => isPath(value) || dashed(value) !== null],
  ['file', (value) => !value.includes('/')],
  ['UniqueId', (value) => dashed(value) !== null],
  ['resid', isId],
  ['cid', isDrive],
  ['docId', isId],
  ['driveId', isDrive],
  ['spopath', isPath],
];

/** Pages that show something by an address without a token. A path like no other may hold anything: it is not kept. */
const pages: readonly RegExp[] = [
  /^\/(?:my|shared|recent|photos)?$/i,
  /^\/(?:edit|view|embed)(?:\.aspx)?$/i,
  /^\/open\/onedrive\/?$/,
  /^\/share\/[0-9a-f]{16}!s[0-9a-f]{32}$/i,
  /^(?:\/:[a-z]:(?:\/a@[^/]+)?\/r|\/a@[^/]+)?(?:\/[^/:]+){0,6}\/_layouts\/15\/(?:doc2?|onedrive|wopiframe|embed|stream)\.aspx$/i,
  /^\/(?:[^/:]+\/)+Forms\/[^/]+\.aspx$/i,
  /^\/:[a-z]:(?:\/a@[^/]+)?\/r\/(?!.*\/_layouts\/)/i,
  /^\/(?:personal|sites|teams)\/(?!.*\/_layouts\/)[^:]+\.(?!aspx$)[a-z0-9]{2,5}$/i,
];

/** The site that a sharing link leads into: `/:w:/s/<site>/…` and `/:w:/t/<team>/…` are its short forms. */
function siteOf(pathname: string): string | null {
  const [, short, name] = /^\/:[a-z]:\/([st])\/([^/]+)\//.exec(pathname) ?? [];
  if (short && name) return `/${short === 's' ? 'sites' : 'teams'}/${name}`;
  const [, site] = /\/((?:personal|sites|teams)\/[^/]+|a@[^/]+)\//.exec(pathname) ?? [];
  return site ? `/${site}` : null;
}

/** `+` for a space is a plus to the scripts of these pages. */
const encoded = (value: string): string =>
  encodeURIComponent(value).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A half of a surrogate pair, which no address can hold. */
const isWhole = (value: string): boolean => !/\p{Surrogate}/u.test(value);

/** A clean way back to what was seen: rebuilt from what is known to be no secret; null when there is none. */
export function addressOf(
  { origin, pathname }: URL,
  parameters: Parameters,
  guid: Guid | null,
  sharedLetter: string | null,
): string | null {
  if (sharedLetter !== null) {
    // The token opens the file to whoever has it; Office opens it by its id as well.
    const site = siteOf(pathname);
    if (!guid || !site || !'wxp'.includes(sharedLetter)) return null;
    return `${origin}${site}/_layouts/15/Doc.aspx?sourcedoc=%7B${guid}%7D`;
  }
  if (!pages.some((page) => page.test(pathname))) return null;
  const kept = harmless.flatMap(([name, fits]) => {
    const value = parameters.get(name.toLowerCase());
    const keep = value !== undefined && value.length <= 1_000 && isWhole(value) && fits(value);
    return keep ? [`${name}=${encoded(value)}`] : [];
  });
  const address = `${origin}${pathname}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
  return address.length <= 2_000 ? address : null;
}
