import type { Day } from '@/policy/calendar';
import type { Reader, Workspace } from '@/storage/reader';
import type { Choice } from './choice';
import type { ImportDesk, Progress } from './desk';
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
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

/** Reads what the register has of the clients that the list names, and has the list compared with it. Null: stopped. */
export async function trialRun({
  desk,
  reader,
  workspace,
  choice,
  today,
  progress,
  signal,
}: Given): Promise<Summary | null> {
  const clients = knownClients(await reader.headlines());
  const concerned = await desk.concerns(choice, clients);
  const dossiers: KnownDossier[] = [];
  // Half of the way is what the register has, where that is anything.
  const reading = concerned.length > 0 ? 0.5 : 0;
  for (let at = 0; at < concerned.length; at += PART) {
    if (signal.aborted) return null;
    progress((reading * at) / concerned.length, 1);
    const part = await Promise.all(concerned.slice(at, at + PART).map((id) => reader.dossier(id)));
    dossiers.push(...part.filter((dossier) => dossier !== null).map(knownDossier));
  }
  const { policy, portals } = workspace;
  if (signal.aborted) return null;
  const against = { known: { clients, dossiers }, policy, portals, today };
  return desk.plan(choice, against, (done, of) => progress(reading + ((1 - reading) * done) / of, 1));
}
