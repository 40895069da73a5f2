import { z } from 'zod';
import { groundNames } from '@/policy/disclosure';
import { day, name, text } from './fields';

/**
 * What went to a third party (R11): to whom, what, when, and on which ground. Whom and which documents it is about
 * stands beside these, a field each: see disclosureFields.ts.
 */
export const disclosureSchema = z.looseObject({
  to: name(),
  /** In words, where it is no document of the register, or more than that. */
  what: text(400),
  on: day,
  ground: z.enum(groundNames, 'no-ground'),
  /** How the consent was given: "mail of 3 March". */
  evidence: text(400),
  /** Which law asks it. */
  law: text(200),
});
export type DisclosureFields = z.output<typeof disclosureSchema>;
export type DisclosureInput = z.input<typeof disclosureSchema>;
