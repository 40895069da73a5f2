import type { PortalDefinition } from '../portal';
import { freeId } from './freeId';
import { portalOf } from './recognisePortal';

/** A definition from elsewhere beside those that are there: it takes the place of the one for its host, and of no other. */
export function adopted(portal: PortalDefinition, portals: readonly PortalDefinition[]): PortalDefinition {
  const known = portal.hosts.map((host) => portalOf(host, portals)).find((found) => found !== null);
  return { ...portal, id: known?.id ?? freeId(portal.id, portals) };
}
