import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pageSeen, rowsSeen } from '@/entrypoints/background/pages';
import { send } from '@/entrypoints/wiring/callEngine';
import { ok } from '@/storage/result';
import { action, backupIs, forgetAll, placesAre, workspaceWith } from './support';

vi.mock('wxt/browser', async () => (await import('./support')).mockedBrowser());
vi.mock('@/entrypoints/background/register', async () => (await import('./support')).mockedRegister());
vi.mock('@/entrypoints/wiring/callEngine', () => ({ send: vi.fn() }));

const TAB = 7;
const texts = { name: null, person: null };
const look = (url: string, title = '', fresh = true) =>
  pageSeen({ type: 'page-seen', url, title, fresh, texts }, TAB);
const tabBadge = () => action.setBadgeText.mock.lastCall?.[0];
const unknown = { state: 'unknown', lastDay: null, row: null, ignored: false } as const;

beforeEach(() => {
  forgetAll();
  backupIs({ level: 'none', days: null });
  workspaceWith({});
  placesAre((places) => places.map(() => unknown));
  vi.mocked(send)
    .mockReset()
    .mockResolvedValue(ok({ output: null, command: null }));
});

describe('a document whose address does not say which one', () => {
  test.each([
    ['a sharing link without an id in it', 'https://voorbeeld-my.sharepoint.com/:b:/g/personal/jan/opaque'],
    ['a download page', 'https://voorbeeld.sharepoint.com/sites/a/_layouts/15/guestaccess.aspx?docid=1'],
  ])('%s: no badge, no bar', async (_, url) => {
    expect(await look(url, 'Rapport.pdf - OneDrive')).toMatchObject({ silent: false, bar: null });
    expect(tabBadge()).toEqual({ tabId: TAB, text: null });
  });

  test('one that is told has both, and how old the backup is', async () => {
    backupIs({ level: 'too-old', days: 40 });
    const id = '%2Fpersonal%2Fx%2FDocuments%2FMap%2FRapport.pdf';
    expect(await look(`https://onedrive.live.com/my?id=${id}`)).toMatchObject({
      bar: 'Dit bestand is nog niet vastgelegd.',
    });
    expect(tabBadge()).toEqual({ tabId: TAB, text: '?' });
    expect(action.setTitle.mock.lastCall?.[0].title).toMatch(
      /nog niet vastgelegd\. Laatste back-up 40 dagen/,
    );
  });
});

describe('a file on record as destroyed', () => {
  test('under another name is said on the tab, with no “✓” and no bar', async () => {
    const row = { key: 'c1/d1', destroyed: true } as const;
    placesAre((places) => places.map(() => ({ ...unknown, state: 'gone', row })));
    const id = '%2Fpersonal%2Fx%2FDocuments%2FMap%2FRapport.pdf';
    expect(await look(`https://onedrive.live.com/my?id=${id}`, 'Ander.pdf - OneDrive')).toMatchObject({
      state: 'gone',
      bar: null,
    });
    expect(tabBadge()).toEqual({ tabId: TAB, text: '×' });
    expect(action.setTitle.mock.lastCall).toEqual([
      { tabId: TAB, title: 'Bewaarwacht: is vernietigd. Kijk of dit dat bestand is.' },
    ]);
  });
});

describe('what is calm and not done', () => {
  test.each([
    ['waiting', 'Bewaarwacht: wacht op een datum.'],
    ['no-term', 'Bewaarwacht: nog geen termijn voor deze soort.'],
  ] as const)('%s: a dash on the tab that says what it means, and no bar', async (state, title) => {
    placesAre((places) => places.map(() => ({ ...unknown, state })));
    const id = '%2Fpersonal%2Fx%2FDocuments%2FMap%2FRapport.pdf';
    expect(await look(`https://onedrive.live.com/my?id=${id}`)).toMatchObject({ state, bar: null });
    expect(tabBadge()).toEqual({ tabId: TAB, text: '–' });
    expect(action.setTitle.mock.lastCall).toEqual([{ tabId: TAB, title }]);
  });
});

const list = 'https://onedrive.live.com/my?id=%2Fpersonal%2Fx%2FDocuments%2FMap';
const rows = (url: string) =>
  rowsSeen({
    type: 'rows-seen',
    url,
    rows: [['path:x/Documents/Map/A.pdf'], ['path:x/Documents/Map/B.pdf']],
  });

describe('what is not for the register', () => {
  test('is answered with silence, on its page and in a list', async () => {
    placesAre((places) => places.map(() => ({ ...unknown, ignored: true })));
    expect(await look(`${list}%2FA.pdf`)).toEqual({ silent: true });
    expect(tabBadge()).toEqual({ tabId: TAB, text: null });
    expect(await rows(list)).toEqual([null, null]);
  });
});

describe('rows of a list', () => {
  test('are answered where they stand', async () => {
    expect(await rows(list)).toMatchObject([{ state: 'unknown' }, { state: 'unknown' }]);
  });

  test.each([
    ['a portal', 'https://www.ttiadmin.com/rapporten'],
    ['another tool', 'https://www.versio.nl/customer'],
    ['a page of nobody', 'https://nergens.example/'],
    ['an address of the tool that it does not know', 'https://onedrive.live.com/nieuw/abc'],
    ['a page of the tool without a list', 'https://voorbeeld.sharepoint.com/sites/a/SitePages/Home.aspx'],
  ])('forged on %s, are answered with nothing', async (_, url) => {
    const asked = vi.fn((places: readonly unknown[]) =>
      places.map(() => ({ ...unknown, state: 'overdue' as const })),
    );
    placesAre(asked);
    expect(await rows(url)).toEqual([]);
    expect(asked).not.toHaveBeenCalled();
  });
});
