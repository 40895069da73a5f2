import { isDay } from '@/policy/calendar';
import { takenBack } from '../chain/standing';
import type { RegisterDb } from '../db';
import type { Certificate } from '../reader';
import type { ChainEntry } from '../schema/chain';

/** A link that was tampered with may hold anything; what can't be shown is for the check to name. */
function canBeShown({ on, what }: ChainEntry): boolean {
  if (!isDay(String(on)) || typeof what !== 'object' || what === null) return false;
  return what.type !== 'disposal' || (isDay(String(what.destroyedOn)) && Array.isArray(what.copies));
}

/** Everything that the chains prove, the latest first, as it stands there: the check is another question. */
export async function certificatesIn(db: RegisterDb): Promise<Certificate[]> {
  const entries = (await db.chain.toArray()).filter(canBeShown);
  const taken = takenBack(entries);
  return entries
    .flatMap((entry): Certificate[] => {
      const { chain, seq, what } = entry;
      return what.type === 'undone' ? [] : [{ entry, what, takenBack: taken.has(`${chain} ${seq}`) }];
    })
    .sort((a, b) => (a.entry.on < b.entry.on ? 1 : a.entry.on > b.entry.on ? -1 : b.entry.seq - a.entry.seq));
}
