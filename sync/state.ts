import type { Bytes } from '@/vault/bytes';
import type { BoxKey, SealedBoxes } from '@/vault/firm/boxes';
import type { SigningKey } from '@/vault/firm/signing';
import type { DossierKey } from '@/vault/keyring';
import type { Sealed } from '@/vault/seal';
import type { ControlRecord } from './control/record';
import type { Member } from './control/schema';

/** Why a device does not sync any more. Nothing goes on by itself after one of these: somebody must look. */
export type Halt =
  /** Two histories of the firm: a relay that shows devices different things, or two keepers. */
  | 'forked'
  /** What came before was not shown, or not in its order. */
  | 'withheld'
  | 'revoked';

/** What is to be told to everybody, and was not yet. */
export type Wants = {
  readonly erase: Set<string>;
  /** By dossier how often something was taken out of it here: a redaction covers what went before it. */
  readonly redact: Map<string, number>;
  readonly add: Map<string, Member>;
  readonly revoke: Set<string>;
};

/** A record that can't be opened yet: its key is to come, or a newer version of the product. */
export type Parked = { readonly seq: number; readonly bytes: Bytes };

/** All that a device keeps of sync, as one; the documents stand beside it, and both are written at once. */
export type SyncState = {
  readonly device: string;
  readonly signing: Pick<SigningKey, 'pkcs8' | 'publicKey'>;
  /** The key that this device's boxes are sealed to, and the epoch in which it was announced. */
  box: BoxKey & { readonly since: number };
  /** Made, and announced or about to be: `box` until that is read back. */
  nextBox: BoxKey | null;
  /** The firm's control log, as it came: it holds the tombstones, and refills a relay that is empty. */
  readonly chain: ControlRecord[];
  /** How many of `chain` were read from the relay as it is now. */
  read: number;
  /** Which stream this was read from. Null: none yet. */
  created: string | null;
  /** The last message that was read, and the last control record. */
  cursor: number;
  position: number;
  /** This epoch's key, boxes and ring as they are on the relay. Null: the device has not got them (yet). */
  epoch: {
    readonly number: number;
    readonly kek: Bytes;
    readonly boxes: SealedBoxes;
    readonly shards: Sealed[];
  } | null;
  /** Keys that colleagues share; and those of dossiers that only this device knows. */
  ring: Map<string, DossierKey[]>;
  readonly own: Map<string, DossierKey>;
  /** Records that this device made. */
  made: number;
  /** Of each dossier: the last of its messages that was taken in, and how much there is to fold. */
  readonly seen: Map<string, { readonly seq: number; readonly records: number; readonly bytes: number }>;
  readonly parked: Parked[];
  /** Dossiers with a record that is not as a colleague signed it: nothing of them is folded, and it is said. */
  readonly refused: Set<string>;
  readonly wants: Wants;
  /** The control record that is being made: what it follows, and which redactions it covers. */
  asking: { readonly prev: string; readonly redact: ReadonlyMap<string, number> } | null;
  halted: Halt | null;
};

export const noWants = (): Wants => ({
  erase: new Set(),
  redact: new Map(),
  add: new Map(),
  revoke: new Set(),
});
