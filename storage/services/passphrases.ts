import { z } from 'zod';
import { usedElsewhere } from '../commands/document/usedElsewhere';
import { passphraseOf, protectionsOf } from '../documentFields';
import { record } from '../dossier';
import { readDossier } from '../engine/openDossier';
import { passphraseDigest } from '../passphraseDigest';
import { err, ok } from '../result';
import { id } from '../schema/fields';
import { type Protection, passphrase } from '../schema/protection';
import { defineService } from './define';

const usedSchema = z.strictObject({ dossier: id, id, passphrase });

/** Asked before a copy is made, so that nobody waits for one that will be refused. */
export const passphraseUsed = defineService<'passphraseUsed', typeof usedSchema>(
  usedSchema,
  async ({ db, vault }, { dossier, id: documentId, passphrase: secret }) => {
    const digest = await passphraseDigest(vault.digest, secret);
    return ok({ used: await usedElsewhere(db, digest, dossier, documentId) });
  },
);

export type KeptPassphrase = Pick<Protection, 'on' | 'format'> & { readonly passphrase: string };

const readSchema = z.strictObject({ dossier: id, id });

/** The passphrases that were kept of a document's copies, the latest first: for one look, at the user's own click. */
export const readPassphrases = defineService<'readPassphrases', typeof readSchema>(
  readSchema,
  async ({ db, vault, policy }, { dossier, id: documentId }) => {
    const open = await readDossier(db, vault, dossier, policy);
    if (!open || open === 'damaged') return err({ type: 'UnknownDossier' });
    const fields = record(open.doc, 'document', documentId);
    return ok(
      protectionsOf(fields).flatMap(({ id: copy, on, format }): KeptPassphrase[] => {
        const kept = passphraseOf(fields, copy);
        return kept === null ? [] : [{ on, format, passphrase: kept }];
      }),
    );
  },
);
