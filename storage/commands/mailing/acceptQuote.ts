import { z } from 'zod';
import { foldAddress } from '@/policy/mailing/address';
import { randomId } from '@/vault/bytes';
import { lives, record, records } from '../../dossier';
import type { OpenDossier } from '../../engine/openDossier';
import { eventFields } from '../../mailing/eventFields';
import { err } from '../../result';
import { evidenceInput } from '../../schema/evidence';
import { day, id } from '../../schema/fields';
import { carried, define } from '../define';

const schema = z
  .strictObject({
    dossier: id,
    on: day,
    /** The client itself, at its own e-mail address, is who asked for it. */
    principal: z.boolean(),
    personIds: z.array(id).max(200),
    wording: evidenceInput.shape.wording,
    sale: evidenceInput.shape.sale,
  })
  .refine(({ principal, personIds }) => principal || personIds.length > 0, {
    path: ['personIds'],
    message: 'required',
  });

const emailOf = ({ doc }: OpenDossier, kind: 'client' | 'person', of: string): string => {
  const email = record(doc, kind, of).get('email');
  return typeof email === 'string' ? email.trim() : '';
};

/**
 * A quote was accepted (R10): applicant and participants get their evidence in one step, each once a day. Whoever has no
 * address in the register is named in the answer; when nobody has one, nothing is recorded.
 */
export const acceptQuote = define<'acceptQuote', typeof schema>(
  schema,
  async (session, { dossier: dossierId, on, principal, personIds, wording, sale }) => {
    const dossier = await session.client(dossierId);
    if (!dossier) return err({ type: 'UnknownDossier' });
    if (on > session.tools.today) return err({ type: 'InFuture' });
    if (personIds.some((one) => !lives(dossier.doc, 'person', one))) return err({ type: 'UnknownPerson' });

    const wanted = [
      ...(principal ? [{ of: dossierId, personId: null, email: emailOf(dossier, 'client', dossierId) }] : []),
      ...personIds.map((one) => ({ of: one, personId: one, email: emailOf(dossier, 'person', one) })),
    ];
    const addressed = wanted.filter(({ email }) => email !== '');
    if (addressed.length === 0)
      return err({ type: 'InvalidInput', fields: [{ field: 'personIds', problem: 'required' }] });

    const there = new Set(quotesOn(dossier, on));
    let recorded = 0;
    for (const { email, personId } of addressed) {
      const folded = foldAddress(email);
      if (there.has(folded)) continue;
      there.add(folded);
      const moment = { text: on, day: on, exact: 'day' };
      const said = { address: email, source: 'quote-accepted', moment, wording, sale, personId };
      const fields = eventFields({ ...said, recordedAt: session.tools.now });
      session.edit(dossier, 'evidence', randomId(), fields);
      recorded++;
    }
    const withoutAddress = wanted.filter(({ email }) => email === '').map(({ of }) => of);
    const name = String(record(dossier.doc, 'client', dossierId).get('name'));
    return carried({ recorded, withoutAddress }, name);
  },
);

/** Folded addresses that have a quote of that day already. */
function* quotesOn({ doc }: OpenDossier, on: string): Generator<string> {
  for (const { kind, fields } of records(doc)) {
    const { day: when } = (fields.get('moment') ?? {}) as { day?: unknown };
    if (kind === 'evidence' && fields.get('source') === 'quote-accepted' && when === on)
      yield foldAddress(String(fields.get('address')));
  }
}
