import { z } from 'zod';
import { extendableTo } from '@/policy/window';
import { randomId } from '@/vault/bytes';
import { prefix } from '../../documentFields';
import { err } from '../../result';
import { day, id } from '../../schema/fields';
import { type ExtensionFields, holdReason } from '../../schema/suspension';
import { carried, define } from '../define';
import { refuse } from '../refuse';
import { documentIn } from './documentIn';

const schema = z.object({ dossier: id, id, until: day, reason: holdReason });

/** Kept longer than its term, with a reason and as far as its class allows: never past the regulation's own term. */
export const extendDocument = define<'extendDocument', typeof schema>(
  schema,
  async (session, { dossier: dossierId, id: documentId, until, reason }) => {
    const { today, now, policy } = session.tools;
    const found = await documentIn(session, dossierId, documentId);
    if (!found.ok) return found;
    const { dossier, row } = found.value;
    // Destroyed in another window meanwhile: there is nothing left to keep.
    if (row.destroyedOn) return err({ type: 'ChangedSince' });
    const most = extendableTo(row, policy);
    if (!row.lastDay || !most || until > most) return refuse('until', 'beyond-bound');
    if (until <= row.lastDay) return refuse('until', 'not-later');
    if (until < today) return refuse('until', 'in-past');
    const extension: ExtensionFields = { until, reason, on: today, at: now };
    session.edit(dossier, 'document', documentId, { [`${prefix.extension}${randomId()}`]: extension });
    return carried({ dossier: dossierId, id: documentId }, row.name);
  },
);

const takeBackSchema = z.object({ dossier: id, id, extension: id });

/** An extension is taken back, however long ago it was given: the last day is what it would have been without it. */
export const takeBackExtension = define<'takeBackExtension', typeof takeBackSchema>(
  takeBackSchema,
  async (session, { dossier: dossierId, id: documentId, extension }) => {
    const found = await documentIn(session, dossierId, documentId);
    if (!found.ok) return found;
    const { dossier, row } = found.value;
    if (!row.extensions?.some((one) => one.id === extension))
      return err({ type: 'UnknownRecord', id: extension });
    session.edit(dossier, 'document', documentId, { [`${prefix.extension}${extension}`]: undefined });
    return carried({ dossier: dossierId, id: documentId }, row.name);
  },
);
