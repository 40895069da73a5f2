import { z } from 'zod';
import type { CommandError } from '../../commands/commands';
import type { Carried } from '../../commands/define';
import type { Work } from '../../engine/register';
import { release } from '../../engine/release';
import type { Session } from '../../engine/session';
import { stopIfAsked } from '../../engine/stopped';
import { FIRM } from '../../ids';
import { err, ok, type Result } from '../../result';
import type { Kind } from '../../rows';
import { id } from '../../schema/fields';
import { defineService } from '../define';
import type { Imported } from '../services';
import { isOfRegister, type Planned, type Staged } from './planned';
import { putRecords } from './putRecords';
import { forgetStaged, MOST_RECORDS, staged } from './staging';
import { putExported, registerArrival } from './takeRegister';

const schema = z.strictObject({ import: id, of: z.number().int().min(1).max(MOST_RECORDS) });

type Counts = { -readonly [K in keyof Imported]: number };
type Counted = Exclude<keyof Imported, 'known'>;
const isCounted = (kind: Kind): kind is Counted & Kind => Object.hasOwn(none(), kind);
const none = (): Counts => ({ client: 0, person: 0, engagement: 0, document: 0, disclosure: 0, known: 0 });

type Outcome = Promise<Result<Carried<Imported>, CommandError>>;
/** `next` is called before each dossier. */
type Taking = { readonly session: Session; readonly next: (done: number) => void };

async function takeList({ session, next }: Taking, records: readonly Planned[]): Outcome {
  const imported = none();
  const dossiers = Object.entries(Object.groupBy(records, ({ dossier }) => dossier));
  for (const [at, [dossierId, own = []]] of dossiers.entries()) {
    next(at);
    const put = await putRecords(session, dossierId, own);
    if (!put.ok) return put;
    for (const kind of put.value.made) imported[kind]++;
    imported.known += put.value.known;
    await release(session, put.value.dossier);
  }
  const count = records.length - imported.known;
  return ok({ output: imported, subject: String(count), undoable: count > 0 });
}

/** A register that was exported: clients that are not here, as they were, and what of the settings was not said here. */
async function takeRegister({ session, next }: Taking, all: readonly Staged[]): Outcome {
  const { db, digest, workspace, today } = session.tools;
  const keyOf = (dossier: string) => session.tools.keyOf(dossier);
  const firm = (await session.dossier(FIRM))?.doc ?? null;
  const arrival = await registerArrival({ db, digest, keyOf, firm, workspace, today }, all);
  if (!arrival.ok) return arrival;
  const imported = none();
  let count = 0;
  for (const [at, one] of arrival.value.dossiers.entries()) {
    next(at);
    imported.known += one.known;
    if (one.records.length === 0) continue;
    count += one.records.length;
    for (const { kind } of one.records) if (isCounted(kind)) imported[kind]++;
    await release(session, await putExported(session, one));
  }
  const changes = workspace.changes(arrival.value.workspace.edits);
  return ok({
    output: imported,
    subject: String(count),
    undoable: count > 0 || changes.length > 0,
    ...(changes.length > 0 && { workspace: changes }),
  });
}

/**
 * Writes everything that was staged under this id: one session, one transaction, one entry in the journal, one undo. A
 * dossier at a time is edited and sealed, so that the memory holds one document and not all; the writing is one.
 */
export const importRecords = defineService<'import', typeof schema>(
  schema,
  async ({ db, carryOut }, { import: importId, of }, watch) => {
    const records = staged(db, importId, of);
    const steps = new Set(records?.map(({ dossier }) => dossier)).size * 2;
    // Some two hundred times is often enough to see it move.
    const every = Math.max(1, Math.floor(steps / 200));
    const tell = (done: number) => done % every === 0 && watch.progress(done, steps);
    const run: Work['run'] = async (session) => {
      if (!records) return err({ type: 'NotStaged' });
      await session.tools.beforeLargeChange('import');
      session.keeps = 'digests';
      const next = (done: number) => {
        stopIfAsked(watch.signal);
        tell(done);
      };
      const planned = records.filter((one) => !isOfRegister(one));
      if (planned.length > 0 && planned.length < records.length) return err({ type: 'NotStaged' });
      return planned.length > 0
        ? takeList({ session, next }, planned)
        : takeRegister({ session, next }, records);
    };
    const writing = {
      signal: watch.signal,
      progress: (done: number) => tell(steps / 2 + done),
    };
    const done = await carryOut({ name: 'import', run, watch: writing }, importId);
    if (!done.ok) return done;
    forgetStaged(db);
    watch.progress(steps, steps);
    return ok({ ...(done.value.output as Imported), command: done.value.command });
  },
);
