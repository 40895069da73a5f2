import type { Member, Role } from '@/sync/control/schema';
import { found, memberOf, newDevice } from '@/sync/firm';
import type { Relay } from '@/sync/relay';
import { type Standing, Sync } from '@/sync/sync';
import { randomId } from '@/vault/bytes';
import { newBoxKey } from '@/vault/firm/boxes';
import { newDossierKey } from '@/vault/keyring';
import type { MemoryRelay } from './memoryRelay';
import { type Disk, MemoryReplica } from './memoryReplica';
import { Crash } from './scheduler';

/** Few, so that short histories fold as well. */
const FOLD_AT = { records: 4, bytes: 16 * 1024 };

/** A device: what it keeps, and what of it is in memory until it goes down. */
export class Device {
  readonly disk: Disk;
  /** The line to its relay; a test may put another in its place, and `restart`. */
  line: Relay;
  replica: MemoryReplica;
  private sync: Promise<Sync>;
  standing: Standing | null = null;
  constructor(disk: Disk, relay: MemoryRelay) {
    this.disk = disk;
    this.line = relay.line();
    this.replica = new MemoryReplica(disk);
    this.sync = this.open();
  }

  get id(): string {
    return this.disk.state.device;
  }

  get isOut(): boolean {
    return this.disk.state.halted !== null;
  }

  as(role: Role): Member {
    return memberOf(this.disk.state, role);
  }

  private async open(): Promise<Sync> {
    this.replica = new MemoryReplica(this.disk);
    const { line: relay, replica } = this;
    return Sync.open({ relay, replica, now: () => 0, foldAt: FOLD_AT }, await replica.load());
  }

  restart(): void {
    this.sync = this.open();
  }

  /** Works with its part of the log; when it goes down in the middle it is opened again, and false. */
  async with(work: (sync: Sync) => Promise<unknown>): Promise<boolean> {
    try {
      await work(await this.sync);
      return true;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      this.restart();
      return false;
    }
  }

  async run(): Promise<boolean> {
    return this.with(async (sync) => {
      this.standing = await sync.run();
    });
  }

  edit(dossier: string, value: string, field = randomId()): string {
    this.replica.edit(dossier, (fields) => fields.set(field, value));
    return field;
  }

  async begin(): Promise<string> {
    const id = randomId();
    this.replica.edit(id, (fields) => fields.set('begun', true));
    await this.with((sync) => sync.begin(id, newDossierKey()));
    return id;
  }
}

/** The first device of a firm, on a relay that is empty. */
export async function founder(relay: MemoryRelay): Promise<Device> {
  const { publicKey } = await newBoxKey();
  return new Device({ state: await found(await newDevice(), publicKey, 0), docs: new Map() }, relay);
}

/** One that is not let in yet. */
export const stranger = async (relay: MemoryRelay): Promise<Device> =>
  new Device({ state: await newDevice(), docs: new Map() }, relay);
