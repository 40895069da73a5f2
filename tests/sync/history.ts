import { expect } from 'vitest';
import { readControl } from '@/sync/control/record';
import { CONTROL, recordsOf } from '@/sync/relay';
import { randomId } from '@/vault/bytes';
import { readHeader } from '@/vault/firm/record';
import { type Device, founder, stranger } from './firmOfDevices';
import { MemoryRelay } from './memoryRelay';
import { keysFrom, openedBy } from './opens';
import { Random, Scheduler } from './scheduler';

type Edit = {
  readonly dossier: string;
  readonly field: string;
  readonly value: string;
  readonly by: Device;
  /** It may be lost: whoever made it was let out of the firm before it had told of it. */
  isDoubtful: boolean;
};

const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Parked records of the epoch that is, or of one before it: all of those must have been opened, or swept. */
const openable = ({ disk }: Device) =>
  disk.state.parked.filter(({ bytes }) => {
    const read = readHeader(bytes);
    return read.type !== 'known' || read.header.epoch <= (disk.state.epoch?.number ?? 0);
  });

/** A firm's life over some steps, with what must be true of it in the end. */
export class History {
  private readonly random: Random;
  private readonly scheduler: Scheduler;
  readonly relay: MemoryRelay;
  private devices: Device[] = [];
  private readonly out: { readonly device: Device; readonly state: Device['disk']['state'] }[] = [];
  private readonly edits: Edit[] = [];
  private written = 0;
  private readonly erasures: { readonly dossier: string; readonly by: Device; isDoubtful: boolean }[] = [];
  /** Values that were taken out, and whose opening a redaction ended. */
  private readonly redactions: { readonly value: string; readonly by: Device; isDoubtful: boolean }[] = [];
  /** In the order in which they were made: their ids are random, and a history is to be the same by its seed. */
  private readonly born: string[] = [];
  private readonly counts = new Map<string, number>();

  private constructor(seed: number, crashes: number) {
    this.random = new Random(seed);
    this.scheduler = new Scheduler(this.random, crashes);
    this.relay = new MemoryRelay(this.scheduler);
  }

  static async begin(seed: number, crashes = 0.02): Promise<History> {
    const made = new History(seed, crashes);
    const first = await founder(made.relay);
    await first.run();
    made.devices = [first];
    await made.letIn();
    return made;
  }

  /** How often what happened. */
  get done(): ReadonlyMap<string, number> {
    const { crashed } = this.scheduler;
    const more = Object.entries({ crash: crashed, refused: this.relay.refused }).filter(
      ([, times]) => times > 0,
    );
    return new Map([...this.counts, ...more]);
  }

  private count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  private get owner(): Device {
    const [first] = this.devices;
    if (!first) throw new Error('a firm without a device');
    return first;
  }

  private async letIn(): Promise<void> {
    const next = await stranger(this.relay);
    await this.owner.with((sync) => sync.add(next.as('colleague')));
    this.devices.push(next);
    this.count('add');
  }

  private isErased(id: string): boolean {
    return this.erasures.some(({ dossier }) => dossier === id);
  }

  private dossierOf(device: Device): string | undefined {
    const there = new Set(device.replica.dossiers);
    return this.random.pick(this.born.filter((id) => there.has(id) && !this.isErased(id)));
  }

  /** One thing that a user does on a device, or that is done to it. */
  private async act(device: Device): Promise<void> {
    const dice = this.random.next();
    if (dice < 0.15) {
      this.count('create');
      this.born.push(await device.begin());
      return;
    }
    const dossier = this.dossierOf(device);
    if (!dossier) return;
    if (dice < 0.7) {
      const edit = { dossier, field: randomId(), value: `waarde ${this.written++};`, by: device };
      device.replica.edit(dossier, (fields) => fields.set(edit.field, edit.value));
      this.edits.push({ ...edit, isDoubtful: false });
      this.count('edit');
    } else if (dice < 0.8) {
      this.count('erase');
      this.erasures.push({ dossier, by: device, isDoubtful: false });
      await device.with((sync) => sync.erase([dossier]));
    } else if (dice < 0.88) await this.redact(device, dossier);
  }

  private async redact(device: Device, dossier: string): Promise<void> {
    const there = device.replica.fields(dossier);
    const at = this.edits.findIndex(({ field, dossier: of }) => of === dossier && field in there);
    if (at < 0) return;
    this.count('redact');
    const [{ field, value } = { field: '', value: '' }] = this.edits.splice(at, 1);
    this.redactions.push({ value, by: device, isDoubtful: false });
    device.replica.edit(dossier, (fields) => fields.delete(field));
    await device.with((sync) => sync.redact(dossier));
  }

  async step(): Promise<void> {
    const some = this.devices.filter(() => this.random.next() < 0.6);
    for (const device of some) await this.act(device);
    const dice = this.random.next();
    if (dice < 0.05 && this.devices.length < 5) await this.letIn();
    else if (dice < 0.08 && this.devices.length > 2) await this.letOut();
    if (dice > 0.98) await this.loseRelay();
    // All at once now and then: what one erases or folds, another is just writing to.
    const share = this.random.next() < 0.2 ? 1 : 0.4;
    const running = this.devices.filter(() => this.random.next() < share);
    await this.scheduler.together(running.map((device) => async () => void (await device.run())));
    if (this.random.next() < 0.1) this.random.pick(this.devices)?.restart();
  }

  /**
   * Once all have read all: a device that hasn't may fill the new relay with less, and go on from there. Then the firm
   * has two histories, which is for its people to settle (`relay.test.ts`).
   */
  private async loseRelay(): Promise<void> {
    this.count('lost');
    await this.everybody();
    this.relay.lose();
  }

  /** Until nobody has anything to say that another hasn't read. */
  private async everybody(): Promise<void> {
    for (let round = 0; round < 5; round++) for (const device of this.devices) await device.run();
  }

  /** A device that may be used still, by somebody who may not see what comes. */
  private async letOut(): Promise<void> {
    const device = this.devices[1 + this.random.below(this.devices.length - 1)];
    if (!device) return;
    this.count('revoke');
    await this.owner.with((sync) => sync.revoke(device.id));
    this.devices = this.devices.filter((one) => one !== device);
    this.out.push({ device, state: structuredClone(device.disk.state) });
    for (const one of [...this.edits, ...this.erasures, ...this.redactions])
      if (one.by === device) one.isDoubtful = true;
  }

  /** Everybody is online until nothing moves. */
  async rest(): Promise<void> {
    await this.everybody();
    for (const device of this.devices) await device.with((sync) => sync.sweep());
  }

  /** What must be so at rest. `message` names the seed. */
  async check(message: string): Promise<void> {
    const [first] = this.devices;
    const living = (device: Device) => device.replica.dossiers;
    for (const device of this.devices) {
      expect(device.standing, message).toEqual({ halted: null, hasKeys: true, waits: false, refused: 0 });
      expect(openable(device), message).toEqual([]);
      expect(living(device), message).toEqual(first && living(first));
      for (const id of living(device))
        expect(device.replica.fields(id), message).toEqual(first?.replica.fields(id));
    }
    for (const { dossier, field, value, isDoubtful } of this.edits) {
      const there = first?.replica.fields(dossier)[field];
      const erasure = this.erasures.find((one) => one.dossier === dossier);
      if (erasure && !erasure.isDoubtful) expect(there, message).toBeUndefined();
      else if (!isDoubtful && !erasure) expect(there, message).toBe(value);
    }
    await this.checkErased(message);
    await this.checkRevoked(message);
  }

  private get firm(): string {
    const [genesis] = this.owner.disk.state.chain;
    return (genesis && readControl(genesis)?.firm) ?? '';
  }

  private async checkErased(message: string): Promise<void> {
    const states = this.devices.map(({ disk }) => disk.state);
    const keys = await keysFrom(this.firm, states, this.relay.archive);
    const there = new Set(this.relay.from(0).map(({ subject }) => subject));
    const redacted = this.redactions.flatMap(({ value, isDoubtful }) => (isDoubtful ? [] : [value]));
    const erased = new Set(this.erasures.flatMap(({ dossier, isDoubtful }) => (isDoubtful ? [] : [dossier])));
    for (const id of erased) {
      expect(there.has(recordsOf(id)), message).toBe(false);
      expect(
        states.some(({ ring, own }) => ring.has(id) || own.has(id)),
        message,
      ).toBe(false);
    }
    for (const record of this.relay.archive) {
      if (!record.subject.startsWith('d.')) continue;
      const plain = await openedBy(keys, record);
      if (erased.has(record.subject.slice(2))) expect(plain, message).toBeNull();
      const text = plain ? latin(plain) : '';
      expect(
        redacted.some((value) => text.includes(value)),
        message,
      ).toBe(false);
    }
    for (const { disk } of this.devices)
      for (const { doc } of disk.docs.values())
        expect(
          redacted.some((value) => latin(doc).includes(value)),
          message,
        ).toBe(false);
  }

  /** Nothing that was written after somebody was let out opens with what that device had, and all that it could fetch. */
  private async checkRevoked(message: string): Promise<void> {
    for (const { device, state } of this.out) {
      const gone = this.relay.archive.findIndex(({ subject, bytes }) => {
        const body = subject === CONTROL ? readControl(bytes) : null;
        return body?.t === 'epoch' && body.revoke.includes(device.id);
      });
      if (gone < 0) continue;
      const keys = await keysFrom(this.firm, [state, device.disk.state], this.relay.archive);
      let before = '';
      for (const [at, record] of this.relay.archive.entries()) {
        const plain = record.subject.startsWith('d.') ? await openedBy(keys, record) : null;
        if (!plain) continue;
        // Whoever folds a dossier meanwhile seals what all of them could read: that is nothing new.
        const text = latin(plain);
        if (at < gone) before += text;
        else for (const [value] of text.matchAll(/waarde \d+;/g)) expect(before, message).toContain(value);
      }
    }
  }
}
