import { z } from 'zod';
import { dayOf } from '@/policy/calendar';
import { dossierIds } from '../engine/readDossiers';
import { rebuild } from '../engine/rebuild';
import { ok } from '../result';
import { defineService } from './define';

/**
 * What is shown follows from what is stored; where a check found that it doesn't, every row and the counters are made
 * once more. A kill on the way starts it over at the next start.
 */
export const makeRowsAfresh = defineService<'makeRowsAfresh', z.ZodObject>(
  z.strictObject({}),
  async ({ db, vault, policy, clock, tell }, _input, { progress }) => {
    const { length } = dossierIds(vault);
    await db.meta.delete('projection');
    await rebuild(db, vault, policy, dayOf(clock()), (done) => progress(done, length));
    await tell();
    return ok(null);
  },
);
