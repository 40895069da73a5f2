import { addDays, dayOf } from '@/policy/calendar';
import { countAnew } from '../counts';
import { readMeta } from '../db';
import { forgetAlerts } from '../givenAlerts';
import { JOURNAL_DAYS } from '../journal';
import type { Vault } from '../openVault';
import type { Counts } from '../rows';
import { rebuild } from './rebuild';
import type { RegisterOptions } from './register';
import { pruneSnapshots } from './snapshots';

const DAY_MS = 86_400_000;

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
  await db.journal
    .where('at')
    .below(clock().getTime() - JOURNAL_DAYS * DAY_MS)
    .delete();
  await pruneSnapshots(db, clock().getTime());
  const kept = (await readMeta(db, 'counts'))?.counts;
  if (kept?.asOf === today) return kept;
  await forgetAlerts(db, addDays(today, -JOURNAL_DAYS));
  const counts = await countAnew(db, today);
  await db.meta.put({ k: 'counts', counts });
  return counts;
}
