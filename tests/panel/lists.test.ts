import { expect, test } from 'vitest';
import { changed } from '@/components/panel/changed';
import { monthsOf } from '@/components/panel/clients/months';
import { mustBeKept } from '@/components/panel/clients/mustBeKept';
import { RegisterIndex } from '@/components/panel/RegisterIndex';
import { commandKey } from '@/components/panel/settings/commandKey';
import type { Day } from '@/policy/calendar';
import type { DocumentRow } from '@/storage/rows';

const document = (name: string, fields: Partial<DocumentRow>): DocumentRow => ({
  key: `c1/${name}`,
  dossier: 'c1',
  id: name,
  kind: 'document',
  name,
  class: 'individual-report',
  clientName: 'Bakkerij De Gouden Aar',
  personId: null,
  personName: null,
  engagementId: null,
  engagementName: null,
  site: null,
  keys: [],
  address: null,
  place: 'device',
  ownStart: null,
  startedOn: null,
  encrypted: false,
  consentOn: null,
  notBefore: null,
  lastDay: null,
  flags: [],
  destroyedOn: null,
  copies: [],
  seenAgainOn: null,
  ticks: {},
  ...fields,
});

test.each([
  ['nothing typed', '', true],
  ['the beginning of a word', 'zoe', true],
  ['capitals and accents the other way round', 'ZOË fan', true],
  ['words in another order', 'fantasie zo', true],
  ['the middle of a word', 'antasie', false],
  ['one word that fits and one that does not', 'zoe jansen', false],
])('search by %s', (_, words, found) => {
  const index = new RegisterIndex();
  const zoe = { id: 'p', name: 'Zoë Fantasie' };
  index.add([{ dossier: 'c', client: 'Stichting Nergens', people: [zoe], engagements: [], documents: [] }]);
  expect(index.findClients(words)).toHaveLength(found ? 1 : 0);
});

test('the timeline goes by month of the last day; then what is held, what has none, and what is gone', () => {
  const months = monthsOf(
    [
      document('gone', { lastDay: '2026-01-01', destroyedOn: '2026-01-01' }),
      document('waits', {}),
      document('late in march', { lastDay: '2027-03-30' }),
      document('early in march', { lastDay: '2027-03-02' }),
      document('december', { lastDay: '2026-12-05' }),
      document('held', { lastDay: '2026-12-05', hold: { until: '2026-11-23', reviewOn: null } }),
      document('held till yesterday', {
        lastDay: '2026-12-06',
        hold: { until: '2026-11-22', reviewOn: null },
      }),
    ],
    '2026-11-23',
  );
  expect(months.map(({ key, documents }) => [key, documents.map(({ name }) => name)])).toEqual([
    ['2026-12', ['december', 'held till yesterday']],
    ['2027-03', ['early in march', 'late in march']],
    ['held', ['held']],
    ['none', ['waits']],
    ['destroyed', ['gone']],
  ]);
});

test('a correction holds the fields that differ and no others', () => {
  const before = { name: 'Anna', email: '', consentOn: null as Day | null };
  expect(changed(before, { ...before })).toEqual({});
  expect(changed(before, { ...before, consentOn: '2026-11-01' })).toEqual({ consentOn: '2026-11-01' });
  expect(changed({ ...before, consentOn: '2026-11-01' as Day | null }, before)).toEqual({ consentOn: null });
});

test.each([
  ['the day before it may go', '2032-12-31', 1],
  ['the first day it may go', '2033-01-01', 0],
] as const)('a tax record must be kept: %s', (_, today, count) => {
  const invoice = document('invoice', { class: 'tax-record', notBefore: '2033-01-01' });
  expect(mustBeKept([invoice, { ...invoice, destroyedOn: '2026-01-01' }], today)).toHaveLength(count);
});

test('a command of a newer version is still listed', () => {
  expect(commandKey('addClient')).toBe('did.addClient');
  expect(commandKey('somethingNew')).toBe('did.something');
});
