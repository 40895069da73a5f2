import type { Recognise } from '@/exchange/import/entry';
import { recognise } from '@/sites';
import type { Workspace } from '@/storage/reader';

/** Which file an address in a list shows: as its page would be recognised, without the page. */
export const recogniser =
  (portals: Workspace['portals']): Recognise =>
  (address) => {
    const seen = recognise({ url: new URL(address), title: '' }, portals);
    if (!seen || (seen.kind !== 'file' && seen.kind !== 'report')) return null;
    const { site, keys, address: clean } = seen;
    return { site, keys, address: clean, place: site === 'onedrive' ? 'cloud' : 'portal' };
  };
