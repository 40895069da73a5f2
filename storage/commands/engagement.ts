import type { Day } from '@/policy/calendar';
import { randomId } from '@/vault/bytes';
import { lives, record } from '../dossier';
import { err } from '../result';
import { engagementSchema } from '../schema/engagement';
import { id } from '../schema/fields';
import { correction } from './correction';
import { carried, define } from './define';

const endsBeforeItStarts = (startedOn: unknown, completedOn: unknown): boolean =>
  typeof startedOn === 'string' && typeof completedOn === 'string' && completedOn < startedOn;

const addSchema = engagementSchema.extend({ dossier: id });

export const addEngagement = define<'addEngagement', typeof addSchema>(
  addSchema,
  async (session, { dossier: dossierId, ...engagement }) => {
    const dossier = await session.client(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (endsBeforeItStarts(engagement.startedOn, engagement.completedOn)) return err({ type: 'BeforeStart' });
    const engagementId = randomId();
    session.edit(dossier, 'engagement', engagementId, engagement);
    return carried({ dossier: dossierId, id: engagementId }, engagement.name);
  },
);

const correctSchema = correction(engagementSchema).extend({ dossier: id, id });

/** Its end date is the one fact that every report of it rests on: set or corrected here, all of them move (R3). */
export const correctEngagement = define<'correctEngagement', typeof correctSchema>(
  correctSchema,
  async (session, { dossier: dossierId, id: engagementId, ...engagement }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, 'engagement', engagementId))
      return err({ type: 'UnknownRecord', id: engagementId });
    const known = record(dossier.doc, 'engagement', engagementId);
    const now = <T>(given: T | undefined, field: string): T | Day | null =>
      given === undefined ? ((known.get(field) ?? null) as Day | null) : given;
    if (
      endsBeforeItStarts(now(engagement.startedOn, 'startedOn'), now(engagement.completedOn, 'completedOn'))
    )
      return err({ type: 'BeforeStart' });
    session.edit(dossier, 'engagement', engagementId, engagement);
    return carried({ dossier: dossierId, id: engagementId }, String(known.get('name')));
  },
);
