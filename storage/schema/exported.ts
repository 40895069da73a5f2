import { z } from 'zod';
import type { Kind } from '../rows';
import { audienceOf } from './audience';
import { clientSchema } from './client';
import { disclosureSchema } from './disclosure';
import { documentSchema } from './document';
import { engagementSchema } from './engagement';
import { evidenceSchema } from './evidence';
import { exportedFields } from './exportedFields';
import { day, id } from './fields';
import { firmSchema } from './firm';
import { ignoredSchema } from './ignored';
import { personSchema } from './person';
import { portalSchema } from './portal';
import { settingsSchema } from './settings';

const record = <K extends Kind, S extends z.ZodObject>(kind: K, fields: S) =>
  z.strictObject({ kind: z.literal(kind), id, fields: fields.superRefine(exportedFields(kind)) });

/**
 * A record with every field that the register holds of it. Beside those named here a document has sets, an entry a
 * field: `k:` places it was seen at, `x:` disposals, `t:` ticks, `s:` seen again, `n:` that was another file, `u:` attempts that failed, `e:`
 * extensions, `z:` put off; every record may have `h:` holds and `l:` holds that were lifted; and a disclosure has `p:`
 * and `d:`, the people and documents it is about. A mailing list has `c:`, the channels it is used for.
 */
export const exportedRecord = z.discriminatedUnion('kind', [
  record('firm', firmSchema),
  record('client', clientSchema),
  record('person', personSchema),
  record('engagement', engagementSchema),
  record('document', documentSchema.omit({ keys: true })),
  record('disclosure', disclosureSchema),
  record('ignored', ignoredSchema),
  record('evidence', evidenceSchema),
  record('audience', audienceOf.loose()),
]);

/** A version of the firm's policy after the first, which is what the settings say. */
const exportedVersion = z.strictObject({
  id,
  from: day,
  madeAt: z.number(),
  pack: z.string().nullable(),
  choices: z.looseObject({}),
});

export const exportedWorkspace = z.strictObject({
  settings: settingsSchema,
  policies: z.array(exportedVersion).default([]),
  portals: z.array(portalSchema),
  ticks: z.record(z.string(), day),
});
export type ExportedWorkspace = z.output<typeof exportedWorkspace>;

/** The whole register as one JSON file; published as docs/register.schema.json. */
export const exportedRegisterSchema = z.strictObject({
  format: z.literal('bewaarwacht-register'),
  version: z.literal(1),
  exportedOn: day,
  workspace: exportedWorkspace,
  dossiers: z.array(z.strictObject({ id, records: z.array(exportedRecord) })),
});
export type ExportedRegister = z.output<typeof exportedRegisterSchema>;
export type ExportedRecord = z.output<typeof exportedRecord>;
