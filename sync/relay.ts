import type { Bytes } from '@/vault/bytes';
import type { SealedBoxes } from '@/vault/firm/boxes';
import type { SealedRecord } from '@/vault/firm/record';
import type { Sealed } from '@/vault/seal';
import type { ControlRecord } from './control/record';

/** All that may leave the device. No plaintext has any of these types. */
export type Outbound = Sealed | SealedBoxes | SealedRecord | ControlRecord;

/** A message of the firm's stream. `seq`: its place, from 1; the places of deleted messages stay empty. */
export type Message = { readonly seq: number; readonly subject: string; readonly bytes: Bytes };

/** What must be so for a message to be taken in. */
export type Expected =
  /** The last message of the whole stream. */
  | { readonly lastOfStream: number }
  /** The last message with this subject that is still there; 0: there is none. */
  | { readonly lastOf: string; readonly seq: number };

export type RelayInfo = {
  /** Tells this stream from one that was made in its place. */
  readonly created: string;
  readonly last: number;
};

/**
 * What carries the firm's log: stock NATS JetStream, or a stand-in with the same promises. It is a cache: the devices
 * are the truth. It is hostile too: nothing that it gives is believed before it is checked.
 */
export interface Relay {
  info(): Promise<RelayInfo>;
  /** Messages from this place on, in their order. None: that was all. */
  read(from: number): Promise<readonly Message[]>;
  /** Gives its place once it is stored; null: what was expected is not so, and nothing was taken in. */
  publish(subject: string, bytes: Outbound, expected: Expected): Promise<number | null>;
  /** Those with this subject that are still there; `d.*`, `b.*`, `k.>`: with any subject of that form. */
  list(subject: string): Promise<readonly Pick<Message, 'seq' | 'subject'>[]>;
  /** Null: it is not there. */
  get(seq: number): Promise<Message | null>;
  /** Deleted and overwritten (NATS: secure delete), one message; false: it was not there any more. */
  remove(seq: number): Promise<boolean>;
}

/** The subjects of the stream. */
export const CONTROL = 'c';
export const recordsOf = (dossier: string): string => `d.${dossier}`;
export const boxesOf = (epoch: number): string => `b.${epoch}`;
export const shardOf = (epoch: number, shard: number): string => `k.${epoch}.${shard}`;
