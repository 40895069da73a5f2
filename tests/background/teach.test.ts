import { beforeEach, expect, test, vi } from 'vitest';
import { taught } from '@/entrypoints/background/teach';
import { send } from '@/entrypoints/wiring/callEngine';
import { ok } from '@/storage/result';
import { workspaceWith } from './support';

vi.mock('wxt/browser', async () => (await import('./support')).mockedBrowser());
vi.mock('@/entrypoints/background/register', async () => (await import('./support')).mockedRegister());
vi.mock('@/entrypoints/wiring/callEngine', () => ({ send: vi.fn() }));

const message = {
  type: 'taught',
  step: 'done',
  path: '/rapporten/*',
  titlePattern: null,
  nameAt: 'main > h1',
  personAt: null,
} as const;
const sent = () => vi.mocked(send).mock.calls;

beforeEach(() => {
  vi.mocked(send)
    .mockReset()
    .mockResolvedValue(ok({ output: null, command: 'x' }));
  workspaceWith({ portals: [] });
});

test('a page of a portal that ships is taught as that tool’s', async () => {
  expect(await taught(message, 'https://www.ttiadmin.com/rapporten/4?token=x')).toBe('kept');
  expect(sent()).toEqual([
    ['teachPortal', expect.objectContaining({ site: 'disc', hosts: ['www.ttiadmin.com'] })],
  ]);
});

test('what is known of the host already is added to', async () => {
  await taught(message, 'https://disc-portaal.example/rapporten/4');
  const [, first] = sent()[0] ?? [];
  workspaceWith({ portals: [first as never] });
  await taught({ ...message, path: '/profielen/*' }, 'https://disc-portaal.example/profielen/4');
  expect(sent()[1]?.[1]).toMatchObject({ reportPaths: ['/rapporten/*', '/profielen/*'] });
});

test.each([
  ['left half-way', { ...message, step: 'cancelled' } as const, 'https://disc-portaal.example/', 'nothing'],
  ['on a tool with a grammar of its own', message, 'https://onedrive.live.com/my', 'nothing'],
  ['not on https', message, 'http://disc-portaal.example/', 'nothing'],
  [
    'with nothing that tells a report',
    { ...message, path: '/*', nameAt: null },
    'https://p.example/',
    'too-wide',
  ],
])('%s: nothing is kept', async (_, given, from, answer) => {
  expect(await taught(given, from)).toBe(answer);
  expect(sent()).toEqual([]);
});

test('a refusal by the register is said', async () => {
  vi.mocked(send).mockResolvedValue({ ok: false, error: { type: 'StorageFull' } });
  expect(await taught(message, 'https://disc-portaal.example/rapporten/4')).toBe('nothing');
});
