import { z } from 'zod';
import type { Session } from '../engine/session';
import type { WorkspaceMap } from '../engine/workspaceDoc';
import { ok } from '../result';
import { portalSchema } from '../schema/portal';
import { settingsSchema, tickSchema } from '../schema/settings';
import { correction } from './correction';
import { define } from './define';

type Edits = readonly { map: WorkspaceMap; field: string; after: unknown }[];

const change = (session: Session, edits: Edits) =>
  ok({ output: null, subject: '', undoable: true, workspace: session.tools.workspace.changes(edits) });

const setSchema = correction(
  settingsSchema.omit({ terms: true, financialYearFirstMonth: true, backupKey: true }),
);

export const setSettings = define<'setSettings', typeof setSchema>(setSchema, async (session, settings) =>
  change(
    session,
    Object.entries(settings).map(([field, after]) => ({ map: 'settings', field, after })),
  ),
);

export const tickTool = define<'tickTool', typeof tickSchema>(
  tickSchema,
  async (session, { tool, check, on }) =>
    change(session, [{ map: 'ticks', field: `${tool}:${check}`, after: on ?? undefined }]),
);

export const teachPortal = define<'teachPortal', typeof portalSchema>(portalSchema, async (session, portal) =>
  change(session, [{ map: 'portals', field: portal.id, after: portal }]),
);

const forgetSchema = z.object({ id: z.string().max(60) });

export const forgetPortal = define<'forgetPortal', typeof forgetSchema>(
  forgetSchema,
  async (session, { id }) => change(session, [{ map: 'portals', field: id, after: undefined }]),
);
