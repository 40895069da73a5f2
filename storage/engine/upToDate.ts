import { addDays, dayOf } from '@/policy/calendar';
import { randomId } from '@/vault/bytes';
import { countAnew } from '../counts';
import { type RegisterDb, readMeta } from '../db';
import { forgetAlerts } from '../givenAlerts';
import { JOURNAL_DAYS, journalSince } from '../journal';
import type { Vault } from '../openVault';
import type { Counts } from '../rows';
import { rebuild } from './rebuild';
import type { RegisterOptions } from './register';
import { pruneSnapshots } from './snapshots';

/** What is kept for a time only: at every start, and at the first command of a day. */
export async function forgetOld(db: RegisterDb, now: number): Promise<void> {
  await db.journal.where('at').below(journalSince(now)).delete();
  await pruneSnapshots(db, now);
}

/**
 * At every start: rows made under another policy or an older shape are made afresh, readers get what the workspace
 * says now, what is older than the journal's week goes, and the counters are those of today.
 */
export async function upToDate(
  { db, workspace, clock }: Pick<RegisterOptions, 'db' | 'workspace' | 'clock'>,
  vault: Vault,
  onSlice?: (dossiersDone: number) => void,
): Promise<Counts> {
  const today = dayOf(clock());
  await rebuild(db, vault, workspace.policy(today), today, onSlice);
  await db.meta.put({ k: 'workspace', workspace: workspace.read(today) });
  if (!(await readMeta(db, 'begun'))) await db.meta.add({ k: 'begun', id: randomId() });
  await forgetOld(db, clock().getTime());
  const kept = (await readMeta(db, 'counts'))?.counts;
  if (kept?.asOf === today) return kept;
  await forgetAlerts(db, addDays(today, -JOURNAL_DAYS));
  const counts = await countAnew(db, today);
  await db.meta.put({ k: 'counts', counts });
  return counts;
}
