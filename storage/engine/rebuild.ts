import type { Day } from '@/policy/calendar';
import type { Policy } from '@/policy/policy';
import { countAnew } from '../counts';
import { type RegisterDb, readMeta } from '../db';
import { fewAtOnce } from '../fewAtOnce';
import { storeMailing } from '../mailing/stored';
import type { Vault } from '../openVault';
import { headlineOf, projectAll } from '../project';
import { storeHeadline, storeRow } from '../stored';
import { type ReadDossier, readDossiers } from './readDossiers';

/** Counts up when the shape of the rows changes. */
const PROJECTION = 4;

const madeWith = (policy: Policy): string =>
  JSON.stringify([PROJECTION, policy.version, policy.financialYearFirstMonth, policy.rules]);

/**
 * Makes every row afresh from the logs when they were made under another policy or an older shape. False: they were
 * up to date. A slice of dossiers at a time, so a register of any size fits; a kill in between starts over at the next look.
 */
export async function rebuild(
  db: RegisterDb,
  vault: Vault,
  policy: Policy,
  today: Day,
  onSlice: (done: number) => void = () => undefined,
): Promise<boolean> {
  const made = madeWith(policy);
  if ((await readMeta(db, 'projection'))?.made === made) return false;
  let done = 0;
  for await (const slice of readDossiers(db, vault, policy)) {
    const fresh = await fewAtOnce(slice, (one) => madeAfresh(one, vault, policy));
    const all = fresh.filter((one) => one !== null);
    await db.transaction('rw', db.rows, db.headlines, db.mailing, async () => {
      await db.rows.bulkDelete(all.flatMap(({ old }) => old));
      await db.rows.bulkPut(all.flatMap(({ rows }) => rows));
      await db.headlines.bulkPut(all.map(({ headline }) => headline));
      await db.mailing.bulkDelete(all.map(({ headline }) => headline.dossier));
      await db.mailing.bulkPut(all.flatMap(({ mailing }) => mailing ?? []));
    });
    done += slice.length;
    onSlice(done);
  }
  await db.transaction('rw', db.rows, db.meta, async () => {
    await db.meta.put({ k: 'counts', counts: await countAnew(db, today) });
    await db.meta.put({ k: 'projection', made });
  });
  return true;
}

async function madeAfresh({ id, dossier, rows: old }: ReadDossier, vault: Vault, policy: Policy) {
  const key = await vault.keyOf(id);
  if (!key || !dossier || dossier === 'damaged') return null;
  const { rows, mailing } = projectAll(dossier.doc, id, policy);
  return {
    old: old.map((row) => row.key),
    rows: await Promise.all(rows.map((row) => storeRow(row, key, vault.digest))),
    headline: await storeHeadline(headlineOf(id, rows), key),
    mailing: mailing === null ? null : await storeMailing(id, mailing, key, vault.digest),
  };
}
