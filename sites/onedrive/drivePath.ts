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

export function drivePathOf(url: URL, parameters: Parameters): DrivePath | null {
  const host = hostOf(url, parameters);
  for (const holder of holders) {
    const path = parameters.get(holder);
    if (path?.startsWith('/') && path.length <= MOST) return { path: path.replace(/\/+$/, ''), host };
  }
  // `/:w:/r/sites/<site>/Library/Map/Doc.docx`: the path itself is the address, unless it leads to a script.
  const [, alias = '', rest] = /^\/:[a-z]:(\/a@[^/]+)?\/r(\/.+)$/.exec(url.pathname) ?? [];
  if (!rest || rest.length > MOST || rest.includes('/_layouts/')) return null;
  return { path: decoded(alias + rest), host };
}

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
