import { z } from 'zod';
import { mailingLists } from '@/policy/mailing/lists';
import { day, name, text } from './fields';

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
export type StoredEntry = readonly [address: string, member: string, facts: unknown];

/**
 * One list of a comparison. As texts: a document writes and reads each of them at once, where it would take tens of
 * thousands of rows value by value, and whoever draws would wait. `members`: the digests in the order of the rows.
 */
const keptRows = z.object({
  members: z.string().regex(/^(?:[0-9a-f]{32})*$/, 'not-an-id'),
  /** JSON of some rows each. */
  rows: z.array(z.string()),
});
export type KeptRows = z.output<typeof keptRows>;

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
  lists: z.partialRecord(z.enum(mailingLists), keptRows).default({}),
});
export type AudienceFields = z.output<typeof audienceSchema>;

/** What was done about an address of a list (`t:`), or put off (`z:`), each a field of its own. */
export const markPrefix = { tick: 't:', snooze: 'z:' } as const;
export const tickSchema = z.looseObject({ at: z.number(), on: day });
export const snoozeSchema = z.looseObject({ at: z.number(), until: day, reason: text(400) });
