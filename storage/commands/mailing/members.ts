import { z } from 'zod';
import { foldAddress } from '@/policy/mailing/address';
import { randomId } from '@/vault/bytes';
import { lives, record } from '../../dossier';
import type { OpenDossier } from '../../engine/openDossier';
import type { Session } from '../../engine/session';
import { memberId } from '../../mailing/stored';
import { err } from '../../result';
import { markPrefix } from '../../schema/audience';
import { day, id, name } from '../../schema/fields';
import { carried, define } from '../define';

const members = { dossier: id, addresses: z.array(z.string().max(254)).min(1).max(5_000) };

async function audience(session: Session, dossierId: string): Promise<OpenDossier | null> {
  const dossier = await session.dossier(dossierId);
  return dossier && lives(dossier.doc, 'audience', dossierId) ? dossier : null;
}

/** Ids of the marks of these addresses, each once. */
async function marksFor({ tools }: Session, addresses: readonly string[]): Promise<readonly string[]> {
  const folded = Array.from(new Set(addresses.map(foldAddress)));
  return Promise.all(folded.map((address) => memberId(tools.digest, address)));
}

/** Fields of one kind of mark that stand, to be taken away. */
function standing(dossier: OpenDossier, mark: string, prefix: string): Record<string, undefined> {
  const fields = Array.from(record(dossier.doc, 'mark', mark).keys());
  return Object.fromEntries(
    fields.filter((field) => field.startsWith(prefix)).map((field) => [field, undefined]),
  );
}

const tickSchema = z.strictObject({ ...members, done: z.boolean() });

/** Done in the tool, says the user; the next comparison verifies it. */
export const tickMembers = define<'tickMembers', typeof tickSchema>(
  tickSchema,
  async (session, { dossier: dossierId, addresses, done }) => {
    const dossier = await audience(session, dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    const marks = await marksFor(session, addresses);
    const { now: at, today: on } = session.tools;
    dossier.doc.transact(() => {
      for (const mark of marks)
        session.edit(dossier, 'mark', mark, {
          ...standing(dossier, mark, markPrefix.tick),
          ...(done && { [`${markPrefix.tick}${randomId()}`]: { at, on } }),
        });
    }, 'command');
    return carried({ marked: marks.length }, String(marks.length));
  },
);

const snoozeSchema = z
  .strictObject({ ...members, until: day.nullable(), reason: z.string().max(400, 'too-long').default('') })
  .refine(({ until, reason }) => until === null || name(400).safeParse(reason).success, {
    path: ['reason'],
    message: 'required',
  });

/** Put off until a day, for a reason; null: not any more. */
export const snoozeMembers = define<'snoozeMembers', typeof snoozeSchema>(
  snoozeSchema,
  async (session, { dossier: dossierId, addresses, until, reason }) => {
    const dossier = await audience(session, dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    const { now: at, today } = session.tools;
    if (until && until <= today)
      return err({ type: 'InvalidInput', fields: [{ field: 'until', problem: 'too-small' }] });
    const marks = await marksFor(session, addresses);
    const snooze = until && { at, until, reason: reason.trim() };
    dossier.doc.transact(() => {
      for (const mark of marks)
        session.edit(dossier, 'mark', mark, {
          ...standing(dossier, mark, markPrefix.snooze),
          ...(snooze && { [`${markPrefix.snooze}${randomId()}`]: snooze }),
        });
    }, 'command');
    return carried({ marked: marks.length }, String(marks.length));
  },
);
