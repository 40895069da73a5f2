import { beforeEach, describe, expect, test } from 'vitest';
import { RegisterDb } from '@/storage/db';
import { LockedRegister } from '@/storage/engine/lockedRegister';
import { Register } from '@/storage/engine/register';
import { WorkspaceDoc } from '@/storage/engine/workspaceDoc';
import { createReader } from '@/storage/read/createReader';
import type { Counts } from '@/storage/rows';
import type { LockInput } from '@/storage/services/services';
import { fromHex, hex, randomBytes, randomId } from '@/vault/bytes';
import { parseKeyFile } from '@/vault/keyFile';
import { openKeyring } from '@/vault/keyring';
import {
  type Lock,
  lockedKeyIn,
  type MasterKey,
  type MasterKeyFile,
  opfsMasterKeyFile,
} from '@/vault/masterKey';
import { key, report, TestRegister } from './support';

/** As the entrypoints keep it: the keys of open locks in memory, by their salt. */
const open = new Map<string, Lock['key']>();
const unlockedKey = async (salt: Lock['salt']) => open.get(hex(salt)) ?? null;

/** A master key file that can be made to fail as a crash would: before or after the replacement. */
class FragileFile implements MasterKeyFile {
  crashAt: 'before' | 'after' | null = null;
  private readonly file: MasterKeyFile;
  constructor(name: string) {
    this.file = opfsMasterKeyFile(name, unlockedKey);
  }
  read = () => this.file.read();
  async replace(master: MasterKey, lock?: Lock | null): Promise<void> {
    if (this.crashAt === 'before') throw new Error('crash');
    await this.file.replace(master, lock);
    if (this.crashAt === 'after') throw new Error('crash');
  }
}

let register: TestRegister;
let file: FragileFile;
let dossier: string;

/** A lock as a passphrase would make it, its key at hand. */
function newLock(): { input: LockInput; forget: () => void } {
  const salt = randomBytes(16);
  const lockKey = randomBytes(32);
  open.set(hex(salt), lockKey);
  return {
    input: { memory: 65_536, passes: 3, lanes: 1, salt: hex(salt), key: hex(lockKey) },
    forget: () => void open.delete(hex(salt)),
  };
}

const onDisk = async () => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(register.name);
  return new Uint8Array(await (await handle.getFile()).arrayBuffer());
};
const generation = async () => {
  const parsed = parseKeyFile(await onDisk());
  if (parsed === 'damaged') throw new Error('damaged');
  return parsed.generation;
};
const opened = async () => {
  const master = await file.read();
  if (typeof master === 'string') throw new Error(master);
  return master;
};
const names = async () => (await register.reader.headlines()).map(({ client }) => client);

beforeEach(async () => {
  open.clear();
  const name = `lock-${crypto.randomUUID()}`;
  file = new FragileFile(name);
  register = new TestRegister(name, file);
  dossier = (await register.must('addClient', { name: 'Zeester' })).dossier;
  await register.must('registerDocument', {
    ...report,
    dossier,
    class: 'tax-record',
    startedOn: '2010-01-01',
    keys: [key(1)],
  });
});

describe('a lock that is put on', () => {
  test('leaves no key of the register readable, neither the one of now nor the one of before', async () => {
    const before = await opened();
    const { input } = newLock();
    expect(await register.ask('setLock', { lock: input })).toEqual({ ok: true, value: null });
    const now = await opened();
    const bytes = hex(await onDisk());
    for (const { key: secret } of [before, now]) expect(bytes).not.toContain(hex(secret));
    expect(hex(now.key)).not.toBe(hex(before.key));
    expect(now.generation).toBe(before.generation + 1);
    const rings = await register.db.keyrings.toArray();
    expect(rings.map((ring) => ring.generation)).toEqual([now.generation]);
    const [ring] = rings;
    expect(ring && (await openKeyring(ring.sealed, { ...before, generation: now.generation }))).toBeNull();
  });

  test('changes nothing for who has its key: everything is read, written, and opens after a restart', async () => {
    await register.ask('setLock', { lock: newLock().input });
    expect(await names()).toEqual(['Zeester']);
    await register.must('addClient', { name: 'Mossel' });
    await register.restart();
    await register.must('correctClient', { dossier, phone: '06 12345678' });
    expect((await names()).toSorted()).toEqual(['Mossel', 'Zeester']);
  });

  test('shuts out who has not: no engine opens it and no reader reads a name', async () => {
    const lock = newLock();
    await register.ask('setLock', { lock: lock.input });
    await register.restart();
    lock.forget();
    await expect(register.open()).rejects.toThrow('locked');
    const reader = createReader(register.db, file);
    await expect(reader.headlines()).rejects.toMatchObject({ problem: 'locked' });
    await expect(reader.documentsAt([key(1)])).rejects.toMatchObject({ problem: 'locked' });
    await expect(reader.dossier(dossier)).rejects.toMatchObject({ problem: 'locked' });
    expect((await reader.counts('2026-11-22')).overdue).toBe(1);
  });

  test('is another one after a change: the key of before opens nothing', async () => {
    const first = newLock();
    await register.ask('setLock', { lock: first.input });
    const second = newLock();
    await register.ask('setLock', { lock: second.input });
    await register.restart();
    second.forget();
    await expect(register.open()).rejects.toThrow('locked');
    open.set(second.input.salt, randomBytes(32));
    await expect(register.open()).rejects.toThrow('damaged');
  });

  test('that is taken off leaves the key open again, and it is another one', async () => {
    const lock = newLock();
    await register.ask('setLock', { lock: lock.input });
    const before = await opened();
    await register.ask('setLock', { lock: null });
    lock.forget();
    expect(await lockedKeyIn(register.name)).toBeNull();
    expect(hex((await opened()).key)).not.toBe(hex(before.key));
    await register.restart();
    await register.open();
    expect(await names()).toEqual(['Zeester']);
  });

  test.each([
    ['a key of the wrong length', { key: 'ab' }],
    ['no memory', { memory: 0 }],
    ['something that is no lock', { salt: 'x' }],
  ])('is refused with %s, and nothing changes', async (_, wrong) => {
    const before = hex(await onDisk());
    const asked = await register.ask('setLock', { lock: { ...newLock().input, ...wrong } });
    expect(asked).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    expect(hex(await onDisk())).toBe(before);
  });
});

describe.each(['before', 'after'] as const)('a crash %s the file is swapped', (moment) => {
  /** What is asked, with a lock on already or without. */
  test.each([
    ['putting it on', false, true],
    ['changing it', true, true],
    ['taking it off', true, false],
  ])('%s leaves the lock as it was or as it is to be, and loses nothing', async (_, had, gets) => {
    if (had) await register.ask('setLock', { lock: newLock().input });
    const was = { bytes: hex(await onDisk()), generation: await generation() };
    const lock = gets ? newLock().input : null;
    file.crashAt = moment;
    await expect(register.ask('setLock', { lock })).rejects.toThrow('crash');
    // What goes on in this engine would stand on keys that are not those on disk.
    await expect(register.run('addClient', { name: 'Na de fout' })).rejects.toThrow('crash');
    file.crashAt = null;
    register.crash();

    if (moment === 'before') expect(hex(await onDisk())).toBe(was.bytes);
    else {
      expect(await generation()).toBe(was.generation + 1);
      expect((await lockedKeyIn(register.name)) !== null).toBe(gets);
    }
    await register.open();
    expect(await names()).toEqual(['Zeester']);
    expect(await register.db.keyrings.count()).toBe(1);
    expect(await register.ask('verify', {})).toMatchObject({ value: { damaged: 0, differing: 0 } });
  });
});

describe('an erasure while a lock is on', () => {
  test('replaces the master key under the same lock', async () => {
    const lock = newLock();
    await register.ask('setLock', { lock: lock.input });
    const before = await opened();
    await register.must('eraseDossier', { dossier });
    const now = await opened();
    expect(now.generation).toBe(before.generation + 1);
    expect(hex(now.key)).not.toBe(hex(before.key));
    const standing = await lockedKeyIn(register.name);
    expect(standing && hex(standing.work.salt)).toBe(lock.input.salt);
    expect(await names()).toEqual([]);
    await register.restart();
    lock.forget();
    await expect(register.open()).rejects.toThrow('locked');
  });

  test('is finished although the lock is closed meanwhile', async () => {
    const lock = newLock();
    await register.ask('setLock', { lock: lock.input });
    await register.open();
    lock.forget();
    await register.must('eraseDossier', { dossier });
    open.set(lock.input.salt, fromHex(lock.input.key));
    await register.restart();
    await register.open();
    expect(await names()).toEqual([]);
    expect(await register.db.meta.get('erasing')).toBeUndefined();
  });

  test('that a crash cut short is finished when the lock is opened', async () => {
    const lock = newLock();
    await register.ask('setLock', { lock: lock.input });
    file.crashAt = 'before';
    await expect(register.run('eraseDossier', { dossier })).rejects.toThrow('crash');
    file.crashAt = null;
    register.crash();
    const before = hex(await onDisk());
    await register.open();
    expect(hex(await onDisk())).not.toBe(before);
    expect(await names()).toEqual([]);
  });
});

test('a file whose lock is not open is never replaced', async () => {
  const lock = newLock();
  await register.ask('setLock', { lock: lock.input });
  lock.forget();
  const before = hex(await onDisk());
  const other = opfsMasterKeyFile(register.name, unlockedKey);
  await expect(other.replace({ generation: 9, key: randomBytes(32) })).rejects.toThrow('not open');
  expect(hex(await onDisk())).toBe(before);
});

describe('a locked register', () => {
  let counted: Counts[];
  const options = () => ({
    db: new RegisterDb(register.name),
    file,
    workspace: new WorkspaceDoc(`${register.name}-workspace`),
    clock: () => register.now,
    onCounts: (counts: Counts) => void counted.push(counts),
  });
  let locked: LockedRegister;
  let lock: ReturnType<typeof newLock>;
  const asked = () => ({
    id: randomId(),
    progress: () => undefined,
    signal: new AbortController().signal,
  });

  beforeEach(async () => {
    counted = [];
    await register.must('registerDocument', { ...report, dossier, name: 'Loopt.pdf', keys: [key(2)] });
    lock = newLock();
    await register.ask('setLock', { lock: lock.input });
    await register.restart();
    lock.forget();
    expect(await Register.open(options())).toBe('locked');
    locked = await LockedRegister.open(options());
  });

  test('counts for another day, as it does when it is open', async () => {
    register.now = new Date('2027-06-01T08:00:00');
    expect(await locked.run('recount')).toMatchObject({ ok: true });
    await locked.close();
    open.set(lock.input.salt, fromHex(lock.input.key));
    await register.must('recount', {});
    expect(counted).toEqual([await register.reader.counts('2027-06-01')]);
    expect(counted[0]).toMatchObject({ asOf: '2027-06-01', documents: 2, overdue: 1 });
  });

  test('refuses every other command and all longer work that opens something', async () => {
    for (const name of ['addClient', 'setSettings', 'eraseDossier', 'undo'] as const)
      expect(await locked.run(name)).toEqual({ ok: false, error: { type: 'Locked' } });
    for (const name of ['readRecords', 'verify', 'setLock'] as const)
      expect(await locked.serve(name, {}, asked())).toEqual({ ok: false, error: { type: 'Locked' } });
    await locked.close();
  });

  test('makes room for a new one, without a lock and with nothing in it, when it is started over', async () => {
    const rows = await register.db.rows.toArray();
    await locked.startOver();
    await locked.close();
    expect(await lockedKeyIn(register.name)).toBeNull();
    await register.restart();
    await register.open();
    expect(await names()).toEqual([]);
    await register.must('addClient', { name: 'Mossel' });
    expect(await names()).toEqual(['Mossel']);
    expect(rows.length).toBeGreaterThan(1);
    expect(await register.db.rows.bulkGet(rows.map(({ key: row }) => row))).not.toContainEqual(rows[0]);
    expect(await register.ask('verify', {})).toMatchObject({ value: { damaged: 0, countersAgree: true } });
  });

  test('that is cut short while it is started over can be started over again', async () => {
    file.crashAt = 'before';
    await expect(locked.startOver()).rejects.toThrow('crash');
    file.crashAt = null;
    await locked.close();
    expect(await Register.open(options())).toBe('locked');
    const again = await LockedRegister.open(options());
    await again.startOver();
    await again.close();
    await register.restart();
    await register.open();
    expect(await names()).toEqual([]);
  });

  test('says by number and stage what is due, once', async () => {
    const due = await locked.serve('alertsDue', {}, asked());
    const alerts = due.ok ? (due.value as { key: string; stage: string }[]) : [];
    expect(alerts.map(({ stage }) => stage)).toContain('overdue');
    const keys = alerts.map(({ key: one }) => one);
    await locked.serve('markGiven', { keys }, asked());
    expect(await locked.serve('alertsDue', {}, asked())).toEqual({ ok: true, value: [] });
    await locked.close();
  });
});
