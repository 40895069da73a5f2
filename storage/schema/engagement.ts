import { z } from 'zod';
import { day, name } from './fields';

export const engagementTypes = ['coaching', 'training', 'team-advice', 'other'] as const;
export type EngagementType = (typeof engagementTypes)[number];

/** A coaching, training or advice. Its completion starts the term of every report of it (R3). */
export const engagementSchema = z.looseObject({
  name: name(),
  type: z.enum(engagementTypes),
  startedOn: day.nullable().default(null),
  completedOn: day.nullable().default(null),
});
export type EngagementFields = z.output<typeof engagementSchema>;
export type EngagementInput = z.input<typeof engagementSchema>;
