import type { CommandName } from '../commands/commands';
import type { Carried } from '../commands/define';
import type { JournalEntry } from '../db';
import { FIRM } from '../ids';
import { sealJournal } from '../journal';
import type { Vault } from '../openVault';
import type { Session } from './session';

/** An entry stands under the key of the dossier it speaks of, so it goes with it. */
function dossierOf({ changes, touched }: Session): string {
  // Also when nothing changed: its subject is a name all the same.
  const [first] = touched.keys();
  return changes[0]?.dossier ?? first ?? FIRM;
}

/**
 * What the journal keeps of a command. That of an erasure without a way back stands under the firm's key, and says
 * nothing of what was erased.
 */
export async function journalOf(
  session: Session,
  name: CommandName,
  { output, subject, undoable, workspace = [], move }: Carried<unknown>,
  command: string,
  vault: Vault,
): Promise<JournalEntry> {
  const silent = !undoable && (session.erased.size > 0 || session.redacted.size > 0);
  // A move is known where the document is now, and no longer where it was.
  const dossier = silent ? FIRM : (move?.from ?? dossierOf(session));
  const key = await vault.keyOf(dossier);
  if (!key) throw new Error('a journal entry without a key');
  return sealJournal(
    { command, dossier, at: session.tools.now },
    {
      name,
      subject: silent ? '' : subject,
      output,
      undoable,
      changes: undoable && !move ? session.changes : [],
      workspace,
      ...(move && { move }),
    },
    key,
  );
}
