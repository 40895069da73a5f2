import { z } from 'zod';
import type { Work } from '../../engine/register';
import { release } from '../../engine/release';
import { stopIfAsked } from '../../engine/stopped';
import { err, ok } from '../../result';
import { id } from '../../schema/fields';
import { defineService } from '../define';
import type { Imported } from '../services';
import type { Planned } from './planned';
import { putRecords } from './putRecords';
import { forgetStaged, MOST_RECORDS, staged } from './staging';

const schema = z.strictObject({ import: id, of: z.number().int().min(1).max(MOST_RECORDS) });

/**
 * Writes everything that was staged under this id: one session, one transaction, one entry in the journal, one undo. A
 * dossier at a time is edited and sealed, so that the memory holds one document and not all; the writing is one.
 */
export const importRecords = defineService<'import', typeof schema>(
  schema,
  async ({ db, carryOut }, { import: importId, of }, watch) => {
    const records = staged(db, importId, of);
    const dossiers = Object.entries(Object.groupBy(records ?? [], ({ dossier }) => dossier));
    const steps = dossiers.length * 2;
    // Some two hundred times is often enough to see it move.
    const every = Math.max(1, Math.floor(steps / 200));
    const tell = (done: number) => done % every === 0 && watch.progress(done, steps);
    const run: Work['run'] = async (session) => {
      if (!records) return err({ type: 'NotStaged' });
      await session.tools.beforeLargeChange('import');
      session.keeps = 'digests';
      const imported: Record<Planned['kind'] | 'known', number> = {
        client: 0,
        person: 0,
        engagement: 0,
        document: 0,
        known: 0,
      };
      for (const [at, [dossierId, own = []]] of dossiers.entries()) {
        stopIfAsked(watch.signal);
        tell(at);
        const put = await putRecords(session, dossierId, own);
        if (!put.ok) return put;
        for (const kind of put.value.made) imported[kind]++;
        imported.known += put.value.known;
        await release(session, put.value.dossier);
      }
      const count = of - imported.known;
      return ok({ output: imported satisfies Imported, subject: String(count), undoable: count > 0 });
    };
    const writing = {
      signal: watch.signal,
      progress: (done: number) => tell(dossiers.length + done),
    };
    const done = await carryOut({ name: 'import', run, watch: writing }, importId);
    if (!done.ok) return done;
    forgetStaged(db);
    watch.progress(steps, steps);
    return ok({ ...(done.value.output as Imported), command: done.value.command });
  },
);
