import type { Sighting } from '@/sites/site';
import type { AudienceRow } from '@/storage/rows';

/** The list whose page this is, by the number in its address; null: it was never read here. */
export function audienceOf(
  audiences: readonly AudienceRow[],
  { keys }: Pick<Sighting, 'keys'>,
): AudienceRow | null {
  const numbers = keys.map((key) => key.slice(key.lastIndexOf('/') + 1));
  return audiences.find(({ webId }) => webId !== null && numbers.includes(webId)) ?? null;
}
