import { attention } from '@/policy/findings';
import { fromUtf8, utf8 } from '@/vault/bytes';
import type { Digest } from '@/vault/digest';
import { type SealingKey, seal, unseal } from '@/vault/seal';
import { type DocumentRow, FOREVER, type Headline, type Row, type RowState, type StoredRow } from './rows';

/** What a place is called in the index: found again by whoever sees it, read by nobody. */
export const placeDigest = (digest: Digest, key: string): Promise<string> => digest(`place ${key}`);

/** The same of what is not for the register; a folder's is no file's. */
export const ignoredDigests = (
  digest: Digest,
  what: 'file' | 'folder',
  keys: readonly string[],
): Promise<string[]> => Promise.all(keys.map((key) => digest(`not for the register, ${what} ${key}`)));

function stateOf(row: DocumentRow): RowState {
  if (row.destroyedOn) return 'destroyed';
  if (row.lastDay) return row.notBefore ? 'kept' : 'running';
  return row.flags.includes('waiting-for-start') ? 'waiting' : 'no-term';
}

const noColumns = {
  class: '',
  state: '-',
  lastDay: '',
  notBefore: '',
  flags: [],
  attention: 0,
  waitsFor: '',
} as const;

/** What of a row may stand on disk in plaintext: opaque ids, a class, days and flags. */
export function columnsOf(row: Row): Omit<StoredRow, 'places' | 'sealed'> {
  const base = { key: row.key, dossier: row.dossier, kind: row.kind };
  if (row.kind === 'audience' && row.compared) {
    const { asks, backOn } = row.compared;
    return { ...base, ...noColumns, asks, ...(backOn.length > 0 && { backOn }) };
  }
  if (row.kind !== 'document') return { ...base, ...noColumns };
  const state = stateOf(row);
  const { hold, snooze, attempt, seenAgainOn, protection } = row;
  return {
    ...base,
    class: row.class,
    state,
    lastDay: row.lastDay ?? '',
    notBefore: row.notBefore ?? '',
    flags: row.flags,
    attention: attention(row.flags) ? 1 : 0,
    waitsFor: state === 'waiting' ? `${row.dossier}/${row.engagementId ?? '-'}` : '',
    ...(hold && { heldUntil: hold.until ?? FOREVER }),
    ...(hold?.reviewOn && { reviewOn: hold.reviewOn }),
    ...(snooze && { quietUntil: snooze.quietUntil }),
    ...(attempt && { askOn: attempt.askOn }),
    ...(seenAgainOn && { seenOn: seenAgainOn }),
    ...(protection && { passphrases: protection.digests }),
    ...((hold || snooze || attempt) && { apart: 1 }),
  };
}

/** A row as it may stand on disk: opaque columns for the indexes, all the rest sealed with its dossier's key. */
export async function storeRow(row: Row, key: SealingKey, digest: Digest): Promise<StoredRow> {
  return {
    ...columnsOf(row),
    places: await placesOf(row, digest),
    sealed: await seal(key, utf8(JSON.stringify(row)), `row ${row.key}`),
  };
}

/** Where it is found again by whoever sees the place: digests, whatever it is. */
async function placesOf(row: Row, digest: Digest): Promise<readonly string[]> {
  if (row.kind === 'ignored') return row.digests;
  return row.kind === 'document' ? Promise.all(row.keys.map((place) => placeDigest(digest, place))) : [];
}

/** What of a row is sealed, as it was written: the text of its JSON. Null when its key is gone. */
export async function openText(stored: StoredRow, key: SealingKey): Promise<string | null> {
  const plain = await unseal(key, stored.sealed, `row ${stored.key}`);
  return plain && fromUtf8(plain);
}

/** Null when its key is gone: between an erasure's steps a reader may still see such a row. */
export async function openRow(stored: StoredRow, key: SealingKey): Promise<Row | null> {
  const text = await openText(stored, key);
  return text === null ? null : (JSON.parse(text) as Row);
}

export const storeHeadline = async (headline: Headline, key: SealingKey) => ({
  dossier: headline.dossier,
  sealed: await seal(key, utf8(JSON.stringify(headline)), `headline ${headline.dossier}`),
});

export async function openHeadline(
  dossier: string,
  sealed: Uint8Array,
  key: SealingKey,
): Promise<Headline | null> {
  const plain = await unseal(key, sealed, `headline ${dossier}`);
  return plain ? (JSON.parse(fromUtf8(plain)) as Headline) : null;
}
