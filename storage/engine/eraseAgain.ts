import type * as Y from 'yjs';
import type { LedgerEntries } from '@/exchange/backup/ledgerFile';
import { dayOf } from '@/policy/calendar';
import type { Digest } from '@/vault/digest';
import { records } from '../dossier';
import { erasedId } from './ledger';

const NAMELESS = '–';

export type ErasedAgain = { readonly records: readonly string[]; readonly fields: number };

const nothing: ErasedAgain = { records: [], fields: 0 };

/**
 * What the ledger says was erased after the backup goes from its document again, with the marker that the erasure left.
 * Gives the records that went, and how many fields.
 */
export async function eraseAgain(
  doc: Y.Doc,
  dossier: string,
  later: LedgerEntries,
  digest: Digest,
): Promise<ErasedAgain> {
  // Two digests for a dossier in which nothing was erased, instead of one for each of its fields.
  if (later.size === 0 || !later.has(await erasedId({ what: 'inside', dossier }, digest))) return nothing;
  const gone: string[] = [];
  let cleared = 0;
  for (const { kind, id, fields } of Array.from(records(doc))) {
    const whole = later.get(await erasedId({ what: 'record', dossier, kind, id }, digest));
    if (whole !== undefined) {
      gone.push(id);
      doc.transact(() => {
        for (const field of Array.from(fields.keys())) fields.delete(field);
        fields.set('erased', dayOf(new Date(whole)));
      }, 'erase');
      continue;
    }
    for (const field of Array.from(fields.keys())) {
      if (!later.has(await erasedId({ what: 'field', dossier, kind, id, field }, digest))) continue;
      cleared++;
      // The link to an erased person is taken away by saying that there is none, as the erasure did.
      if (field === 'personId') fields.set(field, null);
      // What it was called instead was typed later; without a name the record, and its dates, could not be read.
      else if (field === 'name') fields.set(field, NAMELESS);
      else fields.delete(field);
    }
  }
  return { records: gone, fields: cleared };
}
