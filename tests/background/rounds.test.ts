import { beforeEach, expect, test, vi } from 'vitest';
import { lookAround } from '@/entrypoints/background/rounds';
import { type Errand, troubles } from '@/entrypoints/wiring/errands';
import { forgetAll } from './support';

const world = vi.hoisted(() => ({ ran: [] as string[], fails: [] as string[] }));
const work = vi.hoisted(() => (name: string) => async () => {
  world.ran.push(name);
  if (world.fails.includes(name)) throw new Error('Kompas Advies');
});

vi.mock('wxt/browser', async () => (await import('./support')).mockedBrowser());
vi.mock('@/entrypoints/wiring/callEngine', () => ({ send: vi.fn() }));
vi.mock('@/entrypoints/background/backups', () => ({ keepBackups: work('backups') }));
vi.mock('@/entrypoints/background/notify', () => ({ notifyDaily: work('notify'), planDaily: work('plan') }));
vi.mock('@/entrypoints/background/weekly', () => ({ checkWeekly: work('check') }));
vi.mock('@/entrypoints/background/readTools', () => ({ readTools: work('read') }));
vi.mock('@/entrypoints/background/badge', () => ({ showCounts: work('show') }));
vi.mock('@/entrypoints/background/menu', () => ({ sayMenu: async () => undefined }));
vi.mock('@/entrypoints/background/pages', () => ({ lookAgain: work('pages') }));
vi.mock('@/entrypoints/background/register', async () => ({
  ...(await import('./support')).mockedRegister(),
  forgetKeys: () => undefined,
  keepCounts: async () => undefined,
  keptBackups: async () => ({ last: null }),
  someRecords: async () => 0,
  standingRegister: async () => null,
  keptCounts: async () => (await import('@/storage/counts')).noCounts('2026-11-23'),
}));

const all = ['show', 'pages', 'plan', 'backups', 'notify', 'check', 'read'];

beforeEach(() => {
  forgetAll();
  world.ran = [];
  world.fails = [];
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test.each<Errand>(['show', 'plan', 'backups', 'notify', 'check', 'read'])(
  'when %s goes wrong the others go on, and the self-check knows until it goes well',
  async (name) => {
    world.fails = [name];
    await lookAround();
    expect(all.filter((one) => !world.ran.includes(one))).toEqual(name === 'show' ? ['pages'] : []);
    expect(await troubles()).toEqual([{ errand: name, at: expect.any(Number) }]);
    // Whatever an error says, it may name somebody: its kind alone is logged.
    expect(JSON.stringify(vi.mocked(console.error).mock.calls)).not.toContain('Kompas');
    world.fails = [];
    await lookAround();
    expect(await troubles()).toEqual([]);
  },
);
