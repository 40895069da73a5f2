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
  readonly title: string;
  /** A way back to it without anything that may be a secret; null: none. */
  readonly address: string | null;
  /** Tells this page from every other, for what was typed on it; it may hold a secret, and is kept in memory only. */
  readonly where: string;
  /** What is selected in the list that the page shows. */
  readonly selection?: Selection;
};

/** Files selected in a list; those whose place can't be told, and folders, are counted. */
export type Selection = {
  readonly files: readonly Found[];
  readonly unknown: number;
  readonly folders: number;
  /** More is selected than is looked at: only so many are. */
  readonly most?: number;
};

/** A document to register: one on the page, or one that was just saved. */
export type Found = {
  /** Null: no tool's. */
  readonly site: SiteId | null;
  readonly place: Place;
  readonly keys: readonly string[];
  readonly address: string | null;
  readonly name: string | null;
  readonly personText: string | null;
  /** What was typed of it is kept under this, in memory only. */
  readonly draft: string;
  /** Nothing says that this page is one document: title and place are the user's to fill in. */
  readonly byHand: boolean;
};

const places: Partial<Record<SiteId, Place>> = { onedrive: 'cloud' };
const placeOf = (site: SiteId | null): Place => (site && places[site]) ?? 'portal';

/** The one document that a page shows, or that is selected in it; null: a list, a folder, a tool. */
export function foundOn({ sighting, texts, where, selection }: Page): Found | null {
  const [only, second] = selection?.files ?? [];
  if (only && !second && selection?.unknown === 0) return only;
  if (!sighting || (sighting.kind !== 'file' && sighting.kind !== 'report')) return null;
  const { site, keys, address, name } = sighting;
  return {
    site,
    keys,
    address,
    place: placeOf(site),
    name: name ?? texts.name,
    personText: texts.person,
    draft: keys[0] ?? where,
    byHand: false,
  };
}

/** Any page, on the user's word: what it is called, and the way back to it. */
export function foundByHand({ site, sighting, texts, title, address, where }: Page): Found {
  return {
    site,
    keys: [],
    address: sighting?.address ?? address,
    place: placeOf(site),
    name: (sighting?.name ?? texts.name ?? title.trim().slice(0, 400)) || null,
    personText: texts.person,
    draft: `by hand ${where}`,
    byHand: true,
  };
}

export const foundAsDownload = ({ site, name }: { site: SiteId; name: string }): Found => ({
  site,
  name,
  place: 'device',
  keys: [],
  address: null,
  personText: null,
  draft: `download ${name}`,
  byHand: false,
});
