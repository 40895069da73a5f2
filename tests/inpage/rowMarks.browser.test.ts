import { describe, expect, test, vi } from 'vitest';
import type { View } from '@/components/inpage/pageDom';
import { RowMarks } from '@/components/inpage/rowMarks';
import type { AskRows, RowVerdict } from '@/components/inpage/rowVerdicts';
import type { Sighting } from '@/sites/site';
import { soon } from '@/tests/soon';
import business from '../fixtures/onedrive/list-business-home.html?raw';
import personal from '../fixtures/onedrive/list-personal-virtualised.html?raw';
import { inside, one, openPage, ours, pause } from './support';

const folder: Sighting = {
  site: 'onedrive',
  kind: 'folder',
  keys: ['path:5f1a2b3c4d5e6f70/Documents/Klanten'],
  name: 'Klanten',
  address: null,
};
const list: Sighting = { ...folder, kind: 'list', keys: [] };
const overdue: RowVerdict = { state: 'overdue', label: 'Bewaarwacht: had al weg moeten zijn' };
const ok: RowVerdict = { state: 'ok', label: 'Bewaarwacht: in orde' };

const row = (name: string, size = '120 kB') =>
  `<div role="row" data-automationid="row-1"><div data-automationid="field-LinkFilename" style="display:flex">
     <span data-id="heroField" title="${name}">${name}</span><button>More actions</button></div>
     <div data-automationid="field-FileSizeDisplay">${size}</div></div>`;
const page = (rows: string) =>
  `<!doctype html><title>Klanten - OneDrive</title><main role="grid">${rows}</main>`;

/** Marks on a page, with every question that was asked. */
async function mark(
  html: string,
  at: Sighting = folder,
  answer: (key: string) => RowVerdict = () => overdue,
) {
  const view = await openPage(html);
  const asked: string[][] = [];
  const ask: AskRows = async (rows) => {
    asked.push(rows.map((keys) => keys.join(' ')));
    return rows.map((keys) => answer(keys.join(' ')));
  };
  const marks = new RowMarks(view, ask);
  marks.start(at);
  const labels = () =>
    ours(view.document).map((host) => inside(host).querySelector('[role=img]')?.ariaLabel ?? null);
  return { view, marks, asked, labels };
}

describe.each([
  ['the present list of OneDrive for business', business, list],
  ['the virtualised list of personal OneDrive', personal, folder],
] as const)('%s', (_, html, at) => {
  test('each file has one mark, in its name cell, with words and a shape', async () => {
    const { view, labels } = await mark(html, at);
    await soon(() => expect(labels().length).toBeGreaterThan(3));
    await soon(() => expect(new Set(labels())).toEqual(new Set([overdue.label])));
    for (const host of ours(view.document)) {
      expect(host.closest('[data-automationid]')?.getAttribute('data-automationid')).toBe(
        'field-LinkFilename',
      );
      expect(inside(host).querySelector('svg path')).not.toBeNull();
      expect(host.shadowRoot).toBeNull();
    }
    const cells = new Set(ours(view.document).map(({ parentElement }) => parentElement));
    expect(cells.size).toBe(ours(view.document).length);
  });

  test('a mark carries no name, and the page can read nothing of it', async () => {
    const { view, labels } = await mark(html, at);
    await soon(() => expect(labels()).toContain(overdue.label));
    for (const host of ours(view.document)) {
      expect(host.textContent).toBe('');
      expect(host.getAttributeNames().toSorted()).toEqual(['data-bewaarwacht', 'style']);
    }
  });
});

test('what is asked are keys of files; folders are not asked for, and a badge "New" is no name', async () => {
  const { asked, view } = await mark(business, list);
  await soon(() => expect(asked.length).toBeGreaterThan(0));
  for (const key of asked.flat()) expect(key).toMatch(/^guid:[0-9a-f-]{36}$/);
  const badge = Array.from(view.document.querySelectorAll('[title="New"]'));
  expect(badge.length).toBeGreaterThan(0);
  for (const one of badge) expect(one.querySelector('[data-bewaarwacht]')).toBeNull();
});

test('no row changes its height or width when a mark comes or its answer does', async () => {
  const view = await openPage(page(row('A.pdf') + row('B.pdf')));
  const boxes = () =>
    Array.from(view.document.querySelectorAll('[role=row]'), (element) =>
      element.getBoundingClientRect().toJSON(),
    );
  const before = boxes();
  const marks = new RowMarks(view, async (rows) => rows.map(() => ok));
  marks.start(folder);
  await soon(() => expect(ours(view.document)).toHaveLength(2));
  await pause(50);
  expect(boxes()).toEqual(before);
});

test('a row that takes the place of another gets its own answer, and never shows the old one', async () => {
  const { view, labels } = await mark(page(row('A.pdf')), folder, (key) =>
    key.endsWith('A.pdf') ? overdue : ok,
  );
  await soon(() => expect(labels()).toEqual([overdue.label]));
  const name = one(view.document, '[data-id=heroField]');
  name.setAttribute('title', 'B.pdf');
  name.textContent = 'B.pdf';
  // Before the next frame, as a list that scrolls reuses its rows.
  await Promise.resolve();
  expect(labels()).toEqual([null]);
  await soon(() => expect(labels()).toEqual([ok.label]));
});

test('another library opens: the grid is a new one, and its rows are marked', async () => {
  const { view, labels } = await mark(page(row('A.pdf')));
  await soon(() => expect(labels()).toEqual([overdue.label]));
  const grid = view.document.createElement('main');
  grid.setAttribute('role', 'grid');
  grid.innerHTML = row('C.pdf') + row('D.pdf');
  view.document.querySelector('main')?.replaceWith(grid);
  await soon(() => expect(labels()).toEqual([overdue.label, overdue.label]));
});

test('a key is asked for once; after a change in the register it is asked again', async () => {
  const { view, marks, asked } = await mark(page(row('A.pdf')));
  await soon(() => expect(asked).toHaveLength(1));
  view.document.querySelector('main')?.insertAdjacentHTML('beforeend', row('B.pdf'));
  await soon(() => expect(asked).toHaveLength(2));
  expect(asked[1]).toEqual([expect.stringContaining('/B.pdf')]);
  marks.forget();
  marks.start(folder);
  await soon(() => expect(asked[2]).toHaveLength(2));
});

test('a long list is asked for in parts of at most 200', async () => {
  const rows = Array.from({ length: 450 }, (_, at) => row(`Rapport ${at}.pdf`)).join('');
  const { asked } = await mark(page(rows));
  await soon(() => expect(asked.flat()).toHaveLength(450));
  expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(200);
});

test('marks go when they are no longer wanted', async () => {
  const { view, marks, labels } = await mark(page(row('A.pdf')));
  await soon(() => expect(labels()).toEqual([overdue.label]));
  marks.stop();
  expect(ours(view.document)).toEqual([]);
});

describe('a hostile page', () => {
  test('a row whose getters throw leaves the others marked', async () => {
    const view = await openPage(page(row('A.pdf') + row('B.pdf') + row('C.pdf')));
    const bad = view.document.querySelectorAll('[role=row]')[1];
    if (!bad) throw new Error('there are three rows');
    for (const name of ['querySelector', 'getAttribute', 'matches'])
      Object.defineProperty(bad, name, {
        get: () => {
          throw new Error('hostile');
        },
      });
    new RowMarks(view, async (rows) => rows.map(() => ok)).start(folder);
    await soon(() => expect(ours(view.document)).toHaveLength(2));
  });

  test('a name that is markup is a name, and runs nothing', async () => {
    const { view, asked } = await mark(page(row('&lt;img src=x onerror=&quot;top.hacked=1&quot;&gt;.pdf')));
    await soon(() => expect(ours(view.document)).toHaveLength(1));
    expect(asked.flat()).toEqual([expect.stringContaining('<img src=x onerror="top.hacked=1">.pdf')]);
    expect(view.document.querySelector('img')).toBeNull();
    expect('hacked' in window).toBe(false);
  });

  test('with Trusted Types enforced the marks are drawn all the same', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; style-src 'none'">`;
    const { view, labels } = await mark(policy + page(row('A.pdf')));
    await soon(() => expect(labels()).toEqual([overdue.label]));
    const box = ours(view.document)[0]?.getBoundingClientRect();
    expect([box?.width, box?.height]).toEqual([16, 16]);
    expect(() => {
      view.document.body.innerHTML = '<p>x</p>';
    }).toThrow(/TrustedHTML/);
  });

  test('a hundred thousand rows leave the page its turn', async () => {
    const view = await openPage(page(''));
    const main = one(view.document, 'main');
    main.style.display = 'none';
    main.innerHTML = row('A.pdf').repeat(100_000);
    await pause(200);
    const { scheduler } = view as View & { scheduler: { yield: () => Promise<void> } };
    const turns = vi.spyOn(scheduler, 'yield');
    const marks = new RowMarks(view, async (rows) => rows.map(() => ok));
    marks.start(folder);
    await soon(() => expect(ours(view.document)).toHaveLength(2_000));
    expect(turns.mock.calls.length).toBeGreaterThan(10);
    marks.stop();
    expect(ours(view.document)).toEqual([]);
  });

  test('a page that takes the mark away again and again has its way', async () => {
    const { view } = await mark(page(row('A.pdf')));
    await soon(() => expect(ours(view.document)).toHaveLength(1));
    const enemy = new view.MutationObserver(() => {
      for (const host of ours(view.document)) host.remove();
    });
    enemy.observe(view.document.body, { childList: true, subtree: true });
    for (const host of ours(view.document)) host.remove();
    await pause(1_200);
    enemy.disconnect();
    expect(ours(view.document)).toEqual([]);
  });
});
