import { dashed, fromDriveItem, fromHex32, fromResid, fromShareToken, type Guid } from './guid';
import type { Parameters } from './parameters';

/** `:w:`, `:b:` … : the letter says what is shared. After it `r` leads to a path, anything else (`g`, `s`, `S`) to a token. */
const SHARED = /^\/:([a-z]):\/(?:a@[^/]+\/)?(?!r\/)[a-z]\/(?:.*\/)?([\w!-]+)$/i;
/** 1drv.ms/b/c/<cid>/<token>, and the older 1drv.ms/b/s!<token>. */
const SHORT = /^\/([a-z])\/(?:c\/[0-9a-f]{16}\/|(?=s!))([\w!-]+)$/i;

export type Shared = { readonly letter: string; readonly guid: Guid | null };

/** A sharing link as a path: its letter, and the id that its token carries. */
export function sharedIn(pathname: string): Shared | null {
  const [, letter, token] = SHARED.exec(pathname) ?? SHORT.exec(pathname) ?? [];
  return letter && token ? { letter: letter.toLowerCase(), guid: fromShareToken(token) } : null;
}

/** `redeem` holds the short link that was followed, in base 64; its token carries the id of what was shared. */
function followed(text: string | undefined): Shared | null {
  if (text === undefined) return null;
  if (text.length > 400 || !/^[A-Za-z0-9+/_=-]+$/.test(text)) return null;
  try {
    const link = new URL(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
    return link.hostname === '1drv.ms' ? sharedIn(link.pathname) : null;
  } catch {
    return null; // no base 64 of an address: nothing to learn from it
  }
}

/** Is this one file's or folder's id, in any of the forms? */
export const isId = (text: string): boolean => anyId(text) !== null || fromSpo(text) !== null;

const anyId = (text: string): Guid | null => dashed(text) ?? fromResid(text) ?? fromDriveItem(text);

/** `spo_<base 64>_<item id>`, lower-cased: the item id is in base 32, so its case does not matter. */
const fromSpo = (text: string): Guid | null => {
  const [, item = ''] = /^spo_.{1,200}_(01[a-z2-7]{32})$/i.exec(text) ?? [];
  return fromDriveItem(item);
};

/**
 * The file's id from whatever in an address carries it, surest first. A link that was followed (in the path, `share`,
 * `redeem`) stays in the address while the user walks on inside what was shared: beside a path it names what is shown
 * only when a file was shared, and one is shown.
 */
export function guidIn(shared: Shared | null, parameters: Parameters, hasPath: boolean): Guid | null {
  const of = (name: string, read: (text: string) => Guid | null): Guid | null => {
    const text = parameters.get(name);
    return text === undefined ? null : read(text);
  };
  const link = shared ?? followed(parameters.get('redeem') ?? parameters.get('originalpath'));
  const walksOn =
    hasPath && (link?.letter === 'f' || !parameters.get('ithint')?.toLowerCase().startsWith('file'));
  return (
    of('sourcedoc', dashed) ??
    of('uniqueid', dashed) ??
    of('resid', anyId) ??
    of('docid', (text) => anyId(text) ?? fromSpo(text)) ??
    of('id', anyId) ??
    of('d', (text) => (/^w/i.test(text) ? fromHex32(text.slice(1)) : null)) ??
    (hasPath ? null : of('share', fromShareToken)) ??
    (walksOn ? null : (link?.guid ?? null))
  );
}
