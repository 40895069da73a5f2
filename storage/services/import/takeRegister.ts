import type { Day } from '@/policy/calendar';
import type { Digest } from '@/vault/digest';
import type { CommandError } from '../../commands/commands';
import { placeFields } from '../../commands/document/places';
import { prefix } from '../../documentFields';
import { lives, markers, record } from '../../dossier';
import { ledgerOf } from '../../engine/ledger';
import type { OpenDossier } from '../../engine/openDossier';
import type { Session } from '../../engine/session';
import type { WorkspaceDoc } from '../../engine/workspaceDoc';
import { FIRM } from '../../ids';
import { err, ok, type Result } from '../../result';
import type { ExportedRecord } from '../../schema/exported';
import { type Arrival, arrivals, keysIn, type Standing } from './arrivals';
import { type Exported, isAtHome } from './exported';
import type { Staged } from './planned';
import { otherOwnKinds, type WorkspaceArrival, workspaceArrival } from './workspaceArrival';

type Here = {
  readonly db: Standing['db'];
  readonly digest: Digest;
  readonly keyOf: Standing['keyOf'];
  readonly firm: OpenDossier['doc'] | null;
  readonly workspace: WorkspaceDoc;
  readonly today: Day;
};

/** What a register that was exported comes to here. */
export type RegisterArrival = {
  readonly dossiers: readonly Arrival[];
  readonly workspace: WorkspaceArrival;
};

const noWorkspace = { edits: [], policy: 'same', portals: 0, ticks: 0 } as const satisfies WorkspaceArrival;

/** Decides what comes in, for the trial and for the import alike. Nothing is changed. */
export async function registerArrival(
  { db, digest, keyOf, firm, workspace, today }: Here,
  staged: readonly Staged[],
): Promise<Result<RegisterArrival, CommandError>> {
  const exported = staged.filter((one): one is Exported => one.kind === 'exported');
  if (!exported.every(isAtHome)) return err({ type: 'InvalidInput', fields: [] });
  const ledger = firm ? ledgerOf(firm) : new Map<string, number>();
  const hasFirm = firm !== null && lives(firm, 'firm', FIRM);
  const dossiers = await arrivals({ db, digest, keyOf, ledger, hasFirm }, exported);
  const said = staged.find((one) => one.kind === 'workspace')?.workspace;
  if (!said) return ok({ dossiers, workspace: noWorkspace });
  const of = (map: 'settings' | 'terms' | 'policies' | 'portals' | 'ticks') =>
    workspace.doc.getMap(map).toJSON();
  const now = workspace.read(today);
  const arrival = workspaceArrival(said, now, {
    settings: of('settings'),
    terms: of('terms'),
    policies: of('policies'),
    portals: of('portals'),
    ticks: of('ticks'),
  });
  const classes = new Set(
    dossiers.flatMap(({ records }) =>
      records.flatMap((one) => (one.kind === 'document' ? one.fields.class : [])),
    ),
  );
  if (arrival.policy === 'kept' && otherOwnKinds(said, now.versions, classes))
    return err({ type: 'OtherOwnKinds' });
  return ok({ dossiers, workspace: arrival });
}

const noMarkers = Object.fromEntries(markers.map((marker) => [marker, undefined]));

/** A document's places stand under digests that each register makes with a key of its own. */
async function fieldsHere(session: Session, exported: ExportedRecord): Promise<Record<string, unknown>> {
  if (exported.kind !== 'document') return exported.fields;
  const others = Object.entries(exported.fields).filter(([field]) => !field.startsWith(prefix.key));
  return { ...Object.fromEntries(others), ...(await placeFields(session, keysIn(exported))) };
}

/**
 * The records of one dossier, under the ids and with the fields that they had, in a dossier that is new or that holds
 * no client any more. What was erased in it is not made again.
 */
export async function putExported(
  session: Session,
  { dossier: dossierId, records }: Arrival,
): Promise<OpenDossier> {
  const dossier = (await session.dossier(dossierId)) ?? session.makeDossier(dossierId);
  const made = await Promise.all(records.map((one) => fieldsHere(session, one)));
  dossier.doc.transact(() => {
    for (const [at, { kind, id }] of records.entries())
      if (!record(dossier.doc, kind, id).has('erased'))
        session.edit(dossier, kind, id, { ...noMarkers, ...made[at] });
  }, 'command');
  return dossier;
}
