import { z } from 'zod';
import { channels, evidenceSources } from '@/policy/mailing/channels';
import { day, id } from './fields';

/** As it was written where it came from; an address is what has one sign before and after an @, and no space. */
export const address = z
  .string()
  .trim()
  .max(254, 'too-long')
  .regex(/^[^\s@]+@[^\s@]+$/, 'not-an-email');

const text = (most: number) => z.string().trim().max(most, 'too-long');
const orNull = (most: number) => text(most).nullable().default(null);

export const momentSchema = z
  .object({
    text: text(100),
    day: day.nullable(),
    exact: z.enum(['day', 'month', 'year', 'unknown']),
  })
  .refine(({ day: on, exact }) => (on === null) === (exact === 'unknown'), {
    path: ['day'],
    message: 'not-a-day',
  });

export const provenanceSchema = z.object({
  tool: orNull(60),
  form: orNull(200),
  page: orNull(400),
  file: orNull(200),
  /** SHA-256, hexadecimal. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'not-an-id')
    .nullable()
    .default(null),
  row: z.number().int().min(0).nullable().default(null),
});

export const saleSchema = z.object({
  sale: z.boolean().nullable(),
  product: text(200).nullable(),
  couldRefuse: z.boolean().nullable(),
});

const nowhere = { tool: null, form: null, page: null, file: null, digest: null, row: null };

/**
 * One thing that happened to one address (R7, R10, R14, R15, R19): a record that is never edited. IP addresses are not
 * kept. What is null is left out.
 */
export const evidenceSchema = z.looseObject({
  address,
  source: z.enum(evidenceSources),
  channel: z.enum(channels).nullable().default(null),
  moment: momentSchema,
  from: provenanceSchema.default(nowhere),
  wording: orNull(2_000),
  sale: saleSchema.nullable().default(null),
  corrects: id.nullable().default(null),
  withdrawn: z.boolean().default(false),
  recordedAt: z.number().int().min(0),
  /** The person of this dossier whom the address belonged to when it was recorded. */
  personId: id.nullable().default(null),
});
export type EvidenceFields = z.output<typeof evidenceSchema>;

/** What is said of an event before it is recorded. */
export const evidenceInput = z.strictObject(
  evidenceSchema.omit({ recordedAt: true, corrects: true, withdrawn: true, personId: true }).shape,
);
export type EvidenceInput = z.input<typeof evidenceInput>;

/** What a reader of files or of a tool gives. */
export const draftSchema = z.strictObject(evidenceSchema.omit({ recordedAt: true, personId: true }).shape);
export type Draft = z.output<typeof draftSchema>;
