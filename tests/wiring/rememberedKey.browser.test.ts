import { beforeEach, expect, test, vi } from 'vitest';
import {
  forgetMaster as forget,
  recallMaster,
  rememberMaster as remember,
} from '@/entrypoints/wiring/rememberedKey';
import { createPlainReader } from '@/storage/read/createPlainReader';
import { PlainDb } from '@/storage/read/plainDb';
import { randomBytes } from '@/vault/bytes';
import { forgettingFirst, type MasterKeyFile, opfsMasterKeyFile } from '@/vault/masterKey';
import { TestRegister } from '../storage/support';

const { session, browser } = vi.hoisted(() => {
  const session = new Map<string, unknown>();
  const area = {
    get: async (keys: string | string[]) =>
      Object.fromEntries(Array.from(session).filter(([name]) => [keys].flat().includes(name))),
    set: async (values: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(values)) session.set(name, structuredClone(value));
    },
    remove: async (name: string) => void session.delete(name),
  };
  return { session, browser: { storage: { session: area } } };
});
vi.mock('wxt/browser', () => ({ browser }));

const key = 'path:x/Documents/DISC.pdf';
let register: TestRegister;
let file: MasterKeyFile;
let dossier: string;

/** The popup's reader, and how often it reads the file. */
function popup() {
  const read = vi.fn(() => file.read());
  const reader = createPlainReader(
    new PlainDb(register.name),
    { ...file, read, recall: recallMaster },
    async () => undefined,
  );
  return { reader, read };
}
const generation = async () => (await recallMaster())?.generation;

beforeEach(async () => {
  session.clear();
  const name = `remembered-${crypto.randomUUID()}`;
  file = forgettingFirst(opfsMasterKeyFile(name), forget);
  register = new TestRegister(name, file);
  dossier = (await register.must('addClient', { name: 'Bakkerij Voorbeeld' })).dossier;
  await register.must('registerDocument', {
    dossier,
    name: 'DISC.pdf',
    class: 'individual-report',
    place: 'cloud',
    site: 'onedrive',
    keys: [key],
  });
});

test('remembered, the register opens without its file', async () => {
  await remember(file);
  const { reader, read } = popup();
  expect((await reader.documentsAt([key])).map(({ name }) => name)).toEqual(['DISC.pdf']);
  expect(await reader.isLocked()).toBe(false);
  expect(read).not.toHaveBeenCalled();
});

test('not remembered, it opens with its file', async () => {
  const { reader, read } = popup();
  expect(await reader.documentsAt([key])).toHaveLength(1);
  expect(read).toHaveBeenCalledTimes(1);
});

test('an erasure takes it out of memory, and what is remembered after it is the new one', async () => {
  await remember(file);
  const before = await recallMaster();
  const { dossier: gone } = await register.must('addClient', { name: 'Weg BV' });
  await register.must('eraseDossier', { dossier: gone });
  expect(session.size).toBe(0);
  await remember(file);
  expect(await generation()).toBe((before?.generation ?? 0) + 1);
});

test('remembered at the very moment of an erasure, it is never the old one that stays', async () => {
  for (let round = 0; round < 10; round++) {
    const { dossier: gone } = await register.must('addClient', { name: `Weg ${round}` });
    const all = Array.from({ length: 20 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 2));
      await remember(file);
    });
    await register.must('eraseDossier', { dossier: gone });
    const now = await file.read();
    expect([undefined, typeof now === 'object' && now.generation]).toContain(await generation());
    await Promise.all(all);
  }
});

test('an old one that somebody else left there opens nothing, and is not trusted', async () => {
  const old = await file.read();
  await register.must('eraseDossier', { dossier });
  const { dossier: other } = await register.must('addClient', { name: 'Blijft BV' });
  if (typeof old !== 'object') throw new Error('no key');
  const read = vi.fn(() => file.read());
  const left = { ...file, read, recall: async () => old };
  const reader = createPlainReader(new PlainDb(register.name), left, async () => undefined);
  const headlines = await reader.headlines();
  expect(headlines.filter(({ client }) => client).map((one) => one.dossier)).toEqual([other]);
  expect(read).toHaveBeenCalledTimes(1);
});

test('what can’t be forgotten is not replaced', async () => {
  const unreachable = forgettingFirst(file, () => Promise.reject(new Error('nobody there')));
  const before = await file.read();
  await expect(unreachable.replace({ generation: 9, key: randomBytes(32) })).rejects.toThrow('nobody');
  expect(await file.read()).toEqual(before);
});

test('under a lock it counts only as long as that is open', async () => {
  session.set('unlocked', { '00': 'ab' });
  await remember(file);
  expect(await generation()).toBe(1);
  session.delete('unlocked');
  expect(await recallMaster()).toBeNull();
});

test('a lock that is closed while it is read leaves nothing behind', async () => {
  session.set('unlocked', { '00': 'ab' });
  const closing = async () => {
    const found = await file.read();
    session.clear();
    return found;
  };
  await remember({ read: closing });
  expect(session.size).toBe(0);
});

test('locked, damaged or not there: nothing is remembered', async () => {
  for (const found of ['locked', 'damaged', 'none'] as const) await remember({ read: async () => found });
  expect(session.size).toBe(0);
});

test('the file can be read at any moment of being replaced', async () => {
  const swaps = (async () => {
    for (let n = 2; n < 12; n++) {
      await file.replace({ generation: n, key: randomBytes(32) });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  const seen = await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n));
      const found = await file.read();
      return typeof found === 'object' ? 'read' : found;
    }),
  );
  await swaps;
  expect(new Set(seen)).toEqual(new Set(['read']));
});
