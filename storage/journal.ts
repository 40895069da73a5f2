import { deflateSync, inflateSync } from 'fflate';
import { fromHex, fromUtf8, hex, utf8 } from '@/vault/bytes';
import { type SealingKey, seal, unseal } from '@/vault/seal';
import type { CommandName } from './commands/commands';
import type { JournalEntry } from './db';
import type { Change } from './engine/session';
import type { WorkspaceChange } from './engine/workspaceDoc';

/** Kept for a week: long enough to notice a mistake, short enough not to be a second register. */
export const JOURNAL_DAYS = 7;

/** Entries of before this moment are no more. */
export const journalSince = (now: number): number => now - JOURNAL_DAYS * 86_400_000;

/** A document to be taken from one client to another, with the links it gets there: opaque ids only. */
export type Move = {
  readonly id: string;
  /** The id it gets there; absent: its own. */
  readonly as?: string;
  readonly from: string;
  readonly to: string;
  readonly personId: string | null;
  readonly engagementId: string | null;
};

/** What stands in the journal: commands, and services that write. */
export type JournalName = CommandName | 'import' | 'takeEvidence' | 'keepComparison';

/** Records that one step made in a dossier, `<kind>:<id>`, with a keyed digest of all their fields. No value is in it. */
export type MadeRecords = {
  readonly dossier: string;
  readonly records: readonly string[];
  readonly is: string;
};

/** What one step did in one of several dossiers: its changes, sealed with that dossier's key, hexadecimal. */
export type SealedPart = { readonly dossier: string; readonly sealed: string };

/**
 * What one command did. Sealed with the key of its dossier, so an erasure takes it along. One that concerns several
 * dossiers stands under the firm's key, which outlives each of them: so it holds `parts`, which open with their own
 * dossier's key only, or `made`, and its subject is a number.
 */
export type Journalled = {
  readonly name: JournalName;
  readonly subject: string;
  readonly output: unknown;
  readonly undoable: boolean;
  readonly changes: readonly Change[];
  readonly workspace: readonly WorkspaceChange[];
  readonly parts?: readonly SealedPart[];
  readonly made?: readonly MadeRecords[];
  /** The way back of a move. In place of changes, which would put one client's values under the other's key. */
  readonly move?: Move;
};

type KeyOf = (dossier: string) => Promise<SealingKey | null> | null;

const aboutPart = (command: string, dossier: string) => `journal ${command} ${dossier}`;

export async function sealParts(
  command: string,
  changes: readonly Change[],
  keyOf: KeyOf,
): Promise<SealedPart[]> {
  const byDossier = Object.entries(Object.groupBy(changes, ({ dossier }) => dossier));
  return Promise.all(
    byDossier.map(async ([dossier, own]) => {
      const key = await keyOf(dossier);
      if (!key) throw new Error(`a change in dossier ${dossier}, which has no key`);
      const plain = deflateSync(utf8(JSON.stringify(own)));
      return { dossier, sealed: hex(await seal(key, plain, aboutPart(command, dossier))) };
    }),
  );
}

/** The changes in every dossier that is still there; what was erased or redacted since is gone from here too. */
export async function openParts(
  command: string,
  parts: readonly SealedPart[],
  keyOf: KeyOf,
): Promise<Change[]> {
  const opened = await Promise.all(
    parts.map(async ({ dossier, sealed }): Promise<Change[]> => {
      const key = await keyOf(dossier);
      const plain = key && (await unseal(key, fromHex(sealed), aboutPart(command, dossier)));
      return plain ? (JSON.parse(fromUtf8(inflateSync(plain))) as Change[]) : [];
    }),
  );
  return opened.flat();
}

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
