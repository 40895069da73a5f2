import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csv } from '@/exchange/export/csv';

const one = [{ title: 'Naam', of: (row: { name: string }) => row.name }];
const lines = (text: string) => csv(one, [{ name: text }]).split('\r\n');

test('a Dutch Excel opens it by a double click: mark, semicolons, line ends', () => {
  const columns = [
    { title: 'Naam', of: ({ name }: { name: string; day: string | null }) => name },
    { title: 'Dag', of: ({ day }: { name: string; day: string | null }) => day },
  ];
  expect(
    csv(columns, [
      { name: 'Bakkerij; De Korenaar', day: '2026-03-15' },
      { name: 'Zij "van" hier', day: null },
    ]),
  ).toBe('\ufeffNaam;Dag\r\n"Bakkerij; De Korenaar";2026-03-15\r\n"Zij ""van"" hier";');
});

test.each([
  '=1+1',
  '+31',
  '-2',
  '@sum',
  '\t=1',
  '\r=1',
  ' =1+1',
  '\n=HYPERLINK("x")',
  '\u00a0=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
])('a cell that a spreadsheet would take for a formula is text: %j', (text) => {
  const [, cell = ''] = lines(text);
  expect(cell.replace(/^"/, '')[0]).toBe("'");
});

test('whatever stands in a cell comes back as it was, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (names) => {
      const text = csv(
        one,
        names.map((name) => ({ name })),
      );
      const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' });
      const back = data.slice(1).map(([cell = '']) => cell);
      expect(back.map((cell, at) => (cell === `'${names[at]}` ? names[at] : cell))).toEqual(names);
    }),
  );
});
