import { z } from 'zod';
import { dayOf } from '@/policy/calendar';
import { countAnew } from '../counts';
import { readMeta } from '../db';
import { readDossier } from '../engine/openDossier';
import { LOOKUP } from '../ids';
import { project } from '../project';
import { ok } from '../result';
import { openRow } from '../stored';
import { defineService, stopIfAsked } from './define';

export type Verified = {
  readonly dossiers: number;
  /** Dossiers whose log their key does not open. */
  readonly damaged: number;
  /** Rows that are not what their dossier says, too many or missing. */
  readonly differing: number;
  readonly countersAgree: boolean;
};

/** Does what is shown follow from what is stored? Every dossier's rows are made once more and compared. */
export const verify = defineService<'verify', z.ZodObject>(
  z.strictObject({}),
  async ({ db, vault, policy, clock }, _input, { progress, signal }) => {
    const ids = Array.from(vault.ring.keys()).filter((id) => id !== LOOKUP);
    let [damaged, differing] = [0, 0];
    for (const [at, id] of ids.entries()) {
      stopIfAsked(signal);
      progress(at, ids.length);
      const key = await vault.keyOf(id);
      const dossier = await readDossier(db, vault, id, policy);
      if (dossier === 'damaged') damaged++;
      if (!key || !dossier || dossier === 'damaged') continue;
      const stored = await db.rows.where('[dossier+kind]').between([id, ''], [id, '\uffff']).toArray();
      const shown = await Promise.all(stored.map((row) => openRow(row, key)));
      const texts = new Map(shown.map((row) => [row?.key, JSON.stringify(row)]));
      const made = project(dossier.doc, id, policy);
      differing += made.filter((row) => texts.get(row.key) !== JSON.stringify(row)).length;
      differing += Math.max(0, stored.length - made.length);
    }
    progress(ids.length, ids.length);
    const today = dayOf(clock());
    const kept = (await readMeta(db, 'counts'))?.counts;
    const countersAgree =
      kept?.asOf !== today || JSON.stringify(kept) === JSON.stringify(await countAnew(db, today));
    return ok({ dossiers: ids.length, damaged, differing, countersAgree });
  },
);
