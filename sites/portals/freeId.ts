import type { PortalDefinition } from '../portal';

/** An id that no other portal has: a-b.nl and a.b.nl are written the same with dashes. */
export function freeId(text: string, portals: readonly PortalDefinition[]): string {
  const id = text.replace(/[^a-z0-9]+/g, '-').slice(0, 56);
  const taken = (name: string) => portals.some((portal) => portal.id === name);
  for (let at = 1; ; at++) {
    const name = at === 1 ? id : `${id}-${at}`;
    if (!taken(name)) return name;
  }
}
