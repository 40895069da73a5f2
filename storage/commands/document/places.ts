import { prefix } from '../../documentFields';
import type { Session } from '../../engine/session';

/** Keys of a file as fields of their own, each under an opaque name: what two devices add, both stays. */
export async function placeFields(
  session: Session,
  keys: readonly string[],
): Promise<Record<string, string>> {
  const digests = await Promise.all(keys.map((key) => session.placeDigest(key)));
  return Object.fromEntries(keys.map((key, at) => [`${prefix.key}${digests[at]?.slice(0, 16)}`, key]));
}
