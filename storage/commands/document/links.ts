import { lives } from '../../dossier';
import type { OpenDossier } from '../../engine/openDossier';
import { err, ok, type Result } from '../../result';
import type { CommandError } from '../commands';

type Links = {
  readonly personId?: string | null | undefined;
  readonly engagementId?: string | null | undefined;
};

/** A document may only point at people and engagements of its own dossier. */
export function checkLinks(
  { doc }: OpenDossier,
  { personId, engagementId }: Links,
): Result<null, CommandError> {
  if (personId && !lives(doc, 'person', personId)) return err({ type: 'UnknownPerson' });
  if (engagementId && !lives(doc, 'engagement', engagementId)) return err({ type: 'UnknownEngagement' });
  return ok(null);
}
