import { tenantOf } from './hosts';
import { decoded, type Parameters } from './parameters';

/** A place in somebody's drive, as the server names it: `/personal/<owner>/Documents/Map/Rapport.pdf`. */
export type DrivePath = { readonly path: string; readonly host: string };

/** Longer than any real one; what is longer is no key. */
const MOST = 1_000;

/** Parameters that hold a server path, in order of trust. */
const holders = ['id', 'rootfolder', 'spopath', 'sourceurl', 'sourcedoc'] as const;

/** What is shared with the user may stand on another tenant's host, which `listurl` names. */
function hostOf(url: URL, parameters: Parameters): string {
  const list = parameters.get('listurl');
  if (!list?.startsWith('https://') || !URL.canParse(list)) return url.hostname;
  const { hostname } = new URL(list);
  return tenantOf(hostname) ? hostname : url.hostname;
}

/** `/:w:/r/<path>`: the path itself is the address. */
const DIRECT = /^\/:[a-z]:(\/a@[^/]+)?\/r(\/.+)$/i;
/** A file opened by its own address; a script of the server is none. */
const ITSELF = /^\/(?:personal|sites|teams)\/[^/]+\/.+\.(?!aspx$)[a-z0-9]{2,5}$/i;
/** A library's own page: `/sites/<site>/<library>/Forms/AllItems.aspx`. */
const LIBRARY = /^(\/.+)\/Forms\/AllItems\.aspx$/i;

function pathInAddress(pathname: string): string | null {
  // Unless it leads to a script, which names what it shows in a parameter.
  if (pathname.includes('/_layouts/')) return null;
  const [, alias = '', rest] = DIRECT.exec(pathname) ?? [];
  return rest ? alias + rest : ITSELF.test(pathname) ? pathname : (LIBRARY.exec(pathname)?.[1] ?? null);
}

/** No name has a control character in it; a key with one would be refused later on. */
const isSound = (path: string): boolean => path.length <= MOST && !/\p{Cc}|\p{Surrogate}/u.test(path);

export function drivePathOf(url: URL, parameters: Parameters): DrivePath | null {
  const host = hostOf(url, parameters);
  const held = holders.map((holder) => parameters.get(holder)).find((value) => value?.startsWith('/'));
  const path = held ?? decoded(pathInAddress(url.pathname) ?? '');
  const trimmed = path.replace(/\/+$/, '');
  return trimmed !== '' && isSound(path) ? { path: trimmed, host } : null;
}

/** The first page of a library: it shows what is in it, and names no folder. */
export const isLibrary = ({ pathname }: URL, parameters: Parameters): boolean =>
  LIBRARY.test(pathname) && !parameters.has('id') && !parameters.has('rootfolder');

/** `<owner>/<path>`: the owner is a user, an alias on the new host, or a tenant's site; the path is as it is written. */
export function placeOf({ path, host }: DrivePath): string | null {
  const [, first = '', second = '', ...rest] = path.split('/');
  const under = (owner: string, segments: readonly string[]) => [owner.toLowerCase(), ...segments].join('/');
  if (first === 'personal' && second) return under(second, rest);
  if (/^a@[a-z0-9]+$/i.test(first)) return under(first, second ? [second, ...rest] : []);
  const tenant = tenantOf(host);
  if (!tenant) return null;
  if ((first === 'sites' || first === 'teams') && second) return under(`${tenant}/${first}/${second}`, rest);
  return under(tenant, [first, second, ...rest].filter(Boolean));
}

/** A name with an extension that has a letter in it: "Rapport.pdf", not "Rapport 2.0" and not "Map.2026". */
export const looksLikeFile = (path: string): boolean => /\.(?=[a-z0-9]{0,4}[a-z])[a-z0-9]{2,5}$/i.test(path);

export const lastSegment = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A preview names its parent; a folder never does. Without it, the extension decides. */
export function isFile(path: string, parameters: Parameters): boolean {
  if (parameters.has('rootfolder')) return false;
  const parent = parameters.get('parent');
  return parent
    ? path.startsWith(`${parent.replace(/\/+$/, '')}/`) && lastSegment(path) !== ''
    : looksLikeFile(path);
}
