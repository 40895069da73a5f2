import { lives } from '../../dossier';
import type { OpenDossier } from '../../engine/openDossier';
import type { Session } from '../../engine/session';
import { project } from '../../project';
import { err, ok, type Result } from '../../result';
import type { DocumentRow } from '../../rows';
import type { CommandError } from '../commands';

type Found = { readonly dossier: OpenDossier; readonly row: DocumentRow };

/** A living document with what follows from its dossier and the policy: its last day, and what holds it. */
export async function documentIn(
  session: Session,
  dossierId: string,
  documentId: string,
): Promise<Result<Found, CommandError>> {
  const dossier = await session.dossier(dossierId);
  if (!dossier) return err({ type: 'UnknownDossier' });
  const missing = err({ type: 'UnknownRecord', id: documentId } as const);
  if (!lives(dossier.doc, 'document', documentId)) return missing;
  const row = project(dossier.doc, dossierId, session.tools.policy).find(({ id }) => id === documentId);
  return row?.kind === 'document' ? ok({ dossier, row }) : missing;
}
