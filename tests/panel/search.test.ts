import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RegisterIndex } from '@/components/panel/RegisterIndex';
import { searchWords, typedWords } from '@/policy/search';
import type { Headline, RowKey } from '@/storage/rows';

const headline: Headline = {
  dossier: 'c1',
  client: 'Bakkerij De Korenaar',
  people: [
    { id: 'p1', name: 'Petra Voorbeeld' },
    { id: 'p2', name: 'Bram d’Hondt' },
  ],
  engagements: [{ id: 'e1', name: 'Coaching voorjaar', open: true }],
  documents: [
    { id: 'a', name: 'A.pdf', personId: 'p1', engagementId: 'e1' },
    { id: 'b', name: 'B_DISC2026.pdf', personId: 'p2' },
    { id: 'c', name: 'Factuur.pdf' },
  ],
};
const other: Headline = {
  ...headline,
  dossier: 'c2',
  client: 'Zonnetje',
  people: [],
  documents: [{ id: 'a', name: 'Zoë' }],
};
const keys: readonly RowKey[] = ['c2/a', 'c1/c', 'c1/b', 'c1/a', 'c3/unknown'];

const find = (typed: string, parts: readonly Headline[] = [headline, other]) => {
  const index = new RegisterIndex();
  for (const part of parts) index.add([part]);
  return index.findDocuments(typed, keys, index.numbersOf(keys));
};

describe('documents', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['nothing: all, as they stand', ' ', keys],
    ['their person, and not the others of that client', 'petra', ['c1/a']],
    ['their engagement', 'voorjaar', ['c1/a']],
    ['their client', 'korenaar', ['c1/c', 'c1/b', 'c1/a']],
    ['person and title at once', 'hondt b', ['c1/b']],
    ['a name with an apostrophe as it is typed', "d'hondt", ['c1/b']],
    ['words written as one', 'disc 2026', ['c1/b']],
    ['what is written as one', 'disc2026', ['c1/b']],
    ['another accent and capital', 'ZOE', ['c2/a']],
    ['a word’s middle', 'oorbeeld', []],
    ['two words of which one fits', 'petra factuur', []],
  ])('are found by %s', (_, typed, found) => {
    expect(find(typed)).toEqual(found);
  });

  test('are found as soon as their part is there', () => {
    expect(find('zoe', [headline])).toEqual([]);
    expect(find('zoe', [other])).toEqual(['c2/a']);
  });
});

test('whatever is written is found by typing it, or a beginning of it', () => {
  const letter = fc.constantFrom(...Array.from("aBtÉéß09'’_-. "));
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 12 }), fc.nat(12), (name, length) => {
      const there = searchWords(name);
      for (const typed of typedWords(name.slice(0, length)))
        expect(there.some((word) => word.startsWith(typed))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
