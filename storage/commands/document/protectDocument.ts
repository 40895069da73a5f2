import { z } from 'zod';
import { randomId } from '@/vault/bytes';
import { prefix } from '../../documentFields';
import { lives, record } from '../../dossier';
import { passphraseDigest } from '../../passphraseDigest';
import { err } from '../../result';
import { id } from '../../schema/fields';
import { type Protection, passphrase, protectedFormats } from '../../schema/protection';
import { carried, define } from '../define';
import { usedElsewhere } from './usedElsewhere';

const schema = z.object({
  dossier: id,
  id,
  format: z.enum(protectedFormats),
  passphrase,
  keep: z.boolean(),
});

/** An encrypted copy was made, with a passphrase that no other document has (R4): that settles finding and check. */
export const protectDocument = define<'protectDocument', typeof schema>(
  schema,
  async (session, { dossier: dossierId, id: documentId, format, passphrase: secret, keep }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'document', documentId)) return err({ type: 'UnknownRecord', id: documentId });
    const { db, digest: keyed, today, now } = session.tools;
    const digest = await passphraseDigest(keyed, secret);
    if (await usedElsewhere(db, digest, dossierId, documentId)) return err({ type: 'PassphraseUsed' });
    const made: Protection = { on: today, at: now, format, digest };
    const copy = randomId();
    session.edit(dossier, 'document', documentId, {
      encrypted: true,
      [`${prefix.tick}own-password`]: today,
      [`${prefix.protection}${copy}`]: made,
      ...(keep && { [`${prefix.passphrase}${copy}`]: secret }),
    });
    const subject = String(record(dossier.doc, 'document', documentId).get('name'));
    return carried({ dossier: dossierId, id: documentId }, subject);
  },
);
