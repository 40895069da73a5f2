import { type Alert, type AlertFacts, alertsOn } from '@/policy/alerts';
import type { Day } from '@/policy/calendar';
import type { Policy } from '@/policy/policy';
import type { RegisterDb } from '../db';
import { alertKey } from '../givenAlerts';
import { byAttention, dueWithin, overdueOn, rowsApart } from '../ranges';
import type { RowKey, StoredRow } from '../rows';
import { holdIn } from '../standing';

/** An alert to give: `key` is what `markGiven` takes once it was given. */
export type DueAlert = Alert & { readonly key: string; readonly row: RowKey };

/**
 * Every alert that is due on a day and was not given before, by row. It reads days, classes and flags only and opens
 * nothing, so it answers while the register is locked as well.
 */
export async function alertsDue(db: RegisterDb, today: Day, policy: Policy): Promise<readonly DueAlert[]> {
  const longest = Math.max(0, ...Object.values(policy.rules).flatMap(({ leadTimes }) => leadTimes));
  const found = await Promise.all([
    overdueOn(db, today).toArray(),
    dueWithin(db, today, longest).toArray(),
    byAttention(db, ['waiting', 'running', 'kept', 'no-term', 'destroyed']).toArray(),
    rowsApart(db),
  ]);
  const rows = new Map(found.flat().map((row) => [row.key, row]));
  const due = Array.from(rows.values()).flatMap((row) => {
    const leadTimes = row.class === '' ? [] : policy.rules[row.class].leadTimes;
    return alertsOn(factsOf(row), today, leadTimes).map((alert) => ({
      ...alert,
      row: row.key,
      key: alertKey(row.key, alert),
    }));
  });
  const given = await db.alerts.bulkGet(due.map(({ key }) => key));
  return due.filter((_, at) => given[at] === undefined);
}

const factsOf = (row: StoredRow): AlertFacts => ({
  ends: row.state === 'running' || row.state === 'kept' ? row.state : null,
  lastDay: row.lastDay || null,
  flags: row.flags,
  hold: holdIn(row),
  quietUntil: row.quietUntil ?? null,
  askOn: row.askOn ?? null,
  seenAgainOn: row.seenOn ?? null,
});
