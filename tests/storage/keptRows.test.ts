import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, keptRows, membersOf, partsOf } from '@/storage/mailing/keptRows';
import type { StoredEntry } from '@/storage/schema/audience';

const member = fc.nat().map((n) => n.toString(16).padStart(32, '0'));
const entry: fc.Arbitrary<StoredEntry> = fc.tuple(fc.emailAddress(), member, fc.jsonValue());

test('rows come back as they were, in their order, a part at a time', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), (some) => {
      // More than one part: they are of five hundred.
      const entries = Array.from({ length: 30 }, () => some).flat();
      const kept = keptRows(entries);
      const parts = Array.from(partsOf(kept));
      expect(parts.flat()).toEqual(JSON.parse(JSON.stringify(entries)));
      expect(parts.every((part) => part.length <= 500)).toBe(true);
      expect(membersOf(kept)).toEqual(entries.map(([, digest]) => digest));
      expect(countOf(kept)).toBe(entries.length);
    }),
    { numRuns: 30 },
  );
});
