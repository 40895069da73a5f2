import { z } from 'zod';
import { prefix } from '../documentFields';
import { isGone, records } from '../dossier';
import { dossierIds, readDossiers } from '../engine/readDossiers';
import { ok } from '../result';
import type { Kind } from '../rows';
import { defineService } from './define';

/** A record with every field that the register holds of it, those of a newer version too. */
export type PlainRecord = {
  readonly kind: Kind;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
};
export type PlainDossier = { readonly id: string; readonly records: readonly PlainRecord[] };

export type RecordsPart = {
  readonly dossiers: readonly PlainDossier[];
  /** Dossiers that their key does not open, in this part. */
  readonly damaged: number;
  /** How many dossiers there are in all. */
  readonly of: number;
};

const schema = z.strictObject({
  from: z.number().int().min(0),
  most: z.number().int().min(1).max(500),
});

/** A part of the register in plain text, for an export: the dossiers from this number on, in a fixed order. */
export const readRecords = defineService<'readRecords', typeof schema>(
  schema,
  async ({ db, vault, policy }, { from, most }) => {
    const ids = dossierIds(vault);
    const dossiers: PlainDossier[] = [];
    let damaged = 0;
    for await (const slice of readDossiers(db, vault, policy, ids.slice(from, from + most)))
      for (const { id, dossier } of slice) {
        if (dossier === 'damaged') damaged++;
        if (!dossier || dossier === 'damaged') continue;
        const there = Array.from(records(dossier.doc)).filter(
          ({ kind, fields }) => kind !== 'mark' && !isGone(fields),
        );
        const plain = there.map(({ kind, id: recordId, fields }) => ({
          kind,
          id: recordId,
          fields:
            kind === 'audience' ? withoutComparison(fields.toJSON()) : withoutPassphrases(fields.toJSON()),
        }));
        if (plain.length > 0) dossiers.push({ id, records: plain });
      }
    return ok({ dossiers, damaged, of: ids.length });
  },
);

/** A comparison is true of one day, and made again from the list and the evidence; ticks are by digests of this register. */
const withoutComparison = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const { lists: _lists, comparedAt: _at, readAt: _readAt, whole: _whole, bySource: _by, ...list } = fields;
  return list;
};

/** A file that anyone can read is no place for what opens others; the encrypted backup carries them. */
const withoutPassphrases = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !field.startsWith(prefix.passphrase)));
