import { z } from 'zod';
import { clientSchema } from '../../schema/client';
import { documentSchema } from '../../schema/document';
import { engagementSchema } from '../../schema/engagement';
import { id } from '../../schema/fields';
import { personSchema } from '../../schema/person';
import { exportedSchema, exportedWorkspaceSchema } from './exported';

/**
 * One record that an import makes. `id` is random and made by whoever planned it, so that records of one list can
 * point at each other; a document that stands at a known place gets the id of that place instead.
 */
export const plannedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client'), dossier: id, fields: clientSchema }),
  z.strictObject({ kind: z.literal('person'), dossier: id, id, fields: personSchema }),
  z.strictObject({ kind: z.literal('engagement'), dossier: id, id, fields: engagementSchema }),
  z.strictObject({ kind: z.literal('document'), dossier: id, id, fields: documentSchema }),
]);
export type PlannedRecord = z.input<typeof plannedSchema>;
export type Planned = z.output<typeof plannedSchema>;

/** What may be staged: records of a list, or what a whole register that was exported says. */
export const stagedSchema = z.discriminatedUnion('kind', [
  ...plannedSchema.options,
  exportedSchema,
  exportedWorkspaceSchema,
]);
export type StagedInput = z.input<typeof stagedSchema>;
export type Staged = z.output<typeof stagedSchema>;

/** Of a whole register that was exported, and of no list. */
export const isOfRegister = (one: Staged): one is Exclude<Staged, Planned> =>
  one.kind === 'exported' || one.kind === 'workspace';
