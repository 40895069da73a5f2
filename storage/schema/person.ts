import { z } from 'zod';
import { day, email, name, text } from './fields';

/** A data subject inside a client's dossier. */
export const personSchema = z.looseObject({
  name: name(),
  email,
  phone: text(40),
  /** The day of the explicit consent to questionnaires and their analysis (R2); null: none recorded. */
  consentOn: day.nullable().default(null),
  /** How the consent was given, in the user's words: "intake form", "by mail". */
  consentHow: text(200),
});
export type PersonFields = z.output<typeof personSchema>;
export type PersonInput = z.input<typeof personSchema>;
