import type { DossierKey } from '@/vault/keyring';
import { compact, type FoldAt } from './compact';
import { Context } from './context';
import type { Member } from './control/schema';
import { pull } from './pull';
import { push } from './push';
import { refill } from './refill';
import type { Relay } from './relay';
import type { Replica } from './replica';
import type { Halt, SyncState } from './state';
import { sweep } from './sweep';
import { announce, transition } from './transition';

/** How things stand after a run. */
export type Standing = {
  readonly halted: Halt | null;
  /** This device has the keys of the firm's present epoch. */
  readonly hasKeys: boolean;
  /** Something that colleagues must hear (an erasure, a device) could not be said yet. */
  readonly waits: boolean;
  /** Dossiers of which the relay gave something that is not as a colleague signed it. */
  readonly refused: number;
};

export type SyncOptions = {
  readonly relay: Relay;
  readonly replica: Replica;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly foldAt?: FoldAt;
};

/** One device's part in the firm's log: it reads, sends, erases and tidies, one thing at a time. */
export class Sync {
  private readonly options: SyncOptions;
  private readonly context: Context;
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(options: SyncOptions, context: Context) {
    this.options = options;
    this.context = context;
  }

  /** After an error thrown by a run it is to be opened anew: what it knew may be ahead of what is kept. */
  static async open(options: SyncOptions, state: SyncState): Promise<Sync> {
    const { relay, replica, now } = options;
    return new Sync(options, await Context.open(relay, replica, state, now));
  }

  /** Everything there is to do with the relay now. */
  run(): Promise<Standing> {
    return this.next(async () => {
      const { context } = this;
      const { state } = context;
      await pull(context);
      await refill(context);
      await announce(context);
      await push(context);
      const told = await transition(context);
      await announce(context);
      await compact(context, this.options.foldAt);
      return {
        halted: state.halted,
        hasKeys: state.epoch !== null,
        waits: !told,
        refused: state.refused.size,
      };
    });
  }

  /** A dossier that only this device knows as yet, and its key. */
  begin(dossier: string, key: DossierKey): Promise<void> {
    return this.next(async () => {
      this.context.state.own.set(dossier, key);
      await this.context.commit();
    });
  }

  /** Gone here at once, and everywhere once colleagues' devices have read of it. */
  erase(dossiers: readonly string[]): Promise<void> {
    return this.next(async () => {
      const { state, batch } = this.context;
      for (const dossier of dossiers) {
        state.wants.erase.add(dossier);
        state.ring.delete(dossier);
        state.own.delete(dossier);
        batch.gone(dossier);
      }
      await this.context.commit();
    });
  }

  /** What was taken out of a dossier is to open nowhere any more. */
  redact(dossier: string): Promise<void> {
    return this.next(async () => {
      const { redact } = this.context.state.wants;
      redact.set(dossier, (redact.get(dossier) ?? 0) + 1);
      await this.context.commit();
    });
  }

  add(member: Member): Promise<void> {
    return this.next(async () => {
      this.context.state.wants.add.set(member.device, member);
      await this.context.commit();
    });
  }

  revoke(device: string): Promise<void> {
    return this.next(async () => {
      this.context.state.wants.revoke.add(device);
      await this.context.commit();
    });
  }

  /** Tidies the relay of what opens nowhere any more. */
  sweep(): Promise<void> {
    return this.next(() => sweep(this.context));
  }

  private next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}
