import { record, recordName } from '../dossier';
import type { OpenDossier } from './openDossier';
import { prepare } from './prepare';
import type { Session } from './session';

/** The same text for the same fields, in whatever order they were set. */
const canonical = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Does a dossier hold these records as they were made? A keyed digest of all their fields; null: one is not there. */
export async function digestOf(
  session: Session,
  { doc }: OpenDossier,
  names: readonly string[],
): Promise<string | null> {
  const texts: string[] = [];
  for (const name of names) {
    const parsed = recordName(name);
    const fields = parsed && record(doc, parsed.kind, parsed.id);
    if (!fields || fields.size === 0) return null;
    texts.push(`${name} ${canonical(fields.toJSON())}`);
  }
  return session.tools.digest(`made\n${texts.join('\n')}`);
}

/**
 * Seals what was edited of a dossier and lets go of its document. It can't be opened again in this session, and what
 * was made of it stands in the journal by name and digest only.
 */
export async function release(session: Session, dossier: OpenDossier): Promise<void> {
  const key = await session.keyOf(dossier.id);
  if (!key) throw new Error(`dossier ${dossier.id} has no key`);
  const { digest, policy } = session.tools;
  const made = session.madeIn(dossier.id);
  const is = made.length > 0 ? await digestOf(session, dossier, made) : null;
  if (is) session.madeRecords.push({ dossier: dossier.id, records: made, is });
  const prepared = await prepare(dossier, { key, digest, policy }, false);
  session.touched.delete(dossier.id);
  // Without its rows as text, and without the way back to its document, which may then leave the memory.
  if (prepared) session.released.set(dossier.id, { ...prepared, known: new Map(), settle: () => undefined });
}
