import type { PortalDefinition } from '../portal';
import type { SiteId } from '../site';
import { hasWord, pathShape, tellsTitles } from '../teach';
import { freeId } from './freeId';
import { portalOf } from './recognisePortal';

/** What the user showed on one page of a portal. */
export type Shown = Pick<PortalDefinition, 'titlePattern' | 'nameAt' | 'personAt'> & {
  readonly host: string;
  readonly path: string;
};

/** As many kinds of page as a definition may have. */
const MOST_PATHS = 20;

/**
 * The definition that comes of it: a host, shapes and positions, never content. One more kind of page of a portal
 * that was taught before is added to it; of the places the newest count, unless they were skipped. `site`: whose host
 * it is already. Null: any page of the portal would be a report, for neither its path nor a text tells them apart.
 */
export function taughtPortal(
  { host, path, titlePattern, nameAt, personAt }: Shown,
  site: SiteId | null,
  portals: readonly PortalDefinition[],
): PortalDefinition | null {
  const shape = pathShape(path);
  const known = portalOf(host, portals);
  const next = {
    titlePattern: titlePattern ?? known?.titlePattern ?? null,
    nameAt: nameAt ?? known?.nameAt ?? null,
    personAt: personAt ?? known?.personAt ?? null,
  };
  const told = nameAt !== null || (titlePattern !== null && tellsTitles(titlePattern));
  if (!hasWord(shape) && !told) return null;
  return {
    id: known?.id ?? freeId(host, portals),
    site: site === 'disc' || site === 'youknow' ? site : 'portal',
    label: known?.label ?? host.replace(/^www\./, '').slice(0, 60),
    hosts: known?.hosts ?? [host],
    reportPaths: [...new Set([...(known?.reportPaths ?? []), shape])].slice(-MOST_PATHS),
    ...next,
  };
}
