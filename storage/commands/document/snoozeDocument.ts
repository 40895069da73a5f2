import { z } from 'zod';
import { addDays } from '@/policy/calendar';
import { SNOOZE_DAYS } from '@/policy/snooze';
import { statusOf } from '@/policy/status';
import { randomId } from '@/vault/bytes';
import { entries, prefix } from '../../documentFields';
import { type Fields, record } from '../../dossier';
import { day, id } from '../../schema/fields';
import { type SnoozeFields, snoozeSchema } from '../../schema/suspension';
import { carried, define } from '../define';
import { refuse } from '../refuse';
import { documentIn } from './documentIn';

const schema = z.object({ dossier: id, id, backOn: day, reason: snoozeSchema.shape.reason });

const standing = (fields: Fields): Record<string, undefined> =>
  Object.fromEntries(
    Array.from(entries(fields, prefix.snooze), ([one]) => [`${prefix.snooze}${one}`, undefined]),
  );

/**
 * Its alert is put off until a day, a month at most; one that is overdue with a reason. It leaves the numbers and the
 * lists, and comes back by itself: nothing on the document itself changes.
 */
export const snoozeDocument = define<'snoozeDocument', typeof schema>(
  schema,
  async (session, { dossier: dossierId, id: documentId, backOn, reason }) => {
    const { today, now, policy } = session.tools;
    const found = await documentIn(session, dossierId, documentId);
    if (!found.ok) return found;
    const { dossier, row } = found.value;
    if (backOn <= today) return refuse('backOn', 'in-past');
    if (backOn > addDays(today, SNOOZE_DAYS)) return refuse('backOn', 'too-far');
    if (reason === '' && statusOf(row, today, policy).status === 'overdue')
      return refuse('reason', 'required');
    const snooze: SnoozeFields = { backOn, reason, at: now };
    session.edit(dossier, 'document', documentId, {
      ...standing(record(dossier.doc, 'document', documentId)),
      [`${prefix.snooze}${randomId()}`]: snooze,
    });
    return carried({ dossier: dossierId, id: documentId }, row.name);
  },
);

const wakeSchema = z.object({ dossier: id, id });

/** What was put off is back at once. */
export const wakeDocument = define<'wakeDocument', typeof wakeSchema>(
  wakeSchema,
  async (session, { dossier: dossierId, id: documentId }) => {
    const found = await documentIn(session, dossierId, documentId);
    if (!found.ok) return found;
    const { dossier, row } = found.value;
    session.edit(dossier, 'document', documentId, standing(record(dossier.doc, 'document', documentId)));
    return carried({ dossier: dossierId, id: documentId }, row.name);
  },
);
