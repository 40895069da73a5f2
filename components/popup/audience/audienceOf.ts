import type { Sighting } from '@/sites/site';
import type { AudienceRow } from '@/storage/rows';

/** The number that a list's page has in its address. */
export const numberOf = ({ keys }: Pick<Sighting, 'keys'>): string | null => {
  const [key = ''] = keys;
  return key.slice(key.lastIndexOf('/') + 1) || null;
};

/** The list whose page this is; null: it was never read here, or from a file, which doesn't tell the number. */
export const audienceOf = (
  audiences: readonly AudienceRow[],
  sighting: Pick<Sighting, 'keys'>,
): AudienceRow | null =>
  audiences.find(({ webId }) => webId !== null && webId === numberOf(sighting)) ?? null;
