import { z } from 'zod';
import { leastMonths, MOST_DAYS, MOST_MONTHS } from '@/policy/bounds';
import type { Day } from '@/policy/calendar';
import { isClause, startEvents } from '@/policy/choices';
import type { Clause } from '@/policy/clauses';
import type { PolicyChoices } from '@/policy/noChoices';
import { isPackId, type PackId } from '@/policy/packs';
import {
  isOwnClass,
  isRetentionClass,
  type OwnClass,
  type RetentionClass,
  retentionClasses,
} from '@/policy/retention';
import { channels, isSource, type Source, sources } from '@/policy/sources';
import { day, name } from './fields';

const classOf = z.custom<RetentionClass>((value) => typeof value === 'string' && isRetentionClass(value));
const ownClassOf = z.custom<OwnClass>(
  (value) => typeof value === 'string' && isRetentionClass(value) && isOwnClass(value),
);
const clause = z.custom<Clause>(isClause);
const sourceOf = z.custom<Source>(
  (value) => typeof value === 'string' && isSource(value) && !sources[value].fixed,
);

/** A number as a user fills it in: what is wrong with it has a sentence of its own. */
const whole = (least: number, most: number) =>
  z.number('not-a-number').int('not-a-number').min(least, 'too-small').max(most, 'too-large');

/** A term: one sentence says what it can be. */
const months = z.number('not-months').int('not-months').min(1, 'not-months').max(MOST_MONTHS, 'not-months');

const ownKind = z.object({
  name: z.object({ nl: name(60), en: z.string().trim().max(60, 'too-long') }),
  purpose: z.string().trim().max(200, 'too-long'),
  clause,
  startsOn: z.enum(startEvents),
});

/** What a firm may choose, each within what the law allows. */
const choicesSchema = z
  .object({
    terms: z.partialRecord(classOf, months),
    off: z
      .array(classOf)
      .max(retentionClasses.length)
      .refine((off) => retentionClasses.some((one) => !isOwnClass(one) && !off.includes(one)), 'one-kind'),
    own: z.partialRecord(ownClassOf, ownKind),
    cloud: z.partialRecord(classOf, z.boolean()),
    encryption: z.partialRecord(classOf, z.boolean()),
    consent: z.partialRecord(classOf, z.boolean()),
    lead: z
      .object({ soon: whole(1, MOST_DAYS), urgent: whole(0, MOST_DAYS) })
      .refine(({ soon, urgent }) => urgent <= soon, { path: ['urgent'], message: 'too-large' })
      .nullable(),
    sources: z.partialRecord(sourceOf, z.array(z.enum(channels)).max(channels.length)),
    financialYearFirstMonth: z.number().int().min(1).max(12),
  })
  .superRefine(({ terms }, context) => {
    for (const [of, months] of Object.entries(terms)) {
      // Its own sentence: the law is the reason (AWR art. 52), no choice of ours.
      if (isRetentionClass(of) && months !== undefined && months < leastMonths(of))
        context.addIssue({ code: 'custom', path: ['terms', of], message: 'below-law' });
    }
  });

/** A version as a user proposes it: from which day on, made from which pack, with what choices. */
export const proposalSchema = z.object({
  from: day,
  pack: z.custom<PackId>(isPackId).nullable(),
  choices: choicesSchema,
});
export type Proposal = {
  readonly from: Day;
  readonly pack: PackId | null;
  readonly choices: PolicyChoices;
};
