import { describe, expect, test } from 'vitest';
import { readSheets } from '@/exchange/sheet/readSheets';
import { limits } from '@/exchange/sheet/sheet';

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from(
    Array.from(`\ufeff${text}`).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  );

const rowsOf = async (...parts: BlobPart[]) => {
  const read = await readSheets(new Blob(parts));
  if (!read.ok) throw new Error(read.error.type);
  return read.value[0]?.rows.map(({ row, cells }) => [row, ...cells]);
};
const problemOf = async (...parts: BlobPart[]) => {
  const read = await readSheets(new Blob(parts));
  return read.ok ? null : read.error;
};

const list = [
  [1, 'Klant', 'Deelnemer'],
  [2, 'De Linde', 'Noor'],
];

describe('a list in text is read as it was meant', () => {
  test.each<[string, BlobPart]>([
    ['semicolons', 'Klant;Deelnemer\nDe Linde;Noor\n'],
    ['commas', 'Klant,Deelnemer\nDe Linde,Noor\n'],
    ['tabs', 'Klant\tDeelnemer\nDe Linde\tNoor\n'],
    ['pipes', 'Klant|Deelnemer\nDe Linde|Noor\n'],
    ['Windows line ends', 'Klant;Deelnemer\r\nDe Linde;Noor\r\n'],
    ['old Mac line ends', 'Klant;Deelnemer\rDe Linde;Noor\r'],
    ['a byte order mark', '\ufeffKlant;Deelnemer\nDe Linde;Noor'],
    ['UTF-16 with a mark, as Excel saves Unicode text', utf16('Klant\tDeelnemer\r\nDe Linde\tNoor\r\n')],
    ['no line end behind the last row', 'Klant;Deelnemer\nDe Linde;Noor'],
    ['empty lines behind the list', `Klant;Deelnemer\nDe Linde;Noor\n${';\n'.repeat(5_000)}`],
    ['empty columns behind the list', 'Klant;Deelnemer;;;\nDe Linde;Noor;;;\n'],
  ])('%s', async (_, text) => {
    expect(await rowsOf(text)).toEqual(list);
  });

  test('a first line that says by what the cells are parted keeps the numbers of the rows', async () => {
    expect(await rowsOf('sep=,\r\nKlant,Deelnemer\r\n"De Linde; Zorg",Noor\r\n')).toEqual([
      [2, 'Klant', 'Deelnemer'],
      [3, 'De Linde; Zorg', 'Noor'],
    ]);
  });

  test('quotes, quotes in quotes, the sign itself and line ends inside a cell', async () => {
    const text = 'Klant;Adres\n"Bakkerij ""De Korenaar""";"Dorpsstraat 1\r\n1234 AB Voorbeeldstad; achter"\n';
    expect(await rowsOf(text)).toEqual([
      [1, 'Klant', 'Adres'],
      [2, 'Bakkerij "De Korenaar"', 'Dorpsstraat 1\n1234 AB Voorbeeldstad; achter'],
    ]);
  });

  test('commas in the texts of a list with semicolons part nothing', async () => {
    const rows = await rowsOf('Klant;Adres\nA;Straat 1, Stad\nB;Weg 2, Dorp\nC;Pad 3, Gehucht\n');
    expect(rows?.[3]).toEqual([4, 'C', 'Pad 3, Gehucht']);
  });

  test.each([
    [
      'Windows-1252, also its own signs',
      Uint8Array.of(...latin1('Naam;Bedrag\nZo\u00eb;'), 0x80, ...latin1('5\n')),
    ],
    ['UTF-8', new TextEncoder().encode('Naam;Bedrag\nZoë;€5\n')],
  ])('letters with accents in %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([
      [1, 'Naam', 'Bedrag'],
      [2, 'Zoë', '€5'],
    ]);
  });

  test('empty lines and short rows keep the row numbers that a spreadsheet shows', async () => {
    expect(await rowsOf('Klant;Deelnemer\n\nDe Linde\nKompas;Els\n')).toEqual([
      [1, 'Klant', 'Deelnemer'],
      [2, ''],
      [3, 'De Linde'],
      [4, 'Kompas', 'Els'],
    ]);
  });

  test('signs that can’t be seen go', async () => {
    expect(await rowsOf('Klant;Deelnemer\n\u200bDe\u00a0Linde ;\u0007Noor\n')).toEqual(list);
  });

  test('one column is a list too', async () => {
    expect(await rowsOf('Klant\nDe Linde\nKompas\n')).toEqual([
      [1, 'Klant'],
      [2, 'De Linde'],
      [3, 'Kompas'],
    ]);
  });
});

describe('what is no list is refused with the reason', () => {
  test.each<[string, BlobPart, object]>([
    ['an empty file', '', { type: 'Empty' }],
    ['nothing but empty lines', '\n;;\n\n', { type: 'Empty' }],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj', { type: 'NoSpreadsheet' }],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), { type: 'NoSpreadsheet' }],
    ['a page of the web', '<!DOCTYPE html><html><table>', { type: 'NoSpreadsheet' }],
    ['JSON', '[{"naam":"An"}]', { type: 'NoSpreadsheet' }],
    [
      'Excel of before 2007, or with a password',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      { type: 'OldExcel' },
    ],
    [
      'a quote that is never closed',
      'Klant;Deelnemer\nA;B\n"De Linde;Noor\nC;D\n',
      { type: 'OpenQuote', row: 3 },
    ],
    [
      'too many columns',
      `${Array.from({ length: 201 }, (_, at) => `k${at}`).join(';')}\n`,
      { type: 'TooManyColumns', most: 200 },
    ],
  ])('%s', async (_, text, problem) => {
    expect(await problemOf(text)).toEqual(problem);
  });

  test('too many rows, and too many bytes without reading them', async () => {
    expect(await problemOf('a;b\n'.repeat(limits.rows + 1))).toEqual({ type: 'TooManyRows', most: 100_000 });
    const big = { size: limits.bytes + 1, arrayBuffer: () => Promise.reject(new Error('it was read')) };
    expect(await readSheets(big as unknown as Blob)).toEqual({
      ok: false,
      error: { type: 'TooBig', most: 50 },
    });
  });
});
