import { z } from 'zod';
import { dayOf } from '@/policy/calendar';
import { mailingAlertOn } from '@/policy/mailing/alerts';
import { mailingLists } from '@/policy/mailing/lists';
import type { RegisterDb } from '../../db';
import { alertKey, alertsOfMembers, memberRow, rowAndStage } from '../../givenAlerts';
import { membersOf } from '../../mailing/keptRows';
import { isDone, type KeptLists, noMark } from '../../mailing/marks';
import { openMailing } from '../../mailing/stored';
import type { Vault } from '../../openVault';
import { ok } from '../../result';
import { defineService } from '../define';

/**
 * What there is to say of addresses on mailing lists, and was not said before: once for each address and stage, whatever
 * number of lists it stands on. One that is gone from them is forgotten, so that it is said anew if it comes back.
 */
export const mailingAlertsDue = defineService<'mailingAlertsDue', z.ZodObject>(
  z.strictObject({}),
  async ({ db, vault, clock }) => {
    const today = dayOf(clock());
    const [there, due] = [new Set<string>(), new Set<string>()];
    for await (const { lists, marks, readAt } of keptLists(db, vault))
      for (const list of mailingLists)
        for (const member of membersOf(lists[list])) {
          const mark = marks[member] ?? noMark;
          const standing = { list, isDone: isDone(mark, readAt), until: mark.snooze?.until ?? null };
          const alert = mailingAlertOn(standing, today);
          there.add(`${memberRow(member)} ${list}`);
          if (alert) due.add(alertKey(memberRow(member), { ...alert, fact: '' }));
        }
    const given = await alertsOfMembers(db);
    await db.alerts.bulkDelete(given.filter((key) => !there.has(rowAndStage(key))));
    for (const key of given) due.delete(key);
    return ok(Array.from(due));
  },
);

async function* keptLists(db: RegisterDb, vault: Vault): AsyncGenerator<KeptLists> {
  for (const { dossier } of await db.rows.where('kind').equals('audience').toArray()) {
    const [stored, key] = [await db.mailing.get(dossier), await vault.keyOf(dossier)];
    const part = stored && key ? await openMailing(stored, key) : null;
    if (part?.kept) yield part.kept;
  }
}
