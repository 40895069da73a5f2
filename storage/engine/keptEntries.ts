import type { JournalEntry, RegisterDb } from '../db';
import { FIRM } from '../ids';
import { type Journalled, openJournal, openParts, sealJournal, sealParts } from '../journal';
import type { Vault } from '../openVault';
import { changeStays, stepStays, takenFrom } from './keptChanges';
import type { Removed, Session } from './session';

type Opened = { readonly entry: JournalEntry; readonly was: Journalled };

/** A dossier that goes on under a new key, what was taken from it, and the key it had. */
type Renewed = {
  readonly dossier: string;
  readonly removed: readonly Removed[];
  readonly key: CryptoKey;
  readonly nextKey: CryptoKey;
};

/**
 * The journal of redacted dossiers, as far as it may stay, under their new keys. A step that touches what is removed
 * goes, for it holds it; so does one that merely speaks of it, and one that has nothing to take back. What stays can
 * still be undone. Of a step in several dossiers goes what it did to those records, and no more.
 */
export async function keptEntries(
  db: RegisterDb,
  session: Session,
  before: Vault,
  after: Vault,
): Promise<JournalEntry[]> {
  const [firmKey, nextFirmKey] = [await before.keyOf(FIRM), await after.keyOf(FIRM)];
  const renewed = await renewedIn(session, before, after);
  if (renewed.length === 0 || !firmKey || !nextFirmKey) return [];

  const isIn = ({ was }: Opened) => was.parts?.some(({ dossier }) => session.redacted.has(dossier));
  const several = (await entriesOf(db, FIRM, firmKey)).filter(isIn);
  const parts = several.map(({ was }) =>
    (was.parts ?? []).filter(({ dossier }) => !session.redacted.has(dossier)),
  );
  const kept: JournalEntry[] = [];
  for (const { dossier, removed, key, nextKey } of renewed) {
    const steps = await entriesOf(db, dossier, key);
    const shares = await Promise.all(several.map((step) => shareOf(step, dossier, key)));
    const known = [...session.changes, ...steps.flatMap(({ was }) => was.changes), ...shares.flat()];
    const taken = takenFrom(known, removed);
    for (const step of steps)
      if (stepStays(step.was, taken)) kept.push(await sealAgain(step.entry, step.was, nextKey));
    for (const [at, share] of shares.entries()) {
      const left = share.filter((change) => changeStays(change, taken));
      const command = several[at]?.entry.command ?? '';
      parts[at]?.push(...(await sealParts(command, left, async () => nextKey)));
    }
  }
  const again = several.map(({ entry, was }, at) => {
    const left = parts[at] ?? [];
    return sealAgain(entry, { ...was, parts: left, undoable: left.length > 0 }, nextFirmKey);
  });
  return [...kept, ...(await Promise.all(again))];
}

async function renewedIn(session: Session, before: Vault, after: Vault): Promise<readonly Renewed[]> {
  const all = await Promise.all(
    Array.from(session.redacted, async (dossier): Promise<Renewed | null> => {
      const removed = session.removed.filter((one) => one.dossier === dossier);
      const [key, nextKey] = [await before.keyOf(dossier), await after.keyOf(dossier)];
      // Without a word on what is removed nothing can be told apart.
      return removed.length > 0 && key && nextKey ? { dossier, removed, key, nextKey } : null;
    }),
  );
  return all.filter((one) => one !== null);
}

async function entriesOf(db: RegisterDb, dossier: string, key: CryptoKey): Promise<readonly Opened[]> {
  const entries = await db.journal.where('dossier').equals(dossier).toArray();
  const opened = await Promise.all(
    entries.map(async (entry) => ({ entry, was: await openJournal(entry, key) })),
  );
  return opened.flatMap(({ entry, was }) => (was ? [{ entry, was }] : []));
}

/** What a step in several dossiers did in one of them. */
function shareOf({ entry, was }: Opened, dossier: string, key: CryptoKey) {
  const own = (was.parts ?? []).filter((part) => part.dossier === dossier);
  return openParts(entry.command, own, async () => key);
}

const sealAgain = async (entry: JournalEntry, was: Journalled, key: CryptoKey): Promise<JournalEntry> => ({
  ...(await sealJournal(entry, was, key)),
  undone: entry.undone,
});
