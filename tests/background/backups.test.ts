import { beforeEach, expect, test, vi } from 'vitest';
import { keepBackups } from '@/entrypoints/background/backups';
import { type BackupMeta, noBackup } from '@/storage/backup/backupMeta';
import { emptyWorkspace } from '@/storage/read/emptyWorkspace';
import { err, ok } from '@/storage/result';
import { forgetAll, keep, kept } from './support';

/** The register, the browser's downloads and the engine, each as the test says. */
const world = vi.hoisted(() => ({
  meta: null as BackupMeta | null,
  asked: [] as { name: string; input: Record<string, unknown> }[],
  download: async (): Promise<number> => 1,
  removed: [] as number[],
  remove: async (id: number): Promise<void> => void world.removed.push(id),
  records: 6,
}));

vi.mock('wxt/browser', async () => {
  const { browser } = (await import('./support')).mockedBrowser();
  return {
    browser: {
      ...browser,
      runtime: { id: 'us', getPlatformInfo: async () => ({}) },
      downloads: {
        search: async ({ id }: { id: number }) => [{ id, byExtensionId: 'us', exists: true }],
        removeFile: (id: number) => world.remove(id),
        erase: async () => undefined,
      },
    },
  };
});
vi.mock('@/entrypoints/wiring/backupDownload', () => ({
  mayDownload: async () => true,
  download: () => world.download(),
  downloaded: async () => true,
}));
vi.mock('@/entrypoints/wiring/callEngine', () => ({
  askEngine: async (name: string, input: Record<string, unknown>) => {
    world.asked.push({ name, input });
    if (name === 'makeBackup') return ok({ name: 'a.bwb', madeAt: Date.now() });
    if (name === 'makeErasedList') return ok({ name: 'a.bwl' });
    if (name === 'outboxAddress') return ok({ address: 'blob:a' });
    if (name === 'backupFailed')
      world.meta = { ...(world.meta ?? noBackup), failed: { at: Date.now(), why: 'download' } };
    return name === 'outboxKept' || name === 'backupFailed' ? ok(null) : err({ type: 'EngineFailed' });
  },
}));
vi.mock('@/entrypoints/background/register', () => ({
  workspace: async () => {
    const empty = emptyWorkspace();
    const backupKey = { publicKey: '', kdf: { type: 'words' }, since: '2026-11-01' };
    return { ...empty, settings: { ...empty.settings, backupEvery: 'day', backupKey } };
  },
  keptBackups: async () => world.meta,
  someRecords: async () => world.records,
  isLocked: async () => false,
  today: () => '2026-11-23',
}));

const names = () => world.asked.map(({ name }) => name);

beforeEach(() => {
  forgetAll();
  world.meta = noBackup;
  world.asked = [];
  world.removed = [];
  world.records = 6;
  world.download = async () => 11;
  world.remove = async (id) => void world.removed.push(id);
});

test('a download that the browser refuses is put on record, and is not tried again at the next look', async () => {
  world.download = () => Promise.reject(new Error('Invalid filename'));
  await keepBackups();
  expect(world.asked.at(-1)).toEqual({ name: 'backupFailed', input: { why: 'download', name: 'a.bwb' } });
  world.asked = [];
  await keepBackups();
  expect(names()).toEqual([]);
});

test('an old one that can not be taken away stops nothing, and is tried again after the next backup', async () => {
  keep('local', { backupFiles: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
  world.remove = () => Promise.reject(new Error('in use'));
  await keepBackups();
  expect(names()).toContain('outboxKept');
  expect(names()).not.toContain('backupFailed');
  expect(kept('local').backupFiles).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  world.remove = async (id) => void world.removed.push(id);
  world.download = async () => 12;
  await keepBackups();
  expect(world.removed).toEqual([1, 2]);
  expect(kept('local').backupFiles).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('a list of what was erased that does not get out is no silence', async () => {
  const last = { at: Date.now(), dossiers: 1, records: 1, documents: 1, way: 'download' } as const;
  world.meta = { ...noBackup, last, erased: { at: 2, kept: 1 } };
  world.download = () => Promise.reject(new Error('disk full'));
  await expect(keepBackups()).rejects.toThrow('the list of what was erased: download');
});

test.each([
  ['none yet, of a handful of records', null, 5, false],
  ['none yet, of more than a handful', null, 6, true],
  ['an old one, of a handful', '2026-10-01', 2, true],
  ['an old one, of a register that is empty now', '2026-10-01', 0, false],
])('%s: whether the schedule makes one', async (_, on, records, makes) => {
  const last =
    on && ({ at: Date.parse(on), dossiers: 1, records: 1, documents: 1, way: 'download' } as const);
  world.meta = { ...noBackup, last: last || null };
  world.records = records;
  await keepBackups();
  expect(names().includes('makeBackup')).toBe(makes);
});
