import type { Day } from '@/policy/calendar';
import type { Policy } from '@/policy/policy';
import { countAnew } from '../counts';
import { type RegisterDb, readMeta } from '../db';
import { LOOKUP } from '../ids';
import type { Vault } from '../openVault';
import { headlineOf, project } from '../project';
import { storeHeadline, storeRow } from '../stored';
import { readDossier } from './openDossier';

/** Counts up when the shape of the rows changes. */
const PROJECTION = 1;

const madeWith = (policy: Policy): string =>
  JSON.stringify([PROJECTION, policy.version, policy.financialYearFirstMonth, policy.rules]);

/**
 * Makes every row afresh from the logs when they were made under another policy or an older shape. False: they were
 * up to date. A dossier at a time, so a register of any size fits; a kill in between starts over at the next look.
 */
export async function rebuild(db: RegisterDb, vault: Vault, policy: Policy, today: Day): Promise<boolean> {
  const made = madeWith(policy);
  if ((await readMeta(db, 'projection'))?.made === made) return false;
  for (const id of vault.ring.keys()) {
    if (id === LOOKUP) continue;
    const key = await vault.keyOf(id);
    const dossier = await readDossier(db, vault, id, policy);
    if (!key || !dossier || dossier === 'damaged') continue;
    const rows = project(dossier.doc, id, policy);
    const stored = await Promise.all(rows.map((row) => storeRow(row, key, vault.digest)));
    const headline = await storeHeadline(headlineOf(id, rows), key);
    await db.transaction('rw', db.rows, db.headlines, async () => {
      await db.rows.where('[dossier+kind]').between([id, ''], [id, '\uffff']).delete();
      await db.rows.bulkPut(stored);
      await db.headlines.put(headline);
    });
  }
  await db.transaction('rw', db.rows, db.meta, async () => {
    await db.meta.put({ k: 'counts', counts: await countAnew(db, today) });
    await db.meta.put({ k: 'projection', made });
  });
  return true;
}
