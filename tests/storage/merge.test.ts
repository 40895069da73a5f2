import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { policyFor } from '@/policy/regulation';
import { record, settle } from '@/storage/dossier';
import { project } from '@/storage/project';

const dossier = '0'.repeat(31).concat('9');
const policy = policyFor({ terms: {}, financialYearFirstMonth: 1 });
const id = (n: number) => String(n).padStart(32, 'a');

type Edit = (doc: Y.Doc) => void;
const set =
  (kind: 'client' | 'person' | 'engagement' | 'document', n: number, fields: Record<string, unknown>): Edit =>
  (doc) =>
    doc.transact(() => {
      for (const [field, value] of Object.entries(fields)) record(doc, kind, id(n)).set(field, value);
    });

const document = (n: number): Record<string, unknown> => ({
  name: `Rapport ${n}.pdf`,
  class: 'individual-report',
  personId: null,
  engagementId: id(1),
  site: 'onedrive',
  place: 'cloud',
  address: null,
  startedOn: null,
  encrypted: false,
  [`k:${n}`]: `path:an/Documents/Rapport ${n}.pdf`,
});

/** What a device may do while it is offline; each is what a command writes. */
const edits: readonly Edit[] = [
  set('client', 0, { name: 'Kompas', address: '', principal: '', phone: '', email: '', iban: '' }),
  set('client', 0, { phone: '020 1234567' }),
  set('engagement', 1, { name: 'Coaching', type: 'coaching', startedOn: null, completedOn: null }),
  set('engagement', 1, { completedOn: '2026-03-15' }),
  set('engagement', 1, { completedOn: '2026-08-31' }),
  set('document', 1, document(1)),
  set('document', 1, { class: 'tax-record' }),
  set('document', 1, { name: 'Anders.pdf' }),
  set('document', 1, { [`x:${'d'.repeat(32)}`]: { on: '2026-10-01', copies: ['file'], at: 1 } }),
  set('document', 1, { [`x:${'e'.repeat(32)}`]: { on: '2026-10-02', copies: ['bin'], at: 2 } }),
  set('document', 2, document(2)),
  (doc) => {
    const fields = record(doc, 'document', id(2));
    doc.transact(() => {
      for (const field of Array.from(fields.keys())) fields.delete(field);
      fields.set('erased', '2026-11-01');
    });
  },
];

const rows = (doc: Y.Doc) => {
  settle(doc);
  return project(doc, dossier, policy).sort((a, b) => a.key.localeCompare(b.key));
};

const merged = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};

test('two devices that worked offline give the same rows, in any order of merging, however often', () => {
  const work = fc.array(fc.nat(edits.length - 1), { maxLength: 12 });
  fc.assert(
    fc.property(work, work, work, (before, here, there) => {
      const base = new Y.Doc();
      for (const n of before) edits[n]?.(base);
      const shared = Y.encodeStateAsUpdate(base);
      const devices = [here, there].map((steps) => {
        const doc = merged([shared]);
        for (const n of steps) edits[n]?.(doc);
        settle(doc);
        return Y.encodeStateAsUpdate(doc);
      });
      const one = merged([shared, ...devices]);
      const other = merged([...devices.toReversed(), shared, ...devices]);
      const first = rows(one);
      expect(rows(other)).toEqual(first);
      // What settling wrote on one device changes nothing when it reaches the other.
      Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
      expect(rows(other)).toEqual(first);
    }),
    { numRuns: 300 },
  );
});

test('two devices that tag one file offline end up with one document, and both their fields', () => {
  const here = new Y.Doc();
  const there = new Y.Doc();
  set('document', 1, document(1))(here);
  set('document', 1, { ...document(1), 'k:other': 'guid:00000000-0000-4000-8000-000000000001' })(there);
  const doc = merged([Y.encodeStateAsUpdate(here), Y.encodeStateAsUpdate(there)]);
  expect(rows(doc)).toMatchObject([
    {
      kind: 'document',
      keys: ['guid:00000000-0000-4000-8000-000000000001', 'path:an/Documents/Rapport 1.pdf'],
    },
  ]);
});

test('destroyed and erased win over whatever a colleague corrected meanwhile', () => {
  const base = new Y.Doc();
  for (const n of [5, 10]) edits[n]?.(base);
  const here = merged([Y.encodeStateAsUpdate(base)]);
  const there = merged([Y.encodeStateAsUpdate(base)]);
  for (const n of [8, 11]) edits[n]?.(here);
  set('document', 2, { name: 'Geheim.pdf' })(there);
  edits[7]?.(there);
  for (const order of [
    [here, there],
    [there, here],
  ]) {
    const doc = merged(order.map((device) => Y.encodeStateAsUpdate(device)));
    expect(rows(doc)).toMatchObject([{ name: 'Anders.pdf', destroyedOn: '2026-10-01' }]);
    expect(new TextDecoder('latin1').decode(Y.encodeStateAsUpdateV2(doc))).not.toContain('Geheim');
  }
});
