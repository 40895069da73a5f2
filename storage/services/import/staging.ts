import type { RegisterDb } from '../../db';
import { Staging } from '../staging';
import type { Staged } from './planned';

/** More than 50,000 rows come to; what is above is refused. */
export const MOST_RECORDS = 400_000;

const waiting = new Staging<Staged>();

export const stage = (db: RegisterDb, id: string, from: number, part: readonly Staged[]): boolean =>
  waiting.stage(db, id, from, part);

export const staged = (db: RegisterDb, id: string, of: number): readonly Staged[] | null =>
  waiting.staged(db, id, of);

export const forgetStaged = (db: RegisterDb): boolean => waiting.forget(db);
