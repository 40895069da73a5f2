import type { JournalEntry, RegisterDb } from '../db';
import { openJournal } from '../journal';
import type { Recent, RecentSteps } from '../reader';
import type { ReaderVault } from './readerVault';

/** Entries opened at a time: most are notices of documents seen, which nobody takes back. */
const PART = 100;

/** What can be taken back since a moment, and so many older ones, whatever else stands in between. */
export async function recentOf(
  db: RegisterDb,
  vault: ReaderVault,
  since: number,
  older: number,
): Promise<RecentSteps> {
  const steps: Recent[] = [];
  let left = older;
  for (let at = 0; ; at += PART) {
    const entries = await db.journal.orderBy('at').reverse().offset(at).limit(PART).toArray();
    // Wrapped, so that a liveQuery keeps track of what is read after the keys are: dexie.org, liveQuery().
    const opened = await Promise.resolve(Promise.all(entries.map((entry) => open(vault, entry))));
    for (const step of opened) {
      if (!step) continue;
      if (step.at < since && left-- <= 0) return { steps, more: true };
      steps.push(step);
    }
    if (entries.length < PART) return { steps, more: false };
  }
}

async function open(vault: ReaderVault, entry: JournalEntry): Promise<Recent | null> {
  const key = await vault.keyOf(entry.dossier);
  const was = key && (await openJournal(entry, key));
  if (!was?.undoable) return null;
  return {
    command: entry.command,
    name: was.name,
    at: entry.at,
    undone: entry.undone === 1,
    subject: was.subject,
  };
}
