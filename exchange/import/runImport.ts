import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { Ask, ImportPreview, ServiceOutput, Watch } from '@/storage/services/services';
import { randomId } from '@/vault/bytes';
import type { ImportDesk } from './desk';

/** Records in one message: small enough that neither side is kept busy for long. */
const PART = 500;
/** How much of the way it is to hand them over. */
const HANDING = 0.2;
/** An engine that ended in between has forgotten the parts. */
const ATTEMPTS = 3;

type Given = Watch & { readonly desk: Pick<ImportDesk, 'records'>; readonly ask: Ask; readonly of: number };
type Done = Result<ServiceOutput<'import'>, CommandError>;

const stopped = { ok: false, error: { type: 'Stopped' } } as const;
const isLost = (result: Done | Result<null, CommandError>): boolean =>
  !result.ok && result.error.type === 'NotStaged';

/** Gives the engine all parts and has it write them, as one step under one id: however often it is asked, it is done once. */
export async function runImport({ desk, ask, of, progress, signal }: Given): Promise<Done> {
  const id = randomId();
  for (let attempt = 1; ; attempt++) {
    const given = await giveParts({ desk, ask, of, progress, signal }, id);
    if (!given.ok && !(isLost(given) && attempt < ATTEMPTS)) return given;
    const writing = (done: number, steps: number) =>
      progress(HANDING + ((1 - HANDING) * done) / Math.max(1, steps), 1);
    const done: Done = given.ok
      ? await ask('import', { import: id, of }, { progress: writing, signal })
      : given;
    if (!isLost(done) || attempt === ATTEMPTS) return done;
  }
}

type Looked = Result<ImportPreview, CommandError>;

/** What an exported register would bring: the engine knows what is here, and decides as it will when it is asked to. */
export async function tryRegister({ desk, ask, of, progress, signal }: Given): Promise<Looked> {
  const id = randomId();
  const given = await giveParts({ desk, ask, of, progress, signal }, id);
  return given.ok ? ask('previewImport', { import: id, of }, { progress, signal }) : given;
}

async function giveParts(
  { desk, ask, of, progress, signal }: Given,
  id: string,
): Promise<Result<null, CommandError>> {
  for (let from = 0; from < of; from += PART) {
    if (signal.aborted) return stopped;
    progress((HANDING * from) / of, 1);
    const records = await desk.records(from, PART);
    const part = await ask('stageImport', { import: id, from, records });
    if (!part.ok) return part;
    if (signal.aborted) return stopped;
  }
  return { ok: true, value: null };
}
