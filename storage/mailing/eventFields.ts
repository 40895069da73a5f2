import { foldAddress } from '@/policy/mailing/address';
import type { Digest } from '@/vault/digest';
import type { Draft } from '../schema/evidence';

type Said = Partial<Record<string, unknown>>;

/** An event as the fields of its record: what is not known is left out, and read as null. */
export const eventFields = (said: Said): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(said).flatMap(([field, value]): [string, unknown][] => {
      if (value === null || value === undefined || value === false) return [];
      if (typeof value !== 'object' || field === 'moment' || field === 'sale') return [[field, value]];
      const known = Object.entries(value).filter(([, inner]) => inner !== null);
      return known.length > 0 ? [[field, Object.fromEntries(known)]] : [];
    }),
  );

/**
 * The id of an event out of a file or a tool: the same wherever and however often it is read. Not of the file itself:
 * each month's export has all of the months before in it.
 */
export async function eventId(
  digest: Digest,
  { source, channel, address, moment, from, corrects, withdrawn }: Draft,
): Promise<string> {
  const said = [source, channel, foldAddress(address), moment.text, from.tool, from.form, from.page];
  const all = corrects ? [...said, corrects, withdrawn] : said;
  return (await digest(`evidence ${JSON.stringify(all)}`)).slice(0, 32);
}
