import { beforeEach, describe, expect, test, vi } from 'vitest';
import { countVisit } from '@/entrypoints/background/health';
import { pageSeen } from '@/entrypoints/background/pages';
import { healthThisWeek } from '@/entrypoints/sidepanel/healthThisWeek';
import type { PortalDefinition } from '@/sites/portal';
import { emptyWorkspace } from '@/storage/read/emptyWorkspace';
import { forgetAll, keep, kept, placesAre, TODAY, workspaceWith } from './support';

vi.mock('wxt/browser', async () => (await import('./support')).mockedBrowser());
vi.mock('@/entrypoints/background/register', async () => (await import('./support')).mockedRegister());
vi.mock('@/entrypoints/wiring/callEngine', () => ({ send: vi.fn() }));

const portal: PortalDefinition = {
  id: 'portaal-example',
  site: 'portal',
  label: 'portaal.example',
  hosts: ['portaal.example'],
  reportPaths: ['/rapporten/*', '/*/*'],
  titlePattern: null,
  nameAt: 'main > h1',
  personAt: null,
};
const nothing = { name: null, person: null };
const visit = (url: string, texts = nothing as { name: string | null; person: null }, fresh = true) =>
  pageSeen({ type: 'page-seen', url, title: '', fresh, texts }, 1);
const times = async (count: number, url: string) => {
  for (let at = 0; at < count; at++) await visit(url);
};
const of = async (name: string) =>
  (await healthThisWeek(TODAY)).find(({ site, portal: taught }) => (taught ?? site) === name);

beforeEach(() => {
  forgetAll();
  workspaceWith({ portals: [portal] });
  placesAre(() => []);
});

describe('a tool', () => {
  test('that changed its addresses is visited, and not recognised', async () => {
    await times(5, 'https://onedrive.live.com/nieuw/abc');
    expect(await of('onedrive')).toMatchObject({ seen: 5, recognised: 0 });
  });

  test.each([
    ['its list', 'https://onedrive.live.com/my'],
    ['a search', 'https://onedrive.live.com/my?q=a&id=%2Fpersonal%2Fa%2FDocuments'],
    ['a folder', 'https://onedrive.live.com/my?id=%2Fpersonal%2Fa%2FDocuments%2FMap'],
    ['a page of a SharePoint site', 'https://voorbeeld.sharepoint.com/sites/a/SitePages/Home.aspx'],
    ['the start of Word', 'https://word.cloud.microsoft/'],
    ['a file', 'https://onedrive.live.com/my?id=%2Fpersonal%2Fa%2FDocuments%2FRapport.pdf'],
  ])('is recognised by %s', async (_, url) => {
    await times(5, url);
    expect(await of('onedrive')).toMatchObject({ seen: 5, recognised: 5 });
  });

  test('is not by a file that can’t be told from others', async () => {
    await times(5, 'https://voorbeeld-my.sharepoint.com/:b:/g/personal/jan/opaque');
    expect(await of('onedrive')).toMatchObject({ seen: 5, recognised: 0, documents: 5 });
  });

  test('is counted once for a page that is looked at again', async () => {
    await visit('https://onedrive.live.com/my');
    await visit('https://onedrive.live.com/my', nothing, false);
    expect(await of('onedrive')).toMatchObject({ seen: 1 });
  });

  test('two pages that open together are two', async () => {
    const page = { site: 'versio', portal: null, sighting: null, isNew: true } as const;
    await Promise.all([countVisit(page), countVisit(page)]);
    expect(await of('versio')).toMatchObject({ seen: 2, recognised: 0 });
  });

  test('is not counted before the register is set up, nor a page of nobody', async () => {
    await visit('https://nergens.example/');
    workspaceWith({ settings: emptyWorkspace().settings });
    await visit('https://onedrive.live.com/my');
    expect(kept('local').visits).toBeUndefined();
  });
});

describe('a portal that was taught', () => {
  test('has its own count, with its reports', async () => {
    await times(2, 'https://portaal.example/rapporten/1');
    await times(3, 'https://portaal.example/deelnemers');
    expect(await of('portaal-example')).toMatchObject({ site: 'portal', seen: 5, documents: 2 });
  });

  test('a report that shows only by its text is one as soon as that is there', async () => {
    await visit('https://portaal.example/r/8842');
    await visit('https://portaal.example/r/8842', { name: 'DISC Jansen', person: null }, false);
    await visit('https://portaal.example/r/8842', { name: 'DISC Jansen', person: null }, false);
    expect(await of('portaal-example')).toMatchObject({ seen: 1, documents: 1 });
  });

  test('of a tool that ships counts for that tool as well', async () => {
    workspaceWith({ portals: [{ ...portal, hosts: ['www.ttiadmin.com'] }] });
    await times(2, 'https://www.ttiadmin.com/rapporten/1');
    expect(await of('disc')).toMatchObject({ seen: 2, recognised: 2 });
    expect(await of('portaal-example')).toMatchObject({ seen: 2 });
  });
});

test('what is older than a week is not counted, and what an earlier version kept is', async () => {
  keep('local', {
    visits: {
      '2026-11-16 onedrive': { seen: 9, recognised: 0 },
      '2026-11-17 onedrive': { seen: 2, recognised: 1 },
    },
  });
  expect(await of('onedrive')).toMatchObject({ seen: 2, recognised: 1, documents: 0 });
});

test('numbers only: nothing of an address is kept', async () => {
  await visit('https://portaal.example/rapporten/48213?token=geheim');
  expect(JSON.stringify(kept('local'))).not.toMatch(/48213|geheim|rapporten/);
});
