import { z } from 'zod';
import type { Day } from '@/policy/calendar';
import { foldAddress } from '@/policy/mailing/address';
import type { Moment } from '@/policy/mailing/evidence';
import { randomId } from '@/vault/bytes';
import { lives, record } from '../../dossier';
import type { OpenDossier } from '../../engine/openDossier';
import type { Session } from '../../engine/session';
import { eventFields } from '../../mailing/eventFields';
import { homesOf, withRoom } from '../../mailing/homes';
import { err } from '../../result';
import { evidenceInput, evidenceSchema } from '../../schema/evidence';
import { id } from '../../schema/fields';
import { carried, define } from '../define';

/** A dossier of addresses without a client: one that is not full, or a new one. */
async function contacts(session: Session): Promise<OpenDossier> {
  for (const [there] of await withRoom(session)) {
    const open = await session.dossier(there);
    if (open) return open;
  }
  return session.makeDossier();
}

const isPast = ({ day }: Moment, today: Day): boolean => day === null || day <= today;

/** One thing that happened to an address goes on record, in the dossier of the client whose address it is. */
export const recordEvidence = define<'recordEvidence', typeof evidenceInput>(
  evidenceInput,
  async (session, { address: written, ...said }) => {
    if (!isPast(said.moment, session.tools.today)) return err({ type: 'InFuture' });
    if (said.source === 'opt-in' && !said.channel)
      return err({ type: 'InvalidInput', fields: [{ field: 'channel', problem: 'required' }] });
    const folded = foldAddress(written);
    const home = (await homesOf(session, [folded])).of.get(folded);
    const dossier = (home && (await session.dossier(home.dossier))) ?? (await contacts(session));
    const eventId = randomId();
    const more = { personId: home?.personId ?? null, recordedAt: session.tools.now };
    session.edit(dossier, 'evidence', eventId, eventFields({ address: written, ...said, ...more }));
    return carried({ dossier: dossier.id, id: eventId }, written);
  },
);

const correctSchema = evidenceInput
  .omit({ address: true })
  .partial()
  .extend({ dossier: id, id, withdrawn: z.boolean().default(false) });

/** What was recorded stays, and another event takes its place: with other facts, or saying that it never happened. */
export const correctEvidence = define<'correctEvidence', typeof correctSchema>(
  correctSchema,
  async (session, { dossier: dossierId, id: wrongId, withdrawn, ...said }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    const was = evidenceSchema.safeParse(record(dossier.doc, 'evidence', wrongId).toJSON());
    if (!lives(dossier.doc, 'evidence', wrongId) || !was.success)
      return err({ type: 'UnknownRecord', id: wrongId });
    if (said.moment && !isPast(said.moment, session.tools.today)) return err({ type: 'InFuture' });
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const eventId = randomId();
    const fields = { ...was.data, ...given, corrects: wrongId, withdrawn, recordedAt: session.tools.now };
    session.edit(dossier, 'evidence', eventId, eventFields(fields));
    return carried({ dossier: dossierId, id: eventId }, was.data.address);
  },
);
