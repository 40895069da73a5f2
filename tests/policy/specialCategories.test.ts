import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { specialCategories } from '@/policy/specialCategories/categories';
import { type FieldKind, flags } from '@/policy/specialCategories/flags';
import { calm } from './specialCategories.calm';
import { flagged } from './specialCategories.flagged';

test('there are at least 60 cases of each kind, and every category is among them', () => {
  expect(flagged.length).toBeGreaterThanOrEqual(60);
  expect(calm.length).toBeGreaterThanOrEqual(60);
  expect(new Set(flagged.flatMap(([, , categories]) => categories))).toEqual(
    new Set(Object.keys(specialCategories)),
  );
});

describe('is flagged', () => {
  test.each(flagged)('as a %s: %s', (kind, text, categories) => {
    expect(
      flags(text, kind)
        .map(({ category }) => category)
        .toSorted(),
    ).toEqual(categories.toSorted());
  });
});

describe('is no alarm', () => {
  test.each(calm)('as a %s: %s', (kind, text) => {
    expect(flags(text, kind)).toEqual([]);
  });
});

describe('a flag', () => {
  test('names the category, the clause, and the words as they were typed', () => {
    expect(flags('Vakbondslid; heeft Burn-Out klachten', 'note')).toEqual([
      { category: 'health', clause: 'R13', words: ['Burn-Out'] },
      { category: 'union', clause: 'R13', words: ['Vakbondslid'] },
    ]);
  });
  test('comes whatever the capitals and accents', () => {
    for (const text of ['ATHEÏST', 'atheist', 'Atheïst']) expect(flags(text, 'note')).toHaveLength(1);
  });
  test('for any text: nothing breaks, and what it names stands in the text', () => {
    const words = flagged.flatMap(([, text]) => text.split(' '));
    const anyText = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words)).map((some) => some.join(' ')),
    );
    const anyKind = fc.constantFrom<FieldKind>('note', 'title', 'name');
    fc.assert(
      fc.property(anyText, anyKind, (text, kind) => {
        for (const flag of flags(text, kind))
          for (const word of flag.words) expect(text.includes(word)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
