/** Thrown into a device at one of its calls: it goes down there, and is opened again from what it keeps. */
export class Crash extends Error {}

/** The same numbers every time (mulberry32): a history that failed can be run again by its seed. */
export class Random {
  private state: number;
  constructor(seed: number) {
    this.state = seed;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[this.below(from.length)];
  }
}

type Waiting = { readonly go: () => void; readonly crash: () => void };

/**
 * Lets one device at a time make its next call, in an order that the seed decides: all of them stand still at a call
 * before one of them is chosen.
 */
export class Scheduler {
  private readonly random: Random;
  private readonly crashes: number;
  private running = 0;
  private readonly waiting: Waiting[] = [];
  private tasks = 0;
  crashed = 0;

  /** @param crashes how likely a call is the device's last, from 0 to 1. */
  constructor(random: Random, crashes: number) {
    this.random = random;
    this.crashes = crashes;
  }

  /** A place where others may come in between. Outside `together` there are no others. */
  async point(): Promise<void> {
    if (this.tasks === 0) return;
    await new Promise<void>((resolve, reject) => {
      this.waiting.push({ go: resolve, crash: () => reject(new Crash()) });
      this.rest();
    });
  }

  async together(tasks: readonly (() => Promise<void>)[]): Promise<void> {
    this.tasks = tasks.length;
    this.running = tasks.length;
    await Promise.all(tasks.map((task) => task().finally(() => this.rest())));
    this.tasks = 0;
  }

  /** One that ran stands still, or is done. */
  private rest(): void {
    this.running--;
    if (this.running > 0 || this.waiting.length === 0) return;
    const [next] = this.waiting.splice(this.random.below(this.waiting.length), 1);
    if (!next) return;
    this.running = 1;
    if (this.random.next() < this.crashes) {
      this.crashed++;
      next.crash();
    } else next.go();
  }
}
