import { describe, expect, test } from 'vitest';
import { byText } from '@/storage/byText';
import { CONTROL, type Message, type Relay, recordsOf } from '@/sync/relay';
import { concat, utf8 } from '@/vault/bytes';
import { sealRecord } from '@/vault/firm/record';
import { importSigningKey, sign } from '@/vault/firm/signing';
import { importKey } from '@/vault/seal';
import { type Device, founder, stranger } from './firmOfDevices';
import { MemoryRelay } from './memoryRelay';
import { Random, Scheduler } from './scheduler';

const newRelay = () => new MemoryRelay(new Scheduler(new Random(1), 0));

type Firm = {
  readonly relay: MemoryRelay;
  readonly an: Device;
  readonly bo: Device;
  readonly dossier: string;
};

async function meet(...devices: readonly Device[]): Promise<void> {
  for (let round = 0; round < 3; round++) for (const device of devices) await device.run();
}

/** An and Bo, and a dossier that both have. */
async function firm(): Promise<Firm> {
  const relay = newRelay();
  const an = await founder(relay);
  await an.run();
  const bo = await stranger(relay);
  await an.with((sync) => sync.add(bo.as('owner')));
  const dossier = await an.begin();
  an.edit(dossier, 'Petra de Vries');
  await meet(an, bo);
  return { relay, an, bo, dossier };
}

const values = (device: Device, dossier: string) =>
  Object.values(device.replica.fields(dossier)).map(String).toSorted(byText);
const onRelay = (relay: MemoryRelay, dossier: string) =>
  relay.from(0).filter(({ subject }) => subject === recordsOf(dossier)).length;

/** Another control record, and an edit that follows it. */
async function eraseAndWrite(device: Device, dossier: string): Promise<void> {
  await device.with(async (sync) => sync.erase([await device.begin()]));
  await device.run();
  device.edit(dossier, 'na wat verzwegen werd');
  await device.run();
}

/** The same line, but for what this says of what is read. */
const hostile = (line: Relay, told: (messages: readonly Message[]) => readonly Message[]): Relay => ({
  ...line,
  read: async (from) => told(await line.read(from)),
});

describe('a device that was away', () => {
  test('for as long as it was: what was erased goes from it too, and what it wrote elsewhere arrives', async () => {
    const { relay, an, bo, dossier } = await firm();
    const other = await an.begin();
    await meet(an, bo);
    bo.edit(other, 'Bo, onderweg');
    bo.edit(dossier, 'Bo, in wat al weg is');
    await an.with((sync) => sync.erase([dossier]));
    for (let epochs = 0; epochs < 4; epochs++) {
      await an.with(async (sync) => sync.erase([await an.begin()]));
      await an.run();
    }
    await meet(bo, an);
    expect(bo.replica.dossiers).toEqual([other]);
    expect(values(an, other)).toContain('Bo, onderweg');
    expect(onRelay(relay, dossier)).toBe(0);
    expect(bo.standing).toEqual({ halted: null, hasKeys: true, waits: false, refused: 0 });
  });

  test('and writes past the fence with its old key: nobody opens it, and it goes', async () => {
    const { relay, an, bo, dossier } = await firm();
    const { state } = bo.disk;
    const [{ raw, v } = { raw: null, v: 0 }] = state.ring.get(dossier) ?? [];
    if (!raw || !state.epoch) throw new Error('Bo has no key');
    const head = 'a'.repeat(16);
    const header = { type: 'update', epoch: 2, dossier, device: bo.id, seq: 99, head, version: v } as const;
    const signing = await importSigningKey(state.signing);
    const late = await sealRecord(utf8('Petra leeft'), { header, key: await importKey(raw), signing });
    await an.with((sync) => sync.erase([dossier]));
    await meet(an);
    relay.store(recordsOf(dossier), late ?? new Uint8Array(0));
    await meet(an, bo);
    expect([an, bo].flatMap((device) => device.replica.dossiers)).toEqual([]);
    expect(onRelay(relay, dossier)).toBe(0);
  });

  test('revoked, it is told so, and takes in nothing that came later', async () => {
    const { an, bo, dossier } = await firm();
    await an.with((sync) => sync.revoke(bo.id));
    await meet(an);
    an.edit(dossier, 'na het vertrek van Bo');
    await meet(an, bo);
    expect(bo.standing?.halted).toBe('revoked');
    expect(values(bo, dossier)).not.toContain('na het vertrek van Bo');
    bo.edit(dossier, 'Bo nog even');
    await meet(bo, an);
    expect(values(an, dossier)).not.toContain('Bo nog even');
  });
});

describe('an edit on its way', () => {
  test('past which a colleague ended a key is refused, and goes under the key that counts', async () => {
    const { relay, an, bo, dossier } = await firm();
    const field = an.edit(dossier, 'uit het dossier');
    await meet(an, bo);
    an.replica.edit(dossier, (fields) => fields.delete(field));
    await an.with((sync) => sync.redact(dossier));
    const line = relay.line();
    let came = false;
    bo.line = {
      ...line,
      publish: async (subject, bytes, expected) => {
        if (!came) await an.run();
        came = true;
        return line.publish(subject, bytes, expected);
      },
    };
    bo.restart();
    bo.edit(dossier, 'terwijl An iets weghaalt');
    await bo.run();
    await an.run();
    expect(values(an, dossier)).toEqual(['Petra de Vries', 'terwijl An iets weghaalt', 'true']);
    expect(relay.refused).toBe(1);
  });
});

describe('a relay', () => {
  test('whose disk is lost is filled again, and what was erased is not', async () => {
    const { relay, an, bo, dossier } = await firm();
    const other = await bo.begin();
    bo.edit(other, 'Bram de Wit');
    await meet(an, bo);
    await an.with((sync) => sync.erase([dossier]));
    await meet(an, bo);
    an.edit(other, 'nog niet verstuurd');
    relay.lose();
    await meet(bo, an);
    expect(onRelay(relay, dossier)).toBe(0);
    expect(values(bo, other)).toEqual(['Bram de Wit', 'nog niet verstuurd', 'true']);
    // It serves whoever comes new as the one before did.
    const cas = await stranger(relay);
    await bo.with((sync) => sync.add(cas.as('colleague')));
    await meet(bo, cas, an);
    expect(values(cas, other)).toEqual(values(bo, other));
    expect(cas.replica.dossiers).toEqual([other]);
  });

  test('that is set back to a moment before an erasure is swept again, and told the rest', async () => {
    const { relay, an, bo, dossier } = await firm();
    const other = await an.begin();
    await meet(an, bo);
    const back = relay.backup();
    await an.with((sync) => sync.erase([dossier]));
    an.edit(other, 'na de reservekopie');
    await meet(an, bo);
    back();
    expect(onRelay(relay, dossier)).toBeGreaterThan(0);
    await meet(bo, an);
    await bo.with((sync) => sync.sweep());
    expect(onRelay(relay, dossier)).toBe(0);
    const cas = await stranger(relay);
    await an.with((sync) => sync.add(cas.as('colleague')));
    await meet(an, cas, bo);
    expect(cas.replica.dossiers).toEqual([other]);
    expect(values(cas, other)).toContain('na de reservekopie');
  });

  test('that tells two devices different histories is found out, and both stop', async () => {
    const { relay, an, bo } = await firm();
    const split = newRelay();
    for (const { subject, bytes } of relay.from(0)) split.store(subject, bytes);
    bo.line = split.line();
    bo.restart();
    await bo.run();
    await an.with((sync) => sync.revoke(bo.id));
    await an.run();
    const gone = await bo.begin();
    await bo.with((sync) => sync.erase([gone]));
    await bo.run();
    expect(bo.standing?.halted).toBeNull();
    bo.line = relay.line();
    bo.restart();
    await bo.run();
    expect(bo.standing?.halted).toBe('forked');
    an.line = split.line();
    an.restart();
    await an.run();
    expect(an.standing?.halted).toBe('forked');
  });

  test('that keeps a control record back is found out by the next one, and by what follows it', async () => {
    const { relay, an, bo, dossier } = await firm();
    const known = relay.from(0).at(-1)?.seq ?? 0;
    let hidden = 0;
    bo.line = hostile(relay.line(), (messages) =>
      messages.filter(({ seq, subject }) => seq <= known || subject !== CONTROL || hidden++ > 0),
    );
    bo.restart();
    await an.with((sync) => sync.revoke('ffffffffffffffff'));
    await eraseAndWrite(an, dossier);
    await bo.run();
    expect(bo.standing?.halted).toBe('withheld');
    expect(values(bo, dossier)).toEqual(['Petra de Vries', 'true']);
  });

  test('that keeps the last control record back is found out by what a colleague wrote after it', async () => {
    const { relay, an, bo, dossier } = await firm();
    const known = relay.from(0).at(-1)?.seq ?? 0;
    bo.line = hostile(relay.line(), (messages) =>
      messages.filter(({ seq, subject }) => seq <= known || subject !== CONTROL),
    );
    bo.restart();
    await eraseAndWrite(an, dossier);
    await bo.run();
    expect(bo.standing?.halted).toBe('withheld');
  });

  test('that doubles, replays and mixes up what it gives changes nothing', async () => {
    const { relay, an, bo, dossier } = await firm();
    bo.line = hostile(relay.line(), (messages) => [...messages, ...messages.toReversed()]);
    bo.restart();
    an.edit(dossier, 'een keer geschreven');
    await meet(an, bo);
    for (const { subject, bytes } of relay.from(0)) if (subject !== CONTROL) relay.store(subject, bytes);
    await meet(bo, an);
    expect(values(bo, dossier)).toEqual(['Petra de Vries', 'een keer geschreven', 'true']);
    expect([an, bo].map(({ standing }) => standing?.halted)).toEqual([null, null]);
  });

  test('that holds back the newest for a while loses nothing', async () => {
    const { relay, an, bo, dossier } = await firm();
    const known = relay.from(0).at(-1)?.seq ?? 0;
    const whole = relay.line();
    bo.line = hostile(whole, (messages) => messages.filter(({ seq }) => seq <= known));
    bo.restart();
    an.edit(dossier, 'nog niet getoond');
    await an.run();
    bo.edit(dossier, 'ondertussen bij Bo');
    await bo.run();
    bo.line = whole;
    bo.restart();
    await meet(bo, an);
    for (const device of [an, bo])
      expect(values(device, dossier)).toEqual([
        'Petra de Vries',
        'nog niet getoond',
        'ondertussen bij Bo',
        'true',
      ]);
  });

  test('that changes a byte, or makes something up, is not believed', async () => {
    const { relay, an, bo, dossier } = await firm();
    const known = relay.from(0).at(-1)?.seq ?? 0;
    an.edit(dossier, 'Petra verhuist');
    await an.run();
    const [real] = relay.from(known + 1).filter(({ subject }) => subject === recordsOf(dossier));
    const broken = real?.bytes.slice() ?? new Uint8Array(0);
    broken[80] = (broken[80] ?? 0) ^ 1;
    bo.line = hostile(relay.line(), (messages) =>
      messages.map((one) => (one.seq === real?.seq ? { ...one, bytes: broken } : one)),
    );
    bo.restart();
    await bo.run();
    expect(values(bo, dossier)).toEqual(['Petra de Vries', 'true']);
    expect(bo.standing?.refused).toBe(1);
    // Folded, it would be gone: it stays on the relay for whoever gets it whole.
    for (let n = 0; n < 9; n++) {
      bo.edit(dossier, `Bo ${n}`);
      await bo.run();
    }
    expect(relay.from(0).some(({ seq }) => seq === real?.seq)).toBe(true);
  });

  test('never holds a word of what it carries', async () => {
    const { relay, an, bo, dossier } = await firm();
    const words = ['Petra de Vries', 'DISC-rapport van Bram', 'bram@zeezicht.example'];
    for (const word of words) an.edit(dossier, word);
    await meet(an, bo);
    const all = Buffer.from(concat(...relay.archive.map(({ bytes }) => bytes)));
    for (const word of [...words, 'fields', 'begun']) expect(all.includes(word)).toBe(false);
  });
});

test('a record of a newer version is kept until this one is updated, and nothing is erased past it', async () => {
  const { relay, an, bo, dossier } = await firm();
  const [record] = relay.from(0).filter(({ subject }) => subject === recordsOf(dossier));
  const body = record?.bytes.slice(0, -64) ?? new Uint8Array(0);
  body[0] = 2;
  const newer = concat(body, await sign(await importSigningKey(bo.disk.state.signing), body));
  relay.store(recordsOf(dossier), newer);
  await an.with(async (sync) => sync.erase([await bo.begin()]));
  await meet(an);
  expect(an.disk.state.parked.map(({ bytes }) => bytes)).toEqual([newer]);
  expect(an.standing?.waits).toBe(true);
});

test('what only looks like a record of a newer version, and nobody of the firm made, keeps no erasure from going on', async () => {
  const { relay, an, bo, dossier } = await firm();
  const [record] = relay.from(0).filter(({ subject }) => subject === recordsOf(dossier));
  const made = record?.bytes.slice() ?? new Uint8Array(0);
  made[0] = 2;
  relay.store(recordsOf(dossier), made);
  await an.with((sync) => sync.erase([dossier]));
  await meet(an, bo);
  expect(an.standing?.waits).toBe(false);
  expect([an, bo].flatMap((device) => device.replica.dossiers)).toEqual([]);
  expect(onRelay(relay, dossier)).toBe(0);
});

test('an erasure in a register of 2,000 sends at most 120 kB', { timeout: 120_000 }, async () => {
  const relay = newRelay();
  const an = await founder(relay);
  await an.run();
  const dossiers: string[] = [];
  for (let n = 0; n < 2_000; n++) dossiers.push(await an.begin());
  await an.run();
  const before = relay.archive.length;
  await an.with((sync) => sync.erase(dossiers.slice(0, 1)));
  await an.run();
  const sent = relay.archive.slice(before).reduce((sum, { bytes }) => sum + bytes.length, 0);
  expect(sent).toBeGreaterThan(2_000 * 52);
  expect(sent).toBeLessThanOrEqual(120 * 1024);
});
