import { beforeEach, expect, test } from 'vitest';
import { keepBackupFolder } from '@/storage/backup/backupFolder';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { randomId } from '@/vault/bytes';
import { TestRegister } from './support';

let register: TestRegister;
let name: string;
let folder: FileSystemDirectoryHandle;

const value = <T>(result: Result<T, CommandError>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** A folder of the browser's own stands for the one that the user chose: it has the same interface. */
beforeEach(async () => {
  register = new TestRegister();
  name = `folder-${randomId()}`;
  folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
  await keepBackupFolder(folder);
  const { words } = value(await register.ask('makeWords', {}));
  await register.must('setBackupKey', { secret: { type: 'words', words } });
  await register.must('addClient', { name: 'Kompas Advies' });
});

const put = async (what: 'makeBackup' | 'makeErasedList' = 'makeBackup') => {
  const made = value(await register.ask(what, {}));
  return value(await register.ask('putInFolder', { name: made.name })).done;
};

async function there(): Promise<string[]> {
  const names: string[] = [];
  for await (const one of folder.keys()) names.push(one);
  return names.toSorted((a, b) => a.localeCompare(b));
}

async function write(as: string): Promise<void> {
  const stream = await (await folder.getFileHandle(as, { create: true })).createWritable();
  await stream.write('van de gebruiker');
  await stream.close();
}

test('a backup goes into it under its day, and counts from then on', async () => {
  expect(await put()).toBe(true);
  expect(await there()).toEqual(['bewaarwacht-2026-11-22.bwb']);
  expect((await register.reader.backup()).last).toMatchObject({ way: 'folder' });
});

test('what is called so already is never written over', async () => {
  await write('bewaarwacht-2026-11-22.bwb');
  expect(await put()).toBe(true);
  expect(await put()).toBe(true);
  expect(await there()).toEqual([
    'bewaarwacht-2026-11-22 (2).bwb',
    'bewaarwacht-2026-11-22 (3).bwb',
    'bewaarwacht-2026-11-22.bwb',
  ]);
  const own = await (await folder.getFileHandle('bewaarwacht-2026-11-22.bwb')).getFile();
  expect(await own.text()).toBe('van de gebruiker');
});

test('the last ten of ours stay; what we did not write stays whatever it is called', async () => {
  await write('bewaarwacht-2020-01-01.bwb');
  for (let day = 1; day <= 12; day++) {
    register.now = new Date(2026, 10, day, 9);
    expect(await put()).toBe(true);
  }
  const days = Array.from(
    { length: 10 },
    (_, n) => `bewaarwacht-2026-11-${String(n + 3).padStart(2, '0')}.bwb`,
  );
  expect(await there()).toEqual(['bewaarwacht-2020-01-01.bwb', ...days]);
});

test('one of ours that the user took away is no trouble', async () => {
  for (let day = 1; day <= 10; day++) {
    register.now = new Date(2026, 10, day, 9);
    await put();
  }
  await folder.removeEntry('bewaarwacht-2026-11-01.bwb');
  register.now = new Date(2026, 10, 20, 9);
  expect(await put()).toBe(true);
  expect(await there()).toHaveLength(10);
});

test('of the list of what was erased there is one, the newest', async () => {
  await put();
  await put('makeErasedList');
  const { dossier } = await register.must('addClient', { name: 'Gaat weg' });
  await register.must('eraseDossier', { dossier });
  expect(await put('makeErasedList')).toBe(true);
  expect((await there()).filter((one) => one.endsWith('.bwl'))).toEqual(['bewaarwacht-erased.bwl']);
  const list = await (await folder.getFileHandle('bewaarwacht-erased.bwl')).getFile();
  expect(list.size).toBe(17 + 24 + 32);
});

test('a folder that is gone is said, the engine goes on, and nothing counts as a backup', async () => {
  await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
  const made = value(await register.ask('makeBackup', {}));
  expect(value(await register.ask('putInFolder', { name: made.name })).done).toBe(false);
  await register.ask('backupFailed', { why: 'folder', name: made.name });
  const state = await register.reader.backup();
  expect(state.last).toBeNull();
  expect(state.failed).toMatchObject({ why: 'folder' });
  await register.must('addClient', { name: 'Later' });
});
