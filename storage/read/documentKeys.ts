import type { Day } from '@/policy/calendar';
import type { RegisterDb } from '../db';
import { byAttention, byState, dueWithin, overdueOn } from '../ranges';
import type { DocumentFilter } from '../reader';
import { rowKey } from '../rowKey';
import type { Headline, RowKey } from '../rows';
import { ending, SOON } from '../terms';
import { finds } from './headlines';

/** Narrow by index where the index knows; each in the order of its last day. */
function candidates(db: RegisterDb, { state }: DocumentFilter, today: Day) {
  switch (state) {
    case 'all':
      return byState(db, documentStates);
    case 'overdue':
      return overdueOn(db, today);
    case 'due-soon':
      return dueWithin(db, today, SOON);
    case 'waiting':
      return byState(db, ['waiting']);
    case 'findings':
      return byAttention(db, documentStates).filter(
        (row) => !(ending.includes(row.state) && row.lastDay < today),
      );
    case 'destroyed':
      return byState(db, ['destroyed']);
  }
}

const documentStates = ['waiting', 'running', 'kept', 'no-term', 'destroyed'] as const;

/** What the words find: document keys by title, and every document of a client, person or engagement that fits. */
function found(words: string, headlines: readonly Headline[]): ReadonlySet<RowKey> | null {
  if (words.trim() === '') return null;
  return new Set(
    headlines.flatMap(({ dossier, client, people, documents }) => {
      const names = people.map(({ name }) => name);
      return documents
        .filter(({ name }) => finds(words, name, client, ...names))
        .map(({ id }) => rowKey(dossier, id));
    }),
  );
}

export async function documentKeysOf(
  db: RegisterDb,
  filter: DocumentFilter,
  today: Day,
  headlines: readonly Headline[],
): Promise<RowKey[]> {
  const wanted = found(filter.words, headlines);
  const rows = candidates(db, filter, today);
  const keys =
    filter.class === null && filter.state !== 'findings'
      ? await rows.primaryKeys()
      : (await rows.filter((row) => filter.class === null || row.class === filter.class).toArray()).map(
          ({ key }) => key,
        );
  return wanted ? keys.filter((key) => wanted.has(key)) : keys;
}
