import { speaksOf } from '../disclosureFields';
import { prefix } from '../documentFields';
import { isGone, record, recordName, records } from '../dossier';
import type { OpenDossier } from '../engine/openDossier';
import { digestOf, release } from '../engine/release';
import type { Change, Session } from '../engine/session';
import { wipePassphrases } from '../engine/wipePassphrases';
import type { MadeRecords } from '../journal';
import { err, ok, type Result } from '../result';
import { isBuiltUpon } from './builtUpon';
import type { CommandError } from './commands';

type Outcome = Result<null, CommandError>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Every field goes to what it was, unless one of them was changed since: then nothing is touched. */
export async function takeBackChanges(session: Session, changes: readonly Change[]): Promise<Outcome> {
  const asked = new Set<string>();
  for (const [at, { dossier: dossierId, kind, id, field, after }] of changes.entries()) {
    await session.step(at, changes.length * 2);
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'CannotUndo' });
    if (!same(record(dossier.doc, kind, id).get(field), after)) return err({ type: 'ChangedSince' });
    const name = `${dossierId}/${id}`;
    if (!asked.has(name) && isBuiltUpon(dossier.doc, id, changes)) return err({ type: 'ChangedSince' });
    asked.add(name);
  }
  for (const [at, { dossier: dossierId, kind, id, field, before }] of changes.entries()) {
    await session.step(changes.length + at, changes.length * 2);
    const dossier = await session.dossier(dossierId);
    if (!dossier) continue;
    if (before === undefined && field.startsWith(prefix.passphrase))
      await wipePassphrases(session, dossier, id, field);
    session.edit(dossier, kind, id, { [field]: before });
  }
  return ok(null);
}

/** Does a record that was not made along with these lean on one of them? */
function isLeanedOn({ id: dossierId, doc }: OpenDossier, names: readonly string[]): boolean {
  const made = new Set(names);
  const ids = new Set(names.map((name) => recordName(name)?.id));
  const hasClient = made.has(`client:${dossierId}`);
  return Array.from(records(doc)).some(({ kind, id, fields }) => {
    if (isGone(fields) || made.has(`${kind}:${id}`)) return false;
    const leansOn = ['personId', 'engagementId'].some((field) => ids.has(String(fields.get(field))));
    const speaks =
      kind === 'disclosure' && names.some((name) => speaksOf(fields, recordName(name)?.id ?? ''));
    return hasClient || leansOn || speaks;
  });
}

/**
 * Records that were made go, a dossier at a time, unless one of them was changed since or something else leans on it:
 * then nothing is touched. What was erased since is gone already.
 */
export async function takeBackMade(session: Session, made: readonly MadeRecords[]): Promise<Outcome> {
  if (made.length === 0) return ok(null);
  session.keeps = 'nothing';
  for (const [at, { dossier: dossierId, records: names, is }] of made.entries()) {
    await session.step(at, made.length);
    if (!(await session.keyOf(dossierId))) continue;
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'CannotUndo' });
    if ((await digestOf(session, dossier, names)) !== is || isLeanedOn(dossier, names))
      return err({ type: 'ChangedSince' });
    dossier.doc.transact(() => {
      for (const name of names) {
        const parsed = recordName(name);
        if (!parsed) continue;
        const fields = record(dossier.doc, parsed.kind, parsed.id);
        for (const field of Array.from(fields.keys())) fields.delete(field);
      }
    }, 'command');
    await release(session, dossier);
  }
  return ok(null);
}
