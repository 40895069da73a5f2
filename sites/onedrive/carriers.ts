import { dashed, fromDriveItem, fromHex32, fromResid, fromShareToken, type Guid } from './guid';
import type { Parameters } from './parameters';

/** `:w:`, `:b:` … : the letter says what is shared. `g`, `S` and a bare user carry a token; `r` a path. */
const SHARED = /^\/:([a-z]):\/(?:g|a@[^/]+\/S|a@[^/]+\/g)\/(?:.*\/)?([A-Za-z0-9_-]{40,60})$/;
/** 1drv.ms/b/c/<cid>/<token>. */
const SHORT = /^\/([a-z])\/c\/[0-9a-f]{16}\/([A-Za-z0-9_-]{40,60})$/i;

export type Shared = { readonly letter: string; readonly guid: Guid | null };

/** A sharing link as a path: its letter, and the id that its token carries. */
export function sharedIn(pathname: string): Shared | null {
  const [, letter, token] = SHARED.exec(pathname) ?? SHORT.exec(pathname) ?? [];
  return letter && token ? { letter, guid: fromShareToken(token) } : null;
}

/** `redeem` holds the short link that was followed, in base 64; its token carries the id. */
function fromRedeem(text: string): Guid | null {
  if (text.length > 400 || !/^[A-Za-z0-9+/_=-]+$/.test(text)) return null;
  try {
    const link = new URL(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
    return link.hostname === '1drv.ms' ? (sharedIn(link.pathname)?.guid ?? null) : null;
  } catch {
    return null; // no base 64 of an address: nothing to learn from it
  }
}

const anyId = (text: string): Guid | null => dashed(text) ?? fromResid(text) ?? fromDriveItem(text);

/** `spo_<base 64>_<item id>`, lower-cased: the item id is in base 32, so its case does not matter. */
const fromSpo = (text: string): Guid | null => {
  const [, item = ''] = /^spo_.{1,200}_(01[a-z2-7]{32})$/i.exec(text) ?? [];
  return fromDriveItem(item);
};

/**
 * The file's id from whatever in an address carries it, surest first. A link that was followed (`share`, `redeem`) stays
 * in the address while the user walks on inside a shared folder: it names what is shown only when nothing else does.
 */
export function guidIn(pathname: string, parameters: Parameters, hasPath: boolean): Guid | null {
  const followed = !hasPath || (parameters.get('ithint')?.startsWith('file') ?? false);
  const of = (name: string, read: (text: string) => Guid | null): Guid | null => {
    const text = parameters.get(name);
    return text === undefined ? null : read(text);
  };
  return (
    of('sourcedoc', dashed) ??
    of('uniqueid', dashed) ??
    of('resid', anyId) ??
    of('docid', (text) => anyId(text) ?? fromSpo(text)) ??
    of('id', anyId) ??
    of('d', (text) => (/^w/i.test(text) ? fromHex32(text.slice(1)) : null)) ??
    sharedIn(pathname)?.guid ??
    (hasPath ? null : of('share', fromShareToken)) ??
    (followed ? (of('redeem', fromRedeem) ?? of('originalpath', fromRedeem)) : null)
  );
}
