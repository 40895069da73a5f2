import type { Place } from '@/policy/item';
import type { Sighting, SiteId } from '@/sites/site';

/** The tab in front of the user, as far as the popup may know it. */
export type Page = {
  /** Null: no page of the web. */
  readonly host: string | null;
  /** Whose host it is; null: no tool that is known. */
  readonly site: SiteId | null;
  /** The browser lets us look along here. */
  readonly switchedOn: boolean;
  readonly sighting: Sighting | null;
  /** What a taught portal's page shows at its two places. */
  readonly texts: { readonly name: string | null; readonly person: string | null };
};

/** A document to register: one on the page, or one that was just saved. */
export type Found = {
  readonly site: SiteId;
  readonly place: Place;
  readonly keys: readonly string[];
  readonly address: string | null;
  readonly name: string | null;
  readonly personText: string | null;
};

const places: Partial<Record<SiteId, Place>> = { onedrive: 'cloud' };

/** The one document that a page shows; null: a list, a folder, a tool. */
export function foundOn({ sighting, texts }: Page): Found | null {
  if (!sighting || (sighting.kind !== 'file' && sighting.kind !== 'report')) return null;
  const { site, keys, address, name } = sighting;
  return {
    site,
    keys,
    address,
    place: places[site] ?? 'portal',
    name: name ?? texts.name,
    personText: texts.person,
  };
}

export const foundAsDownload = ({ site, name }: Pick<Found, 'site'> & { name: string }): Found => ({
  site,
  name,
  place: 'device',
  keys: [],
  address: null,
  personText: null,
});
