import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { RecordReader } from '@/exchange/mailing/records';

/** Without the sign of an address: a line in a note that begins as a record does is what nobody can tell apart. */
const cell = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from('ab,;"\n\r\t\'=é ')),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    maxLength: 8,
  })
  .map((text) => text.replaceAll('@', 'a'));

function readIn(parts: readonly string[], delimiter: string, width: number) {
  const reader = new RecordReader(delimiter);
  reader.expect({ width, emailAt: 0 });
  const all = parts.flatMap((part) => Array.from(reader.feed(part)));
  return [...all, ...reader.end()];
}

test('any table that is written by the rule is read as it was, in whatever parts it comes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 4 }).chain((width) =>
        // The first cell has a sign of its own: a line of nothing at all is no record.
        fc.array(
          fc
            .array(cell, { minLength: width, maxLength: width })
            .map((cells) => [`#${cells[0]}`, ...cells.slice(1)]),
          { minLength: 1, maxLength: 6 },
        ),
      ),
      fc.boolean(),
      fc.array(fc.nat(400), { maxLength: 6 }),
      (delimiter, newline, table, quotes, cuts) => {
        const text = Papa.unparse(table, { delimiter, newline, quotes });
        const places = [
          0,
          ...cuts.map((at) => Math.min(at, text.length)).toSorted((a, b) => a - b),
          text.length,
        ];
        const parts = places.slice(1).map((at, n) => text.slice(places[n], at));
        const read = readIn(parts, delimiter, table[0]?.length ?? 0);
        expect(read).toEqual(table.map((cells, at) => ({ row: at + 1, cells, mended: false })));
      },
    ),
    { numRuns: 2_000 },
  );
});

test('whatever a text is, reading ends, loses no line without a word, and does not depend on its parts', () => {
  const line = fc.string({ unit: fc.constantFrom(...Array.from('ab@.,""')), maxLength: 20 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.nat(60), (lines, cut) => {
      const text = lines.join('\n');
      const whole = readIn([text], ',', 3);
      const parts = readIn([text.slice(0, cut), text.slice(cut)], ',', 3);
      expect(parts).toEqual(whole);
      for (const { cells } of whole) if (cells) expect(cells.length).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});

test('a quote that is left open does not hold up a long file', () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `a${at}@example.com,x,"y"`);
  rows[10] = 'broken@example.com,"x,y';
  const read = readIn([rows.join('\n')], ',', 3);
  expect(read.filter(({ cells }) => cells)).toHaveLength(100_000);
  expect(read[10]).toMatchObject({ row: 11, mended: true });
});
