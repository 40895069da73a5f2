import type { Account } from './accounts';
import type { Entry } from './entry';
import { folded } from './guessMapping';

/**
 * Engagements that are one by name and several by their end date: "Coaching" of Noor and "Coaching" of Joris. A wrong
 * end date gives a report a wrong last day, so these are kept apart.
 */
export class OwnDates {
  private readonly ends = new Map<string, Set<string>>();

  constructor(entries: readonly Entry[]) {
    for (const { client, engagement } of entries) {
      if (!client || !engagement?.completedOn) continue;
      const key = `${folded(client.name)}/${folded(engagement.name)}`;
      const ends = this.ends.get(key) ?? new Set();
      this.ends.set(key, ends.add(engagement.completedOn));
    }
  }

  /** Must this engagement be one of its person's own? */
  apart({ client, engagement }: Entry, account: Account | null): boolean {
    if (!client || !engagement?.completedOn) return false;
    const known = account?.engagementsBy.get(folded(engagement.name));
    if (known && !known.isNew && known.part.completedOn && known.part.completedOn !== engagement.completedOn)
      return true;
    return (this.ends.get(`${folded(client.name)}/${folded(engagement.name)}`)?.size ?? 0) > 1;
  }
}
