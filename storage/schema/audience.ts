import { z } from 'zod';
import { mailingLists } from '@/policy/mailing/lists';
import { day, id, name, text } from './fields';

export const mailingTools = ['mailchimp'] as const;

const from = z.string().trim().min(1).max(100).nullable().default(null);

/** Which list of which tool. A file tells neither its id nor the number of its page. */
export const audienceOf = z.object({
  tool: z.enum(mailingTools),
  listId: from,
  webId: from,
  name: name(),
});

/** One address of a comparison: as the list has it, its keyed digest, and why it stands there. */
const entry = z.tuple([z.string().max(254), id, z.unknown()]);
export type StoredEntry = z.output<typeof entry>;

/**
 * A list of a tool, in a dossier of its own: what it is used for (`c:<channel>`), and the last comparison with the
 * evidence, which names people.
 */
export const audienceSchema = audienceOf.loose().extend({
  /** Milliseconds since 1970; null: not compared yet. */
  comparedAt: z.number().nullable().default(null),
  /** When the list itself was read. */
  readAt: z.number().default(0),
  whole: z.boolean().default(false),
  bySource: z.record(z.string().max(60), z.number().int().min(0)).default({}),
  lists: z.partialRecord(z.enum(mailingLists), z.array(entry)).default({}),
});
export type AudienceFields = z.output<typeof audienceSchema>;

/** What was done about an address of a list (`t:`), or put off (`z:`), each a field of its own. */
export const markPrefix = { tick: 't:', snooze: 'z:' } as const;
export const tickSchema = z.looseObject({ at: z.number(), on: day });
export const snoozeSchema = z.looseObject({ at: z.number(), until: day, reason: text(400) });
