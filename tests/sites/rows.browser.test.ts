import { describe, expect, test } from 'vitest';
import { readRows } from '@/sites/onedriveList';
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
