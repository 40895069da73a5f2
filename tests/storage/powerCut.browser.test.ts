import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LockedRegister } from '@/storage/engine/lockedRegister';
import { WorkspaceDoc } from '@/storage/engine/workspaceDoc';
import { hex, randomBytes } from '@/vault/bytes';
import { type Lock, type MasterKey, type MasterKeyFile, opfsMasterKeyFile } from '@/vault/masterKey';
import { key, report, TestRegister } from './support';
import { watchTransactions } from './watchTransactions';

/** What a power cut could tear apart, in the order in which it happens. */
const events: string[] = [];

/** Every transaction that changes the register, with how durable it asked to be, when it is done. */
const done = (transaction: IDBTransaction) => {
  const stores = transaction.objectStoreNames;
  const what = stores.contains('log') ? 'register' : stores.contains('keyrings') ? 'keyrings' : null;
  if (what) transaction.addEventListener('complete', () => events.push(`${what} ${transaction.durability}`));
};

class WatchedFile implements MasterKeyFile {
  private readonly file: MasterKeyFile;
  constructor(name: string) {
    this.file = opfsMasterKeyFile(name, async () => null);
  }
  read = () => this.file.read();
  async replace(master: MasterKey, lock?: Lock | null): Promise<void> {
    events.push('file begun');
    await this.file.replace(master, lock);
    events.push('file on disk');
  }
}

/** The ring of the next key is there before the file, and the file before the ring of the last key goes. */
const swap = ['keyrings strict', 'file begun', 'file on disk', 'keyrings default'];

let register: TestRegister;
let dossier: string;
let document: string;

beforeEach(async () => {
  const name = `power-${crypto.randomUUID()}`;
  register = new TestRegister(name, new WatchedFile(name));
  watchTransactions(name, done);
  dossier = (await register.must('addClient', { name: 'De Linde' })).dossier;
  document = (await register.must('registerDocument', { ...report, dossier, keys: [key(1)] })).id;
  events.length = 0;
});
afterEach(() => vi.restoreAllMocks());

describe('on the disk before the master key is replaced, for a power cut', () => {
  test('an erasure of a client', async () => {
    await register.must('eraseDossier', { dossier });
    expect(events).toEqual(['register strict', ...swap]);
  });

  test('an erasure of one field', async () => {
    await register.must('eraseField', { dossier, id: dossier, kind: 'client', field: 'phone' });
    expect(events).toEqual(['register strict', ...swap]);
  });

  test('a move to another client, which redacts the dossier it leaves', async () => {
    const { dossier: to } = await register.must('addClient', { name: 'De Korenaar' });
    events.length = 0;
    await register.must('moveDocument', { dossier, id: document, to, personId: null, engagementId: null });
    expect(events).toEqual(['register strict', ...swap]);
  });

  test('a lock that is put on', async () => {
    const lock = {
      memory: 65_536,
      passes: 3,
      lanes: 1,
      salt: hex(randomBytes(16)),
      key: hex(randomBytes(32)),
    };
    expect(await register.ask('setLock', { lock })).toMatchObject({ ok: true });
    expect(events).toEqual(swap);
  });

  test('an erasure that a crash cut short', async () => {
    const { file } = register;
    const dead: MasterKeyFile = { read: () => file.read(), replace: () => Promise.reject(new Error('cut')) };
    await register.restart();
    register.file = dead;
    await expect(register.run('eraseDossier', { dossier })).rejects.toThrow('cut');
    register.crash();
    register.file = file;
    events.length = 0;
    await register.open();
    expect(events.slice(0, 4)).toEqual(swap);
  });

  test('starting over, when the passphrase was forgotten', async () => {
    await register.restart();
    const { db, file, name } = register;
    const locked = await LockedRegister.open({
      db,
      file,
      workspace: new WorkspaceDoc(`${name}-workspace`),
      clock: () => register.now,
      onCounts: () => undefined,
    });
    await locked.startOver();
    expect(events).toEqual(['register strict', 'file begun', 'file on disk']);
    await locked.close();
  });

  test('and nothing of that for an ordinary edit, which is measured', async () => {
    await register.must('correctClient', { dossier, phone: '020 7654321' });
    expect(events).toEqual(['register default']);
  });
});

describe('the file of the master key', () => {
  const raw = async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(register.name);
    return new Uint8Array(await (await handle.getFile()).arrayBuffer());
  };
  const put = async (bytes: Uint8Array<ArrayBuffer>) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(register.name);
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
  };

  test('is overwritten in place and never changes its length, with a lock or without', async () => {
    const before = await raw();
    expect(before).toHaveLength(128);
    const lock = {
      memory: 65_536,
      passes: 3,
      lanes: 1,
      salt: hex(randomBytes(16)),
      key: hex(randomBytes(32)),
    };
    await register.ask('setLock', { lock });
    const locked = await raw();
    expect(locked).toHaveLength(128);
    expect(hex(locked)).not.toContain(hex(before.slice(9, 41)));
    await register.ask('setLock', { lock: null });
    const after = await raw();
    expect(after).toHaveLength(128);
    expect(Array.from(after.slice(41))).toEqual(Array(87).fill(0));
  });

  test('of version 0.1.0, shorter, opens and gets its length with the next erasure', async () => {
    await register.restart();
    await put((await raw()).slice(0, 41));
    await register.must('eraseField', { dossier, id: dossier, kind: 'client', field: 'phone' });
    expect(await raw()).toHaveLength(128);
    await register.restart();
    expect((await register.reader.dossier(dossier))?.client.name).toBe('De Linde');
  });

  test('that was made and not written is no key: never taken for one, nor for a new register', async () => {
    await register.restart();
    for (const blank of [new Uint8Array(0), new Uint8Array(128)]) {
      await put(blank);
      await expect(register.open()).rejects.toThrow('key-lost');
    }
  });

  test('can be read at every moment at which it is overwritten', async () => {
    const file = opfsMasterKeyFile(register.name);
    const over = new AbortController();
    const reads = (async () => {
      const seen: unknown[] = [];
      while (!over.signal.aborted) seen.push(await file.read());
      return seen;
    })();
    const writer = opfsMasterKeyFile(register.name);
    for (let generation = 2; generation < 12; generation++)
      await writer.replace({ generation, key: randomBytes(32) });
    over.abort();
    const seen = await reads;
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.filter((one) => typeof one === 'string')).toEqual([]);
  });
});
