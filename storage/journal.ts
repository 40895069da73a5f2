import { fromUtf8, utf8 } from '@/vault/bytes';
import { type SealingKey, seal, unseal } from '@/vault/seal';
import type { CommandName } from './commands/commands';
import type { JournalEntry } from './db';
import type { Change } from './engine/session';
import type { WorkspaceChange } from './engine/workspaceDoc';

/** Kept for a week: long enough to notice a mistake, short enough not to be a second register. */
export const JOURNAL_DAYS = 7;

/** A document to be taken from one client to another, with the links it gets there: opaque ids only. */
export type Move = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly personId: string | null;
  readonly engagementId: string | null;
};

/** What one command did. Sealed with the key of its dossier, so an erasure takes it along. */
export type Journalled = {
  readonly name: CommandName;
  readonly subject: string;
  readonly output: unknown;
  readonly undoable: boolean;
  readonly changes: readonly Change[];
  readonly workspace: readonly WorkspaceChange[];
  /** The way back of a move. In place of changes, which would put one client's values under the other's key. */
  readonly move?: Move;
};

export async function sealJournal(
  entry: { command: string; dossier: string; at: number },
  what: Journalled,
  key: SealingKey,
): Promise<JournalEntry> {
  const sealed = await seal(key, utf8(JSON.stringify(what)), `journal ${entry.command}`);
  return { ...entry, undone: 0, sealed };
}

export async function openJournal(entry: JournalEntry, key: SealingKey): Promise<Journalled | null> {
  const plain = await unseal(key, entry.sealed, `journal ${entry.command}`);
  return plain ? (JSON.parse(fromUtf8(plain)) as Journalled) : null;
}
