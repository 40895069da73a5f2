import { isDay } from '@/policy/calendar';
import type { JournalEntry, RegisterDb } from '../db';
import { type Journalled, openJournal, sealJournal } from '../journal';
import type { Vault } from '../openVault';
import type { Change, Removed, Session } from './session';

/**
 * The journal of redacted dossiers, as far as it may stay, under their new keys. A step that touches what is removed
 * goes, for it holds it; so does one that merely speaks of it, and one that has nothing to take back. What stays can
 * still be undone.
 */
export async function keptEntries(
  db: RegisterDb,
  session: Session,
  before: Vault,
  after: Vault,
): Promise<JournalEntry[]> {
  const kept = await Promise.all(
    Array.from(session.redacted, async (dossier) => {
      const removed = session.removed.filter((one) => one.dossier === dossier);
      const [key, nextKey] = [await before.keyOf(dossier), await after.keyOf(dossier)];
      // Without a word on what is removed nothing can be told apart.
      if (removed.length === 0 || !key || !nextKey) return [];
      const entries = await db.journal.where('dossier').equals(dossier).toArray();
      const opened = await Promise.all(
        entries.map(async (entry) => ({ entry, was: await openJournal(entry, key) })),
      );
      const all = [...session.changes, ...opened.flatMap(({ was }) => was?.changes ?? [])];
      const texts = textsIn(all.filter((change) => isErased(change, removed)).map(values));
      return Promise.all(
        opened.flatMap(({ entry, was }) =>
          was && stays(was, removed, texts) ? [sealAgain(entry, was, nextKey)] : [],
        ),
      );
    }),
  );
  return kept.flat();
}

const sealAgain = async (entry: JournalEntry, was: Journalled, key: CryptoKey): Promise<JournalEntry> => ({
  ...(await sealJournal(entry, was, key)),
  undone: entry.undone,
});

const values = ({ field, before, after }: Change) => ({ [field]: [before, after] });

const isErased = ({ kind, id, field }: Change, removed: readonly Removed[]): boolean =>
  removed.some((one) => one.kind === kind && one.id === id && (one.field === null || one.field === field));

function stays(was: Journalled, removed: readonly Removed[], texts: readonly string[]): boolean {
  const { changes, workspace, move } = was;
  if (changes.length === 0 && workspace.length === 0 && !move) return false;
  if (move && removed.some(({ id }) => id === move.id)) return false;
  // A step is called by the name of its record: when that name goes, so do all steps of the record.
  const named = removed.map((one) => (one.field === 'name' ? { ...one, field: null } : one));
  if (changes.some((change) => isErased(change, named))) return false;
  return !textsIn([was.subject, ...changes.map(values)]).some((there) =>
    texts.some((text) => holds(there, text)),
  );
}

/** Fields, and fields of entries in them, that hold one of a few fixed words. */
const fixed: ReadonlySet<string> = new Set([
  'class',
  'place',
  'site',
  'type',
  'outcome',
  'copies',
  'ground',
  'format',
]);
const opaque = /^[0-9a-f]{32}$/;

/** Every text in these values that could say something of somebody, in lower case: no day, no id, no fixed word. */
function textsIn(all: unknown): string[] {
  if (typeof all === 'string') {
    const text = all.trim().toLowerCase();
    return text === '' || isDay(text) || opaque.test(text) ? [] : [text];
  }
  if (typeof all !== 'object' || all === null) return [];
  return Object.entries(all).flatMap(([name, value]) => (fixed.has(name) ? [] : textsIn(value)));
}

/** Short ones ("Jan") stand in too many others; they count as a word of their own. */
const holds = (there: string, text: string): boolean =>
  text.length < 4 ? ` ${there} `.includes(` ${text} `) : there.includes(text);
