import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { policyFor } from '@/policy/regulation';
import { record, settle } from '@/storage/dossier';
import { keptRows } from '@/storage/mailing/keptRows';
import { projectAll } from '@/storage/project';
import type { Kind } from '@/storage/rows';

const dossier = '0'.repeat(31).concat('9');
const policy = policyFor({ terms: {}, financialYearFirstMonth: 1 });
const id = (n: number) => String(n).padStart(32, 'a');

type Edit = (doc: Y.Doc) => void;
const set =
  (kind: Kind, n: number, fields: Record<string, unknown>): Edit =>
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

const hold = (until: string | null, at: number) => ({
  reason: 'klacht',
  owner: 'An',
  from: '2026-01-01',
  until,
  reviewOn: until ? null : '2026-07-01',
  at,
});
const disclosure = {
  to: 'Arbodienst Voorbeeld',
  what: 'Rapport',
  on: '2026-10-01',
  ground: 'consent',
  evidence: 'mail',
  law: '',
};

/** What a device may do while it is offline; each is what a command writes. */
const eraseSecond: Edit = (doc) => {
  const fields = record(doc, 'document', id(2));
  doc.transact(() => {
    for (const field of Array.from(fields.keys())) fields.delete(field);
    fields.set('erased', '2026-11-01');
  });
};

const evidence = (source: string) => ({
  address: 'an@elders.example',
  source,
  moment: { text: '2026-03-01', day: '2026-03-01', exact: 'day' },
  recordedAt: 1,
});
const compared = {
  'must-come-off': keptRows([
    ['an@elders.example', id(7), null],
    ['bo@elders.example', id(8), null],
  ]),
};

const eraseEvidence: Edit = (doc) => {
  const fields = record(doc, 'evidence', id(1));
  doc.transact(() => {
    for (const field of Array.from(fields.keys())) fields.delete(field);
    fields.set('erased', '2026-11-01');
  });
};

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
  set('document', 1, { [`s:${'f'.repeat(32)}`]: { on: '2026-10-03', at: 3 } }),
  set('document', 1, { [`n:${'a'.repeat(32)}`]: { at: 4 } }),
  set('document', 2, document(2)),
  set('document', 1, { [`h:${'1'.repeat(32)}`]: hold('2026-12-31', 1) }),
  set('engagement', 1, { [`h:${'2'.repeat(32)}`]: hold(null, 2) }),
  set('client', 0, { [`h:${'3'.repeat(32)}`]: hold('2027-06-30', 3) }),
  set('document', 1, { [`l:${'1'.repeat(32)}`]: { on: '2026-11-20', at: 4 } }),
  set('engagement', 1, { [`l:${'2'.repeat(32)}`]: { on: '2026-11-20', at: 5 } }),
  set('document', 1, {
    [`e:${'4'.repeat(32)}`]: { until: '2026-10-01', reason: 'a', on: '2026-09-01', at: 6 },
  }),
  set('document', 1, {
    [`e:${'5'.repeat(32)}`]: { until: '2026-11-01', reason: 'b', on: '2026-09-02', at: 7 },
  }),
  (doc) => record(doc, 'document', id(1)).delete(`e:${'5'.repeat(32)}`),
  set('document', 1, { [`z:${'6'.repeat(32)}`]: { backOn: '2026-11-30', reason: '', at: 8 } }),
  set('document', 1, { [`z:${'7'.repeat(32)}`]: { backOn: '2026-12-15', reason: 'c', at: 9 } }),
  set('document', 1, { [`u:${'8'.repeat(32)}`]: { on: '2026-11-01', reason: 'd', at: 10 } }),
  set('person', 4, { name: 'Petra Voorbeeld', email: '', phone: '', consentOn: null, consentHow: '' }),
  set('disclosure', 3, disclosure),
  set('disclosure', 3, { [`p:${id(4)}`]: true }),
  set('disclosure', 3, { [`d:${id(1)}`]: true, ground: 'law', law: 'artikel 52 AWR' }),
  (doc) => {
    const fields = record(doc, 'disclosure', id(3));
    doc.transact(() => {
      for (const field of Array.from(fields.keys())) fields.delete(field);
      fields.set('forgotten', '2026-11-01');
    });
  },
  eraseSecond,
  set('document', 1, {
    encrypted: true,
    [`p:${'f'.repeat(32)}`]: { on: '2026-10-01', at: 1, format: 'pdf', digest: '1'.repeat(64) },
  }),
  set('document', 1, {
    [`p:${'9'.repeat(32)}`]: { on: '2026-10-02', at: 2, format: 'zip', digest: '2'.repeat(64) },
    [`w:${'9'.repeat(32)}`]: 'zeester-anker-kompas',
  }),
  set('evidence', 1, evidence('webinar')),
  set('evidence', 2, { ...evidence('unsubscribe'), corrects: id(1) }),
  eraseEvidence,
  set('audience', 1, { tool: 'mailchimp', name: 'Nieuwsbrief', comparedAt: 5, readAt: 5, lists: compared }),
  set('mark', 7, { 't:1': { at: 9, on: '2026-11-01' } }),
  set('mark', 7, { 't:2': { at: 3, on: '2026-10-01' } }),
  set('mark', 8, { 'z:1': { at: 9, until: '2026-12-01', reason: 'belt eerst' } }),
  set('mark', 8, { 'z:2': { at: 10, until: '2026-11-25', reason: 'vakantie' } }),
];

const shown = (doc: Y.Doc) => {
  settle(doc);
  const { rows: all, mailing } = projectAll(doc, dossier, policy);
  return { rows: all.sort((a, b) => a.key.localeCompare(b.key)), mailing };
};
const rows = (doc: Y.Doc) => shown(doc).rows;

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
      const first = shown(one);
      expect(shown(other)).toEqual(first);
      // What settling wrote on one device changes nothing when it reaches the other.
      Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
      expect(shown(other)).toEqual(first);
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

test('“this is not that file” wins over a colleague who saw it too, in any order', () => {
  const base = new Y.Doc();
  for (const n of [5, 8, 10]) edits[n]?.(base);
  const here = merged([Y.encodeStateAsUpdate(base)]);
  const there = merged([Y.encodeStateAsUpdate(base)]);
  edits[11]?.(here);
  set('document', 1, { 's:elsewhere': { on: '2026-10-05', at: 5 } })(there);
  for (const order of [
    [here, there],
    [there, here],
  ])
    expect(rows(merged(order.map((device) => Y.encodeStateAsUpdate(device))))).toMatchObject([
      { destroyedOn: '2026-10-01', seenAgainOn: null, keys: [] },
    ]);
});

test('destroyed and erased win over whatever a colleague corrected meanwhile', () => {
  const base = new Y.Doc();
  for (const n of [5, 12]) edits[n]?.(base);
  const here = merged([Y.encodeStateAsUpdate(base)]);
  const there = merged([Y.encodeStateAsUpdate(base)]);
  edits[8]?.(here);
  eraseSecond(here);
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

test('two devices each put a hold on one document, and a third lifts one: both stand, and only that one is over', () => {
  const base = new Y.Doc();
  for (const n of [0, 2, 5]) edits[n]?.(base);
  const shared = Y.encodeStateAsUpdate(base);
  const [here, there, third] = [merged([shared]), merged([shared]), merged([shared])];
  set('document', 1, { [`h:${'1'.repeat(32)}`]: hold('2026-12-31', 1) })(here);
  set('document', 1, { [`h:${'9'.repeat(32)}`]: hold('2027-01-31', 1) })(there);
  const both = [here, there].map((device) => Y.encodeStateAsUpdate(device));
  for (const update of both) Y.applyUpdate(third, update);
  expect(documentIn(third)).toMatchObject({
    hold: { until: '2027-01-31' },
    holds: [{ id: '9'.repeat(32) }, { id: '1'.repeat(32) }],
  });
  set('document', 1, { [`l:${'9'.repeat(32)}`]: { on: '2026-11-20', at: 4 } })(third);
  for (const order of [
    [here, there, third],
    [third, there, here],
  ]) {
    const doc = merged(order.map((device) => Y.encodeStateAsUpdate(device)));
    expect(documentIn(doc)).toMatchObject({ hold: { until: '2026-12-31' }, holds: [{ id: '1'.repeat(32) }] });
  }
});

test('a hold that this version can’t read holds all the same', () => {
  const doc = new Y.Doc();
  for (const n of [0, 2, 5]) edits[n]?.(doc);
  set('document', 1, { [`h:${'1'.repeat(32)}`]: { of: 'a later kind' } })(doc);
  expect(documentIn(doc)).toMatchObject({ hold: { until: null, reviewOn: null } });
});

test('what can’t be reached is destroyed on no device, whatever comes first', () => {
  const doc = new Y.Doc();
  for (const n of [0, 2, 5]) edits[n]?.(doc);
  set('document', 1, { [`u:${'8'.repeat(32)}`]: { on: '2026-11-01', reason: 'd', at: 10 } })(doc);
  expect(documentIn(doc)).toMatchObject({ destroyedOn: null, attempt: { askOn: '2026-12-01' } });
  edits[8]?.(doc); // a disposal made before it, on another device
  expect(documentIn(doc)).toMatchObject({ destroyedOn: '2026-10-01' });
});

const documentIn = (doc: Y.Doc) => rows(doc).find(({ kind }) => kind === 'document');

test('two devices that say of one disclosure whom and what it is about are both heard', () => {
  const base = new Y.Doc();
  set('person', 4, { name: 'Petra', email: '', phone: '', consentOn: null, consentHow: '' })(base);
  set('person', 5, { name: 'Joris', email: '', phone: '', consentOn: null, consentHow: '' })(base);
  set('document', 1, document(1))(base);
  set('disclosure', 3, disclosure)(base);
  const [here, there] = [0, 1].map(() => merged([Y.encodeStateAsUpdate(base)]));
  if (!here || !there) throw new Error('two devices');
  set('disclosure', 3, { [`p:${id(4)}`]: true, what: 'Samenvatting' })(here);
  set('disclosure', 3, { [`p:${id(5)}`]: true, [`d:${id(1)}`]: true })(there);
  const doc = merged([here, there].map((device) => Y.encodeStateAsUpdate(device)));
  expect(rows(doc).find(({ kind }) => kind === 'disclosure')).toMatchObject({
    what: 'Samenvatting',
    people: [{ name: 'Petra' }, { name: 'Joris' }],
    documents: [{ name: 'Rapport 1.pdf' }],
  });
});
