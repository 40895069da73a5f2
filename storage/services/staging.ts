import type { RegisterDb } from '../db';

/**
 * Parts of one long input that wait in the engine's memory until it is asked for as a whole: one at a time, gone when
 * the engine ends. Nothing of it is on disk.
 */
export class Staging<T> {
  private readonly waiting = new WeakMap<RegisterDb, { readonly id: string; readonly all: T[] }>();

  /** Adds a part that begins at this place. False: that is not where the part before it ended. */
  stage(db: RegisterDb, id: string, from: number, part: readonly T[]): boolean {
    if (from === 0) this.waiting.set(db, { id, all: [...part] });
    else {
      const staged = this.waiting.get(db);
      if (staged?.id !== id || staged.all.length !== from) return false;
      for (const one of part) staged.all.push(one);
    }
    return true;
  }

  /** Everything that was given under this id; null: not all of it is here. */
  staged(db: RegisterDb, id: string, of: number): readonly T[] | null {
    const there = this.waiting.get(db);
    return there?.id === id && there.all.length === of ? there.all : null;
  }

  forget(db: RegisterDb): boolean {
    return this.waiting.delete(db);
  }
}
