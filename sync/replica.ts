import type { Bytes } from '@/vault/bytes';
import type { RecordType } from '@/vault/firm/record';
import type { SyncState } from './state';

/** What a dossier has that the relay has not, as it is carried, and a mark of how far it goes. */
export type Outgoing = { readonly plain: Bytes; readonly mark: unknown };

/** What changes at once on the device: all of it or nothing. */
export type Change = {
  readonly state: SyncState;
  /** Opened records, in their order, to be merged. `relayed`: the relay has them, so they are never sent again. */
  readonly take: readonly { readonly dossier: string; readonly type: RecordType; readonly plain: Bytes }[];
  /** Acknowledged: the relay has it, up to the mark. */
  readonly sent: readonly { readonly dossier: string; readonly mark: unknown }[];
  /** Gone with all that is known of them. */
  readonly drop: readonly string[];
  /** Nothing is known any more of what the relay has. */
  readonly unsend: boolean;
};

/** The register's side. It alone knows what records carry; sync knows whose they are and when. */
export interface Replica {
  load(): Promise<SyncState | null>;
  commit(change: Change): Promise<void>;
  /** Dossiers with something that the relay has not. */
  unsent(): Promise<readonly string[]>;
  /** Null: nothing. */
  outgoing(dossier: string): Promise<Outgoing | null>;
  /** The whole of it, as a snapshot carries it. Null: it is not here. */
  whole(dossier: string): Promise<Outgoing | null>;
}
