import { describe, expect, test } from 'vitest';
import { readRow, readRows } from '@/sites/onedriveList';
import type { Sighting } from '@/sites/site';
import { cssPathOf, readAt } from '@/sites/teach';
import business from '../fixtures/onedrive/list-business-home.html?raw';
import personal from '../fixtures/onedrive/list-personal-virtualised.html?raw';

const folder: Sighting = {
  site: 'onedrive',
  kind: 'folder',
  keys: ['path:5f1a2b3c4d5e6f70/Documents/Klanten/Teamadvies 2026'],
  name: 'Teamadvies 2026',
  address: null,
};
const list: Sighting = { ...folder, kind: 'list', keys: [] };
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('the present list', () => {
  test('rows in the page become names and path keys; the header is none', () => {
    const rows = readRows(page(personal), folder);
    expect(rows).toHaveLength(60);
    expect(rows[0]).toMatchObject({
      name: 'Rapport 0000 Deelnemer.pdf',
      keys: ['path:5f1a2b3c4d5e6f70/Documents/Klanten/Teamadvies 2026/Rapport 0000 Deelnemer.pdf'],
      folder: false,
      selected: false,
    });
    expect(rows.map(({ name }) => name)).not.toContain('Name');
  });

  test('a business row gives the file’s id, also behind the badge "New"', () => {
    const rows = readRows(page(business), list);
    expect(rows.map(({ name }) => name)).toContain('Individueel rapport P. Voorbeeld.pdf');
    expect(rows.map(({ name }) => name)).toContain('Teamadvies "Kompas" & partners <2>.docx');
    expect(rows.map(({ name }) => name)).not.toContain('New');
    for (const { keys } of rows) expect(keys).toEqual([expect.stringMatching(/^guid:[0-9a-f-]{36}$/)]);
    expect(new Set(rows.map(({ keys }) => keys[0])).size).toBe(rows.length);
  });

  test('folders are told from files, and what is selected is', () => {
    const rows = readRows(page(business), list);
    expect(rows.filter((row) => row.folder).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Teamadvies 2026']),
    );
    expect(rows.find(({ name }) => name === '.verborgen')?.folder).toBe(false);
    expect(rows.filter(({ selected }) => selected)).toHaveLength(1);
  });

  test('the mark’s place is the name cell', () => {
    for (const { cell } of readRows(page(business), list))
      expect(cell.getAttribute('data-automationid')).toBe('field-LinkFilename');
  });
});

const one = (name: string, { icon = '', size = '', id = 'row-1' } = {}): Element => {
  const doc = page(`<div role="row"><div data-automationid="field-DocIcon"><i role="img"></i></div>
    <div data-automationid="field-LinkFilename"><i role="img" aria-label="New folder" data-automationid="newSignal"></i>
    <span data-id="heroField"></span></div><div data-automationid="field-FileSizeDisplay"></div></div>`);
  const at = (selector: string): Element => {
    const element = doc.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  at('[role="row"]').setAttribute('data-automationid', id);
  at('[data-automationid="field-DocIcon"] i').setAttribute('aria-label', icon);
  at('[data-id]').setAttribute('title', name);
  at('[data-automationid="field-FileSizeDisplay"]').textContent = size;
  return at('[role="row"]');
};

test.each([
  ['Klanten', 'Map (geel)', '', true],
  ['Klanten', 'Yellow folder', '30 items', true],
  ['Klanten', 'thư mục màu vàng', '30 mục', true],
  ['Klanten', '', '1.024 elementen', true],
  ['Rapport.pdf', 'PDF-bestand', '1,2 MB', false],
  ['LEESMIJ', '', '12 bytes', false],
  ['LEESMIJ', '', '1,2 Mo', false],
  ['bron.map', 'Een .map-bestand', '3 kB', false],
  ['Leeg', '', '', false],
])('%s with icon “%s” and size “%s”: a folder is %s', (name, icon, size, folderIs) => {
  expect(readRow(one(name, { icon, size }), list)).toMatchObject({ name, folder: folderIs });
});

test('a preview lies over the list of its own folder', () => {
  const preview: Sighting = { ...folder, kind: 'file', keys: ['path:x/Documents/Map/Rapport.pdf'] };
  expect(readRow(one('Ander.pdf'), preview)?.keys).toEqual(['path:x/Documents/Map/Ander.pdf']);
});

test('a folder known by its id only gives its rows no path', () => {
  const opaque: Sighting = { ...folder, keys: ['guid:ad5b1ca9-481e-43b7-b114-8b502f2c599f'] };
  expect(readRow(one('Ander.pdf'), opaque)).toMatchObject({ name: 'Ander.pdf', keys: [] });
});

test('what is no row, or the header, is none', () => {
  expect(readRow(page('<p>Rapport.pdf</p>').body, list)).toBeNull();
  expect(readRow(one('Name', { id: 'row-header' }), list)).toBeNull();
});

test('the older list', () => {
  const rows = readRows(
    page(`<div data-automationid="DetailsRow" role="row" data-item-index="0" aria-selected="true">
      <div data-automationid="FieldRenderer-name" role="gridcell">\uE8A5 Oud rapport.pdf</div></div>`),
    folder,
  );
  expect(rows).toMatchObject([{ name: 'Oud rapport.pdf', selected: true }]);
});

describe('a hostile page', () => {
  test('a site’s id at the item’s place is not taken for it', () => {
    const html = `<div role="row" data-automationid="row-SPO@013797c8-a4d2-4b5e-af40-9dc28724f075">
      <div data-automationid="field-LinkFilename"><span data-id="heroField" title="A.pdf">A.pdf</span></div></div>`;
    expect(readRows(page(html), list)).toMatchObject([{ keys: [] }]);
  });

  test('a row that throws leaves the others alone', () => {
    const doc = page(business);
    const row = doc.querySelector('[data-automationid^="row-SPO"]');
    if (!row) throw new Error('the fixture has rows');
    const all = readRows(doc, list).length;
    Object.defineProperty(row, 'querySelector', {
      get: () => {
        throw new Error('hostile');
      },
    });
    expect(readRows(doc, list)).toHaveLength(all - 1);
  });

  test('a hundred thousand rows are not all read in one go', () => {
    const row = `<div role="row" data-automationid="row-1"><div data-automationid="field-LinkFilename"><span data-id="heroField" title="A.pdf"></span></div></div>`;
    expect(readRows(page(row.repeat(100_000)), list).length).toBeLessThanOrEqual(2_000);
  });

  test('a text that is far too long is read to its end', () => {
    const rows = [one('A', { size: `1${' '.repeat(500_000)}!` }), one('A', { icon: 'a '.repeat(250_000) })];
    for (const row of rows) expect(readRow(row, list)).toMatchObject({ name: 'A', folder: false });
  });

  test('a name that can be no key has none', () => {
    const deep: Sighting = { ...folder, keys: [`path:x/${'m'.repeat(1_000)}`] };
    expect(readRow(one('a'.repeat(300)), deep)?.keys).toEqual([]);
    expect(readRow(one('a\nb'), folder)?.keys).toEqual([]);
    expect(readRow(one('a'.repeat(401)), folder)).toBeNull();
  });

  test('a name with markup is a name', () => {
    const name = '<img src=x onerror=alert(1)>';
    const doc = page(
      '<div role="row" data-automationid="row-1"><div data-automationid="field-LinkFilename"><span data-id="heroField"></span></div></div>',
    );
    doc.querySelector('[data-id]')?.setAttribute('title', name);
    expect(readRows(doc, list)).toMatchObject([{ name }]);
  });
});

test('a taught place is tags and positions, and leads back to the text', () => {
  const doc = page(
    '<main id="jan-jansen" class="jansen"><h1>DISC-rapport</h1><p>Van</p><p title="Jan">Jan <b>Jansen</b></p></main>',
  );
  const element = doc.querySelectorAll('p')[1];
  if (!element) throw new Error('there are two');
  const path = cssPathOf(element) ?? '';
  expect(path).toBe('main > p:nth-of-type(2)');
  expect(readAt(doc, path)).toBe('Jan Jansen');
});

test.each(['main > p, h1', 'main > p:has(b)', 'script', ':root', 'p[title="Jan"]', ''])(
  'the place “%s” of a definition is asked for only when it is tags and positions',
  (path) => {
    const doc = page('<main><h1>A</h1><p title="Jan">Jan <b>Jansen</b></p></main>');
    expect(readAt(doc, path)).toBeNull();
  },
);
