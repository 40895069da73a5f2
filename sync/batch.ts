import type { Bytes } from '@/vault/bytes';
import type { RecordType } from '@/vault/firm/record';
import type { Change, Replica } from './replica';
import type { SyncState } from './state';

/** What a run has gathered since it last committed. */
export class Batch {
  private take: { dossier: string; type: RecordType; plain: Bytes }[] = [];
  private sent: { dossier: string; mark: unknown }[] = [];
  private drop: string[] = [];
  private unsend = false;

  taken(dossier: string, type: RecordType, plain: Bytes): void {
    this.take.push({ dossier, type, plain });
  }

  acknowledged(dossier: string, mark: unknown): void {
    this.sent.push({ dossier, mark });
  }

  gone(dossier: string): void {
    this.take = this.take.filter((one) => one.dossier !== dossier);
    this.drop.push(dossier);
  }

  nothingSent(): void {
    this.unsend = true;
  }

  commit(replica: Replica, state: SyncState): Promise<void> {
    const { take, sent, drop, unsend } = this;
    const change: Change = { state, take, sent, drop, unsend };
    return replica.commit(change);
  }
}
