/** Milliseconds that long work keeps its thread for itself; the pages of an extension share one. */
const TURN_MS = 12;

/** Chromium answers small questions of Web Crypto within the same task, so awaiting those lets nobody in between. */
const letOthers = (): Promise<void> =>
  'scheduler' in globalThis
    ? (globalThis as unknown as { scheduler: { yield(): Promise<void> } }).scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));

/** Gives a turn to whoever draws or types, once enough time has gone by since the last. */
export class Turns {
  private since = performance.now();
  private readonly most: number;
  /** `most`: milliseconds of work before a turn is given. */
  constructor(most = TURN_MS) {
    this.most = most;
  }

  async next(): Promise<void> {
    if (performance.now() - this.since < this.most) return;
    // Wrapped, so that a liveQuery goes on keeping track of what is read: dexie.org, liveQuery().
    await Promise.resolve(letOthers());
    this.since = performance.now();
  }
}

const FEW = 4;

/** What comes of each, in order, a few at a time: other work of the same thread never waits for all of them. */
export async function fewAtOnce<T, R>(
  all: readonly T[],
  work: (one: T) => Promise<R>,
  turns = new Turns(),
): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += FEW) {
    done.push(...(await Promise.all(all.slice(at, at + FEW).map(work))));
    await turns.next();
  }
  return done;
}
