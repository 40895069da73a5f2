import { randomId } from '@/vault/bytes';
import { isAnotherFile, lastDisposal, prefix } from '../../documentFields';
import { lives, markers, record } from '../../dossier';
import type { OpenDossier } from '../../engine/openDossier';
import type { Session } from '../../engine/session';
import type { Move } from '../../journal';
import { err, ok, type Result } from '../../result';
import { rowKey } from '../../rowKey';
import type { CommandError } from '../commands';
import { checkLinks } from './links';

type Moved = { readonly name: string; readonly move: Move };

/**
 * Takes a document from one client to another. The dossier it leaves goes on under a new key: else what the new client's
 * erasure forgets would still stand in the old one's log.
 */
export async function moveBetween(
  session: Session,
  { id, as, from: fromId, to: toId, personId, engagementId }: Move,
): Promise<Result<Moved, CommandError>> {
  const from = await session.dossier(fromId);
  const to = await session.client(toId);
  if (!from || !to || from === to) return err({ type: 'UnknownDossier' });
  if (!lives(from.doc, 'document', id)) return err({ type: 'UnknownRecord', id });
  const there = as ?? freeId(to, id);
  if (lives(to.doc, 'document', there)) return err({ type: 'AlreadyRegistered', key: rowKey(toId, there) });
  const links = checkLinks(to, { personId, engagementId });
  if (!links.ok) return links;

  const fields: Record<string, unknown> = record(from.doc, 'document', id).toJSON();
  const noMarkers = Object.fromEntries(markers.map((marker) => [marker, undefined]));
  session.edit(to, 'document', there, {
    ...noMarkers,
    ...(there === id ? fields : withItsId(fields, id)),
    personId,
    engagementId,
    // Erased here, it must not come back there from an older backup.
    [`${prefix.from}${fromId}${there === id ? '' : `/${id}`}`]: session.tools.now,
  });
  session.remove(from, 'document', id, 'movedTo', toId);
  session.redact(fromId, 'document', id);
  const link = (field: string) => (typeof fields[field] === 'string' ? fields[field] : null);
  const back: Move = {
    id: there,
    ...(there !== id && { as: id }),
    from: toId,
    to: fromId,
    personId: link('personId'),
    engagementId: link('engagementId'),
  };
  return ok({ name: String(fields.name), move: back });
}

/**
 * Its own, made from its place; or one of its own making, where another file stood at that place with this client and
 * was destroyed (see `dismissSighting`): that record stays what it is.
 */
function freeId({ doc }: OpenDossier, id: string): string {
  if (!lives(doc, 'document', id)) return id;
  const fields = record(doc, 'document', id);
  const disposal = lastDisposal(fields);
  return disposal && isAnotherFile(fields, disposal.at) ? randomId() : id;
}

/** Where it stood before under the id that it leaves behind now is said with that id. */
const withItsId = (fields: Readonly<Record<string, unknown>>, id: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field.startsWith(prefix.from) && !field.includes('/') ? `${field}/${id}` : field,
      value,
    ]),
  );

/** The same way back. What it was linked to there may be gone by now; the document itself comes back all the same. */
export async function moveBack(session: Session, move: Move): Promise<Result<Moved, CommandError>> {
  const there = await session.client(move.to);
  if (!there) return err({ type: 'CannotUndo' });
  const living = (kind: 'person' | 'engagement', id: string | null) =>
    id !== null && lives(there.doc, kind, id) ? id : null;
  const moved = await moveBetween(session, {
    ...move,
    personId: living('person', move.personId),
    engagementId: living('engagement', move.engagementId),
  });
  // It has gone on to yet another client, or was erased there.
  return moved.ok ? moved : err({ type: 'ChangedSince' });
}
