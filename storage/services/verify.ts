import { z } from 'zod';
import { dayOf } from '@/policy/calendar';
import type { SelfCheck } from '@/policy/selfCheck';
import { countAnew } from '../counts';
import { readMeta } from '../db';
import { dossierIds, type ReadDossier, readDossiers } from '../engine/readDossiers';
import { fewAtOnce } from '../fewAtOnce';
import { FIRM } from '../ids';
import { openMailingText } from '../mailing/stored';
import type { Vault } from '../openVault';
import { ok } from '../result';
import { openText } from '../stored';
import { defineService, stopIfAsked } from './define';

/** Does what is shown follow from what is stored? Every dossier's rows are made once more and compared. */
export const verify = defineService<'verify', z.ZodObject>(
  z.strictObject({}),
  async ({ db, vault, policy, clock, tell }, _input, { progress, signal }) => {
    const { length } = dossierIds(vault);
    let [done, dossiers, damaged, differing] = [0, 0, 0, 0];
    progress(0, length);
    for await (const slice of readDossiers(db, vault, policy)) {
      stopIfAsked(signal);
      dossiers += slice.filter((one) => one.id === FIRM || !isEmpty(one)).length;
      damaged += slice.filter(({ dossier }) => dossier === 'damaged').length;
      const different = await fewAtOnce(slice, (one) => differencesIn(one, vault));
      differing += different.reduce((sum, count) => sum + count, 0);
      done += slice.length;
      progress(done, length);
    }
    const today = dayOf(clock());
    const kept = (await readMeta(db, 'counts'))?.counts;
    const countersAgree =
      kept?.asOf !== today || JSON.stringify(kept) === JSON.stringify(await countAnew(db, today));
    const found: SelfCheck = { dossiers, damaged, differing, countersAgree };
    await db.meta.put({ k: 'checked', check: { ...found, at: clock().getTime() } });
    // What it found is one thing to do more or less.
    await tell();
    return ok(found);
  },
);

/** A client whose making was taken back leaves a dossier with nothing in it, which is nobody's. */
const isEmpty = ({ dossier, rows }: ReadDossier): boolean =>
  rows.length === 0 && dossier !== 'damaged' && (dossier?.known.size ?? 0) === 0;

/** How many of its rows are not what its log says. Opening it made them afresh already, as text; rows stand as text. */
async function differencesIn({ id, dossier, rows, mailing }: ReadDossier, vault: Vault): Promise<number> {
  const key = await vault.keyOf(id);
  if (!key || !dossier || dossier === 'damaged') return 0;
  const texts = await Promise.all(rows.map((row) => openText(row, key)));
  const right = rows.filter((row, at) => dossier.known.get(row.key) === texts[at]).length;
  const addresses = mailing && (await openMailingText(mailing, key));
  return Math.max(rows.length, dossier.known.size) - right + Number(addresses !== dossier.mailing);
}
