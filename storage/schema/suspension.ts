import { z } from 'zod';
import { day, name, text } from './fields';

/** What may be put on hold: one document, or every document of an engagement, a person or a client at once. */
export const holdScopes = ['document', 'engagement', 'person', 'client'] as const;
export type HoldScope = (typeof holdScopes)[number];

/** Why, and who decided: in the user's own words. */
export const holdReason = name(1000);
export const holdOwner = name(200);

/**
 * One hold, kept beside the fields of its record under an id of its own. One that a later version wrote and this one
 * can't read stands without an end: what may be evidence is not destroyed by a misunderstanding.
 */
export const holdSchema = z
  .looseObject({
    reason: z.string(),
    owner: z.string(),
    from: day,
    /** Its last day; null: until it is lifted. */
    until: day.nullable(),
    /** Without an end: the day from which it asks whether it is still needed. */
    reviewOn: day.nullable(),
    at: z.number(),
  })
  .catch({ reason: '', owner: '', from: '1900-01-01', until: null, reviewOn: null, at: 0 });
export type HoldFields = z.output<typeof holdSchema>;

/** Longer than its term, as far as the class allows. Taken back: the field goes. */
export const extensionSchema = z.looseObject({ until: day, reason: name(1000), on: day, at: z.number() });
export type ExtensionFields = z.output<typeof extensionSchema>;

/** Somebody wanted to destroy it and could not get at it. No disposal: it is still there. */
export const attemptSchema = z.looseObject({ on: day, reason: name(1000), at: z.number() });
export type AttemptFields = z.output<typeof attemptSchema>;

/** An alert that was put off until a day. */
export const snoozeSchema = z.looseObject({ backOn: day, reason: text(1000), at: z.number() });
export type SnoozeFields = z.output<typeof snoozeSchema>;
