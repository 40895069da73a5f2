import { type Bytes, hex } from '@/vault/bytes';
import { importSigningKey, type SigningKey, Verifier } from '@/vault/firm/signing';
import { importKey, type SealingKey } from '@/vault/seal';
import { Batch } from './batch';
import { type Firm, grow } from './control/chain';
import type { Relay } from './relay';
import type { Replica } from './replica';
import type { Halt, SyncState } from './state';

/** Keys as Web Crypto holds them, imported once each; forgotten with whoever holds this. */
export class Imported {
  private readonly known = new Map<string, Promise<SealingKey>>();

  of(raw: Bytes): Promise<SealingKey> {
    const name = hex(raw);
    const key = this.known.get(name) ?? importKey(raw);
    this.known.set(name, key);
    return key;
  }

  /** Keys of an epoch that is over, and those that an erasure dropped, open nothing in this context any more. */
  forget(): void {
    this.known.clear();
  }
}

/** A run's view of the firm: what the device keeps, what follows from it, and what it is about to keep. */
export class Context {
  readonly relay: Relay;
  readonly replica: Replica;
  readonly state: SyncState;
  readonly signing: SigningKey;
  readonly verifier: Verifier;
  readonly keys = new Imported();
  readonly now: () => number;
  /** What the whole of the known control log says. Null: nothing of it is known yet. */
  firm: Firm | null;
  /** First sixteen digits of the hashes of all known control records. */
  readonly heads: Set<string>;
  batch = new Batch();

  private constructor(
    relay: Relay,
    replica: Replica,
    now: () => number,
    state: SyncState,
    signing: SigningKey,
    chain: { verifier: Verifier; firm: Firm | null; heads: Set<string> },
  ) {
    this.relay = relay;
    this.replica = replica;
    this.now = now;
    this.state = state;
    this.signing = signing;
    this.verifier = chain.verifier;
    this.firm = chain.firm;
    this.heads = chain.heads;
  }

  /** @throws Error when the kept chain is not one: it was checked before it was kept. */
  static async open(relay: Relay, replica: Replica, state: SyncState, now: () => number): Promise<Context> {
    const verifier = new Verifier();
    let firm: Firm | null = null;
    const heads = new Set<string>();
    for (const bytes of state.chain) {
      const grown = await grow(firm, bytes, verifier);
      if (!grown.ok) throw new Error('the control log that is kept does not hold together');
      firm = grown.value.firm;
      heads.add(shortHead(firm));
    }
    const signing = await importSigningKey(state.signing);
    return new Context(relay, replica, now, state, signing, { verifier, firm, heads });
  }

  halt(why: Halt): void {
    this.state.halted = why;
  }

  async commit(): Promise<void> {
    const { batch } = this;
    this.batch = new Batch();
    await batch.commit(this.replica, this.state);
  }
}

/** As it stands in the header of records. */
export const shortHead = ({ head }: Firm): string => head.slice(0, 16);
