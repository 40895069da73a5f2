import type { Carried } from '../commands/define';
import type { JournalEntry } from '../db';
import { FIRM } from '../ids';
import { type JournalName, sealJournal, sealParts } from '../journal';
import type { Vault } from '../openVault';
import type { Session } from './session';

/** Dossiers that a session changed. */
const changed = ({ changes, released }: Session): ReadonlySet<string> =>
  new Set([...changes.map(({ dossier }) => dossier), ...released.keys()]);

/** An entry stands under the key of the dossier it speaks of, so it goes with it. */
function dossierOf({ changes, touched }: Session): string {
  // Also when nothing changed: its subject is a name all the same.
  const [first] = touched.keys();
  return changes[0]?.dossier ?? first ?? FIRM;
}

const isNumber = (text: string): boolean => /^\d*$/.test(text);

/**
 * What the journal keeps of a session that is about to be written. Of an erasure without a way back, and of what
 * concerns several dossiers, it stands under the firm's key, and says nothing of anybody: a number of things at most.
 * `vault`: with the keys that the session makes.
 */
export async function journalOf(
  session: Session,
  name: JournalName,
  { output, subject, undoable, workspace = [], move }: Carried<unknown>,
  command: string,
  vault: Vault,
): Promise<JournalEntry> {
  const silent = !undoable && (session.erased.size > 0 || session.redacted.size > 0);
  const several = !move && (session.released.size > 0 || changed(session).size > 1);
  // A move is known where the document is now, and no longer where it was.
  const dossier = silent || several ? FIRM : (move?.from ?? dossierOf(session));
  const key = await vault.keyOf(dossier);
  if (!key) throw new Error('a journal entry without a key');
  const changes = undoable ? session.changes : [];
  const apart = several && changes.length > 0;
  return sealJournal(
    { command, dossier, at: session.tools.now },
    {
      name,
      subject: silent || (several && !isNumber(subject)) ? '' : subject,
      output,
      undoable,
      changes: apart || move ? [] : changes,
      workspace,
      ...(apart && { parts: await sealParts(command, changes, (id) => vault.keyOf(id)) }),
      ...(session.madeRecords.length > 0 && { made: session.madeRecords }),
      ...(move && { move }),
    },
    key,
  );
}
