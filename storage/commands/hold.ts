import { z } from 'zod';
import { endOfTerm } from '@/policy/calendar';
import { REVIEW_AFTER } from '@/policy/hold';
import { randomId } from '@/vault/bytes';
import { prefix } from '../documentFields';
import { lives, record } from '../dossier';
import { err } from '../result';
import { day, id } from '../schema/fields';
import { type HoldFields, holdOwner, holdReason, holdScopes } from '../schema/suspension';
import { carried, define } from './define';
import { refuse } from './refuse';

const scope = z.object({ kind: z.enum(holdScopes), id });

const placeSchema = z.object({
  dossier: id,
  of: scope,
  reason: holdReason,
  owner: holdOwner,
  from: day,
  until: day.nullable(),
  /** The hold that this one goes on from: it is lifted in the same step. */
  replaces: id.nullable().default(null),
});

/**
 * On hold: nothing of it is destroyed until the hold ends (GDPR art. 17(3)(e): a legal claim). On one document, or on
 * an engagement, a person or the client, and then on every document of theirs, those that come later too. An entry of
 * its own under a random id: two devices that put a hold on one document each keep theirs.
 */
export const placeHold = define<'placeHold', typeof placeSchema>(
  placeSchema,
  async (session, { dossier: dossierId, of, reason, owner, from, until, replaces }) => {
    const { today, now } = session.tools;
    const dossier = await session.client(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (!lives(dossier.doc, of.kind, of.id)) return err({ type: 'UnknownRecord', id: of.id });
    if (from > today) return refuse('from', 'in-future');
    if (until && (until < today || until < from)) return refuse('until', 'in-past');
    const hold = randomId();
    const reviewOn = until ? null : endOfTerm(today, REVIEW_AFTER, 'down');
    const fields: HoldFields = { reason, owner, from, until, reviewOn, at: now };
    session.edit(dossier, of.kind, of.id, {
      [`${prefix.hold}${hold}`]: fields,
      ...(replaces && { [`${prefix.lifted}${replaces}`]: { on: today, at: now } }),
    });
    const subject = String(record(dossier.doc, of.kind, of.id).get('name'));
    return carried({ dossier: dossierId, id: hold }, subject);
  },
);

const liftSchema = z.object({ dossier: id, of: scope, hold: id });

/** The hold is over. It stays on record, with a field of its own that says so: lifted here is lifted everywhere. */
export const liftHold = define<'liftHold', typeof liftSchema>(
  liftSchema,
  async (session, { dossier: dossierId, of, hold }) => {
    const { today, now } = session.tools;
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    const fields = record(dossier.doc, of.kind, of.id);
    if (!fields.has(`${prefix.hold}${hold}`)) return err({ type: 'UnknownRecord', id: hold });
    if (!fields.has(`${prefix.lifted}${hold}`))
      session.edit(dossier, of.kind, of.id, { [`${prefix.lifted}${hold}`]: { on: today, at: now } });
    return carried({ dossier: dossierId, id: hold }, String(fields.get('name')));
  },
);
