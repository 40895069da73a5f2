import type { Expected, Message, Outbound, Relay, RelayInfo } from '@/sync/relay';
import type { Bytes } from '@/vault/bytes';
import type { Scheduler } from './scheduler';

const PART = 7;

const fits = (subject: string, pattern: string): boolean => {
  if (pattern.endsWith('.>')) return subject.startsWith(pattern.slice(0, -1));
  if (pattern.endsWith('.*'))
    return subject.startsWith(pattern.slice(0, -1)) && subject.split('.').length === 2;
  return subject === pattern;
};

/** What JetStream promises, in memory; every byte that it ever stored stays in `archive`, as on a relay that keeps all. */
export class MemoryRelay {
  private created = 1;
  private last = 0;
  private messages = new Map<number, Message>();
  readonly archive: Message[] = [];
  /** Refusals of a publish whose expectation was not met. */
  refused = 0;
  private readonly scheduler: Scheduler;
  constructor(scheduler: Scheduler) {
    this.scheduler = scheduler;
  }

  private isSo(expected: Expected): boolean {
    if ('lastOfStream' in expected) return this.last === expected.lastOfStream;
    return this.lastOf(expected.lastOf) === expected.seq;
  }

  private lastOf(subject: string): number {
    const places = Array.from(this.messages.values()).flatMap((one) =>
      one.subject === subject ? [one.seq] : [],
    );
    return Math.max(0, ...places);
  }

  /** A line to it: the device may go down before each call, and after what it asked for was done. */
  line(): Relay {
    const call = async <T>(work: () => T): Promise<T> => {
      await this.scheduler.point();
      const done = work();
      await this.scheduler.point();
      return done;
    };
    return {
      info: () => call((): RelayInfo => ({ created: `${this.created}`, last: this.last })),
      read: (from) => call(() => this.from(from).slice(0, PART)),
      publish: (subject, bytes, expected) => call(() => this.publish(subject, bytes, expected)),
      list: (pattern) =>
        call(() =>
          this.from(0).flatMap(({ seq, subject }) => (fits(subject, pattern) ? [{ seq, subject }] : [])),
        ),
      get: (seq) => call(() => this.messages.get(seq) ?? null),
      remove: (seq) => call(() => this.messages.delete(seq)),
    };
  }

  private publish(subject: string, bytes: Outbound, expected: Expected): number | null {
    if (!this.isSo(expected)) {
      this.refused++;
      return null;
    }
    return this.store(subject, bytes);
  }

  /** Takes in whatever it is, as from a client that expects nothing. */
  store(subject: string, bytes: Bytes): number {
    this.last++;
    const message = { seq: this.last, subject, bytes: new Uint8Array(bytes) };
    this.messages.set(this.last, message);
    this.archive.push(message);
    return this.last;
  }

  from(seq: number): Message[] {
    return Array.from(this.messages.values())
      .filter((one) => one.seq >= seq)
      .sort((a, b) => a.seq - b.seq);
  }

  /** What stands on it now, to be put back later. */
  backup(): () => void {
    const [last, messages] = [this.last, new Map(this.messages)];
    return () => {
      this.last = last;
      this.messages = new Map(messages);
    };
  }

  /** Its disk is lost: another, empty stream in its place. */
  lose(): void {
    this.created++;
    this.last = 0;
    this.messages = new Map();
  }
}
