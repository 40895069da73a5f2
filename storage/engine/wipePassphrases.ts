import type { Day } from '@/policy/calendar';
import { passphraseGoes } from '@/policy/keptPassphrase';
import type { Policy } from '@/policy/policy';
import type { RegisterDb } from '../db';
import { prefix, stoodAt } from '../documentFields';
import { record } from '../dossier';
import type { Vault } from '../openVault';
import type { DocumentRow } from '../rows';
import { openRow } from '../stored';
import { disposalsIn } from './disposals';
import { type Erased, noteErased } from './ledger';
import type { OpenDossier } from './openDossier';
import type { Session } from './session';

/**
 * Every passphrase that is kept of this document (or only that in one field of it), taken out of everything that was
 * ever written here; no older backup brings it back.
 */
export async function wipePassphrases(
  session: Session,
  dossier: OpenDossier,
  id: string,
  only?: string,
): Promise<void> {
  const fields = record(dossier.doc, 'document', id);
  const kept = Array.from(fields.keys()).filter(
    (field) => field.startsWith(prefix.passphrase) && (only === undefined || only === field),
  );
  if (kept.length === 0) return;
  session.wipe(dossier, 'document', id, kept);
  const stood = [{ dossier: dossier.id, id }, ...stoodAt(fields, id)];
  const erased = kept.flatMap((field) =>
    stood.map((one): Erased => ({ what: 'field', kind: 'document', field, ...one })),
  );
  await noteErased(session, erased);
  session.erasures.push({ of: 'passphrase', dossier: dossier.id, id, clause: 'R4', documents: 0 });
}

/** What is destroyed needs no passphrase any more, whichever command said so. */
export async function wipeDisposed(session: Session): Promise<void> {
  for (const { dossier, id, recorded } of disposalsIn(session.changes)) {
    const open = recorded && (await session.dossier(dossier));
    if (open) await wipePassphrases(session, open, id);
  }
}

/** Documents of which a passphrase is kept that must go: they are gone, or their term ended days ago. */
export async function passphrasesDue(
  db: RegisterDb,
  keyOf: Vault['keyOf'],
  policy: Policy,
  today: Day,
): Promise<DocumentRow[]> {
  const stored = await db.rows.where('passphrases').above('').distinct().toArray();
  const rows = await Promise.all(
    stored.map(async (row) => {
      const key = await keyOf(row.dossier);
      return key && openRow(row, key);
    }),
  );
  return rows
    .filter((row) => row?.kind === 'document')
    .filter((row) => row.protection?.kept)
    .filter((row) => passphraseGoes(row, today, policy));
}
