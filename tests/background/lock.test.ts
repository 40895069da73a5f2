import { beforeEach, expect, test, vi } from 'vitest';
import { pageSeen, rowsSeen } from '@/entrypoints/background/pages';
import { action, forgetAll, kept, lockIs, placesAre, workspaceWith } from './support';

vi.mock('wxt/browser', async () => (await import('./support')).mockedBrowser());
vi.mock('@/entrypoints/background/register', async () => (await import('./support')).mockedRegister());
vi.mock('@/entrypoints/wiring/callEngine', () => ({ send: vi.fn() }));

const folder = '/personal/5f1a2b3c4d5e6f70/Documents/Klanten';
const url = `https://onedrive.live.com/my?${new URLSearchParams({ id: `${folder}/DISC.pdf`, parent: folder })}`;
const page = {
  type: 'page-seen',
  url,
  title: 'DISC.pdf - OneDrive',
  fresh: true,
  texts: { name: 'Rapport van An', person: 'An' },
} as const;
const rows = { type: 'rows-seen', url, rows: [['path:x/Documents/DISC.pdf']] } as const;
const overdue = { state: 'overdue', lastDay: '2026-01-01', row: null, ignored: false } as const;
const asked = vi.fn(() => [overdue]);
const onTab = () => action.setBadgeText.mock.calls.map(([{ text }]) => text);

beforeEach(() => {
  forgetAll();
  lockIs('open');
  workspaceWith({});
  placesAre(asked);
  asked.mockClear();
  action.setBadgeText.mockClear();
});

test('open, a page has its state, on its tab too, and what it shows is kept for the popup', async () => {
  expect(await pageSeen(page, 3)).toMatchObject({ silent: false, state: 'overdue' });
  expect(onTab()).toEqual(['!']);
  expect(kept('session')).toHaveProperty('page:3');
  expect(await rowsSeen(rows)).toHaveLength(1);
});

test('locked, nothing of a page is looked up, said, shown or kept', async () => {
  lockIs('closed');
  expect(await pageSeen(page, 3)).toEqual({ silent: true });
  expect(await rowsSeen(rows)).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
  expect(onTab()).toEqual([null]);
  expect(kept('session')).toEqual({});
  expect(kept('local')).toEqual({});
});

test('a lock that is closed while a page is looked up leaves nothing of it', async () => {
  placesAre(() => {
    lockIs('closed');
    return [overdue];
  });
  expect(await pageSeen(page, 3)).toEqual({ silent: true });
  expect(onTab().at(-1)).toBeNull();
  expect(kept('session')).toEqual({});
});
