import { addDays, type Day } from '@/policy/calendar';
import { SOON } from '../counts';
import type { RegisterDb } from '../db';
import type { DocumentFilter } from '../reader';
import { rowKey } from '../rowKey';
import type { Headline, RowKey, StoredRow } from '../rows';
import { finds } from './headlines';

const LAST = '\uffff';

function fits(row: StoredRow, { state, class: of }: DocumentFilter, today: Day): boolean {
  if (row.kind !== 'document' || (of !== null && row.class !== of)) return false;
  const running = row.state === 'running';
  switch (state) {
    case 'all':
      return true;
    case 'overdue':
      return running && row.lastDay < today;
    case 'due-soon':
      return running && row.lastDay >= today && row.lastDay <= addDays(today, SOON);
    case 'waiting':
      return row.state === 'waiting';
    case 'findings':
      return row.attention === 1 && !(running && row.lastDay < today);
    case 'destroyed':
      return row.state === 'destroyed';
  }
}

/** Narrow by index where the index knows; each in the order of its last day. */
function candidates(db: RegisterDb, { state }: DocumentFilter, today: Day) {
  const byDay = (from: [string, string], to: [string, string]) =>
    db.rows.where('[state+lastDay]').between(from, to, true, true);
  switch (state) {
    case 'overdue':
      return byDay(['running', ''], ['running', addDays(today, -1)]);
    case 'due-soon':
      return byDay(['running', today], ['running', addDays(today, SOON)]);
    case 'waiting':
      return byDay(['waiting', ''], ['waiting', LAST]);
    case 'destroyed':
      return byDay(['destroyed', ''], ['destroyed', LAST]);
    case 'all':
    case 'findings':
      return byDay(['', ''], [LAST, LAST]);
  }
}

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
  const plain = filter.class === null && filter.state !== 'all' && filter.state !== 'findings';
  const rows = candidates(db, filter, today);
  const keys = plain
    ? ((await rows.primaryKeys()) as RowKey[])
    : (await rows.filter((row) => fits(row, filter, today)).toArray()).map(({ key }) => key);
  return wanted ? keys.filter((key) => wanted.has(key)) : keys;
}
