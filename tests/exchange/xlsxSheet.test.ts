import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readSheets } from '@/exchange/sheet/readSheets';

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, part by part: for what no program writes, and for what some do. */
function workbook(rows: string, { date1904 = false, more = {} }: { date1904?: boolean; more?: object } = {}) {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${NS} xmlns:r="${REL}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${NS}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${NS}><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const read = async (bytes: Uint8Array) => readSheets(new Blob([new Uint8Array(bytes)]));
const rowsOf = async (bytes: Uint8Array) => {
  const sheets = await read(bytes);
  if (!sheets.ok) throw new Error(sheets.error.type);
  return sheets.value[0]?.rows.map(({ row, cells }) => [row, ...cells]);
};
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a workbook is read as text', () => {
  test('as a program writes it: texts, numbers, days, yes and no, gaps, and each sheet by its name', async () => {
    const bytes = await writeXlsxFile([
      {
        sheet: 'Klanten',
        data: [
          ['Klant', 'Einddatum', 'Aantal', 'Versleuteld'],
          [
            'De Linde  ',
            { value: new Date(Date.UTC(2026, 11, 31)), type: Date, format: 'dd-mm-yyyy' },
            12.5,
            true,
          ],
          [null, null, null, null],
          ['Zoë & "Zn" <x>', null, 0, false],
        ],
      },
      { sheet: 'Leeg', data: [] },
      { sheet: 'Meer', data: [['A'], ['1']] },
    ]).toBuffer();
    const sheets = await read(bytes);
    if (!sheets.ok) throw new Error(sheets.error.type);
    expect(sheets.value.map(({ name }) => name)).toEqual(['Klanten', 'Meer']);
    expect(sheets.value[0]?.rows).toEqual([
      { row: 1, cells: ['Klant', 'Einddatum', 'Aantal', 'Versleuteld'] },
      { row: 2, cells: ['De Linde', '2026-12-31', '12.5', 'true'] },
      { row: 3, cells: ['', '', '', ''] },
      { row: 4, cells: ['Zoë & "Zn" <x>', '', '0', 'false'] },
    ]);
  });

  test('of a formula its value, of an error nothing; rows and cells that are left out keep their places', async () => {
    const bytes = workbook(
      `<row r="3">${text('A3', 'Klant')}${text('C3', 'Som')}</row>` +
        '<row r="6"><c r="A6" t="str"><f>CONCATENATE("De ","Linde")</f><v>De Linde</v></c>' +
        '<c r="B6" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C6"><f>SUM(1,2)</f><v>3</v></c></row>',
    );
    expect(await rowsOf(bytes)).toEqual([
      [1, '', '', ''],
      [2, '', '', ''],
      [3, 'Klant', '', 'Som'],
      [4, '', '', ''],
      [5, '', '', ''],
      [6, 'De Linde', '', '3'],
    ]);
  });

  test.each([
    ['the usual calendar', false, 46_387, '2026-12-31'],
    ['that of old Macs', true, 44_925, '2026-12-31'],
    ['a day with a time', false, 46_387.75, '2026-12-31'],
    ['a leap day', false, 46_812, '2028-02-29'],
  ])('a date cell in %s', async (_, date1904, serial, day) => {
    const bytes = workbook(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`, { date1904 });
    expect(await rowsOf(bytes)).toEqual([[1, day]]);
  });

  test('a number that is a day to whoever typed it stays the number', async () => {
    expect(await rowsOf(workbook('<row r="1"><c r="A1"><v>46387</v></c></row>'))).toEqual([[1, '46387']]);
  });
});

describe('a workbook that would do harm, or is none, is refused with the reason', () => {
  const cell = `<row r="1">${text('A1', 'x')}</row>`;

  test.each<[string, () => Uint8Array, string]>([
    ['some other zip', () => zipSync({ 'brief.txt': strToU8('hallo') }), 'NoSpreadsheet'],
    ['half a file', () => workbook(cell).subarray(0, 300), 'Damaged'],
    [
      'parts that don’t fit together',
      () => workbook(cell, { more: { 'xl/workbook.xml': '<workbook' } }),
      'Damaged',
    ],
    ['a cell that is a mistake', () => workbook('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'), 'Damaged'],
    ['no cells at all', () => workbook(''), 'Empty'],
    [
      'one cell a milliard rows down',
      () => workbook(`<row r="1000000000">${text('A1000000000', 'x')}</row>`),
      'TooManyRows',
    ],
    [
      'one cell in the last column',
      () => workbook(`<row r="1">${text('XFD1', 'x')}</row>`),
      'TooManyColumns',
    ],
    ['too many rows', () => workbook(`<row r="100001">${text('A100001', 'x')}</row>`), 'TooManyRows'],
  ])('%s', async (_, make, problem) => {
    expect(await read(make())).toMatchObject({ ok: false, error: { type: problem } });
  });

  /** A workbook whose one sheet is `real` zeros, and whose two directories say that it is `said`. */
  function bomb(real: number, said: number): Uint8Array {
    const sheet = new Uint8Array(real);
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': sheet });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 4 < bytes.length; at++) {
      const signature = view.getUint32(at, true);
      const size = signature === 0x04034b50 ? at + 22 : signature === 0x02014b50 ? at + 24 : 0;
      if (size && view.getUint32(size, true) === real) view.setUint32(size, said, true);
    }
    return bytes;
  }

  test('a few kB that unpack to more than the limit', async () => {
    const bytes = bomb(100_000, 301_000_000);
    expect(bytes.length).toBeLessThan(10_000);
    expect(await read(bytes)).toEqual({ ok: false, error: { type: 'TooBigUnpacked', most: 300 } });
  });

  test('one that says it unpacks to little gets no more room than it said', async () => {
    const bytes = bomb(60_000_000, 1_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await read(bytes)).toMatchObject({ ok: false });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });
});

test('50,000 rows of a workbook are read in a few seconds', async () => {
  const row = (at: number) =>
    `<row r="${at}">${text(`A${at}`, `Klant ${at % 500}`)}${text(`B${at}`, `Persoon ${at}`)}<c r="C${at}" s="1"><v>46387</v></c>${text(`D${at}`, `Rapport ${at}.pdf`)}</row>`;
  const bytes = workbook(Array.from({ length: 50_000 }, (_, at) => row(at + 1)).join(''));
  const rows = await rowsOf(bytes);
  expect(rows?.length).toBe(50_000);
  expect(rows?.at(-1)).toEqual([50_000, 'Klant 0', 'Persoon 50000', '2026-12-31', 'Rapport 50000.pdf']);
}, 30_000);
