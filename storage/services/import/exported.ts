import { z } from 'zod';
import { FIRM, LOOKUP } from '../../ids';
import { type ExportedRecord, exportedRecord, exportedWorkspace } from '../../schema/exported';
import { id } from '../../schema/fields';

/** Checked by its schema and left as it is: what is brought back has the fields that it had, and no others. */
const asItIs = (value: ExportedRecord, context: z.RefinementCtx): void => {
  const { error } = exportedRecord.safeParse(value);
  for (const { path, message } of error?.issues ?? [])
    context.addIssue({ code: 'custom', path: [...path], message });
};

/** The key of the digests stands among those of the dossiers: nothing may be written under it. */
const dossier = id.refine((one) => one !== LOOKUP, 'not-an-id');
const isOfFirm = (kind: string): boolean => kind === 'firm' || kind === 'ignored';

/** One record of a register that was exported, under the ids that it had. */
export const exportedSchema = z.strictObject({
  kind: z.literal('exported'),
  dossier,
  record: z
    .custom<ExportedRecord>((value) => typeof value === 'object' && value !== null)
    .superRefine(asItIs),
});
export type Exported = z.output<typeof exportedSchema>;

/** Does this record belong in this dossier? The firm's is of the firm alone; a client is called as its dossier is. */
export const isAtHome = ({ dossier: of, record: { kind, id: own } }: Exported): boolean =>
  isOfFirm(kind) === (of === FIRM) && (kind !== 'client' || own === of) && (kind !== 'firm' || own === FIRM);

/** What the export says of settings, policy, portals and ticks. */
export const exportedWorkspaceSchema = z.strictObject({
  kind: z.literal('workspace'),
  dossier: z.literal(FIRM),
  workspace: exportedWorkspace,
});
