import type { Day } from '@/policy/calendar';
import type { Reader, Workspace } from '@/storage/reader';
import type { Choice } from './choice';
import type { ImportDesk } from './desk';
import { type KnownDossier, knownClients, knownDossier } from './known';
import type { Summary } from './plan';

/** Dossiers opened at a time, so that whoever draws gets a turn in between. */
const PART = 25;

type Given = {
  readonly desk: ImportDesk;
  readonly reader: Reader;
  readonly workspace: Workspace;
  readonly choice: Choice;
  readonly today: Day;
};

/** Reads what the register has of the clients that the list names, and has the list compared with it. */
export async function trialRun({ desk, reader, workspace, choice, today }: Given): Promise<Summary> {
  const clients = knownClients(await reader.headlines());
  const concerned = await desk.concerns(choice, clients);
  const dossiers: KnownDossier[] = [];
  for (let at = 0; at < concerned.length; at += PART) {
    const part = await Promise.all(concerned.slice(at, at + PART).map((id) => reader.dossier(id)));
    dossiers.push(...part.filter((dossier) => dossier !== null).map(knownDossier));
  }
  const { policy, portals } = workspace;
  return desk.plan(choice, { known: { clients, dossiers }, policy, portals, today });
}
