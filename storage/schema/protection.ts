import { z } from 'zod';
import { day } from './fields';

export const protectedFormats = ['pdf', 'zip'] as const;
export type ProtectedFormat = (typeof protectedFormats)[number];

/** Shorter ones can be tried out, whatever they look like; longer ones a PDF cuts off (ISO 32000-2, 7.6.4.3.3). */
export const SHORTEST = 12;
export const LONGEST = 127;

/** Printable ASCII: beyond it, programs differ in how they make bytes of a passphrase, and one of them won't open. */
export const passphrase = z
  .string()
  .min(SHORTEST, 'too-short')
  .max(LONGEST, 'too-long')
  .regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/, 'not-plain');

/** An encrypted copy that was made of a document (R4). An entry of its own under a random id. */
export const protectionSchema = z.looseObject({
  on: day,
  at: z.number(),
  format: z.enum(protectedFormats),
  /** Keyed digest of the passphrase, stretched: tells that it was used before, and not what it is. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Protection = z.output<typeof protectionSchema>;
