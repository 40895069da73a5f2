import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { canonical } from '@/storage/backup/canonical';
import { record } from '@/storage/dossier';
import { differences } from '@/storage/engine/differences';
import type { Kind } from '@/storage/rows';

type Edit = { kind: Kind; id: string; field: string; value: string | undefined };

const edit = fc.record({
  kind: fc.constantFrom<Kind>('client', 'person', 'engagement', 'document'),
  id: fc.constantFrom('a', 'b', 'c'),
  field: fc.constantFrom('name', 'phone', 'k:1', 'x:2', 'forgotten'),
  value: fc.option(fc.constantFrom('een', 'twee', 'drie'), { nil: undefined }),
});
const edits = fc.array(edit, { maxLength: 25 });

function apply(doc: Y.Doc, all: readonly Edit[]): void {
  for (const { kind, id, field, value } of all) {
    if (value === undefined) record(doc, kind, id).delete(field);
    else record(doc, kind, id).set(field, value);
  }
}

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

/** As the command does it. */
function goBack(now: Y.Doc, then: Y.Doc | null, since = 0): void {
  for (const { kind, id, fields } of differences(now, then, since))
    apply(
      now,
      Object.entries(fields).map(([field, value]) => ({
        kind,
        id,
        field,
        value: value as string | undefined,
      })),
    );
}

describe('what ordinary edits bring back', () => {
  test('is all that was said then, whatever was done since (property)', () => {
    fc.assert(
      fc.property(edits, edits, (first, later) => {
        const now = new Y.Doc();
        apply(now, first);
        const then = copyOf(now);
        const said = canonical(then);
        apply(now, later);
        goBack(now, then);
        expect(canonical(now)).toBe(said);
        expect(canonical(then)).toBe(said);
        expect(differences(now, then, 0)).toEqual([]);
      }),
    );
  });

  test('of a dossier that was not there yet is nothing (property)', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const now = new Y.Doc();
        apply(now, all);
        goBack(now, null);
        expect(canonical(now)).toBe('[]');
      }),
    );
  });

  test('is nothing of what was erased since, and nothing of what had been erased', () => {
    const now = new Y.Doc();
    apply(now, [{ kind: 'person', id: 'a', field: 'name', value: 'Petra' }]);
    const then = copyOf(now);
    apply(now, [
      { kind: 'person', id: 'a', field: 'name', value: undefined },
      { kind: 'person', id: 'a', field: 'erased', value: '2026-11-20' },
    ]);
    expect(differences(now, then, 0)).toEqual([]);
    expect(differences(then, now, 0)).toEqual([]);
  });

  test('leaves a document that was moved here since, and takes one that was moved here before', () => {
    const now = new Y.Doc();
    record(now, 'document', 'a').set('f:x', 500);
    expect(differences(now, null, 400)).toEqual([]);
    expect(differences(now, null, 600)).toMatchObject([{ does: 'goes' }]);
  });
});

test('two documents that say the same have the same text, in whatever order it was written', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  apply(one, [
    { kind: 'client', id: 'a', field: 'name', value: 'een' },
    { kind: 'person', id: 'b', field: 'phone', value: 'twee' },
    { kind: 'person', id: 'b', field: 'name', value: 'drie' },
  ]);
  apply(other, [
    { kind: 'person', id: 'b', field: 'name', value: 'drie' },
    { kind: 'person', id: 'b', field: 'phone', value: 'twee' },
    { kind: 'client', id: 'a', field: 'name', value: 'een' },
  ]);
  record(one, 'client', 'a').set('ticks', { b: 1, a: [{ d: 2, c: 3 }] });
  record(other, 'client', 'a').set('ticks', { a: [{ c: 3, d: 2 }], b: 1 });
  expect(canonical(one)).toBe(canonical(other));
  record(other, 'client', 'a').set('name', 'twee');
  expect(canonical(one)).not.toBe(canonical(other));
});
