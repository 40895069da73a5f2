import type { RegisterDb } from '../../db';
import type { Staged as StagedRecord } from './planned';

type Staged = { readonly id: string; readonly records: StagedRecord[] };

/** More than 50,000 rows come to; what is above is refused. */
export const MOST_RECORDS = 400_000;

/** One import at a time waits in the engine's memory, and is gone when the engine ends: nothing of it is on disk. */
const waiting = new WeakMap<RegisterDb, Staged>();

/** Adds a part that begins at this place. False: that is not where the part before it ended. */
export function stage(db: RegisterDb, id: string, from: number, part: readonly StagedRecord[]): boolean {
  if (from === 0) waiting.set(db, { id, records: [...part] });
  else {
    const staged = waiting.get(db);
    if (staged?.id !== id || staged.records.length !== from) return false;
    for (const record of part) staged.records.push(record);
  }
  return true;
}

/** Everything that was given under this id; null: not all of it is here. */
export function staged(db: RegisterDb, id: string, of: number): readonly StagedRecord[] | null {
  const there = waiting.get(db);
  return there?.id === id && there.records.length === of ? there.records : null;
}

export const forgetStaged = (db: RegisterDb): boolean => waiting.delete(db);
