import { expect, test } from 'vitest';
import { looksLikeJson } from '@/exchange/import/looksLikeJson';
import { readRegister } from '@/exchange/import/readRegister';
import { exportedRegisterSchema } from '@/storage/schema/exported';

const id = (n: number) => n.toString(16).padStart(32, '0');
const [FIRM, LOOKUP, KOMPAS] = [id(1), id(2), id(10)];
const client = { kind: 'client', id: KOMPAS, fields: { name: 'Kompas' } };
const document = (fields: object) => ({
  kind: 'document',
  id: id(11),
  fields: { name: 'DISC', class: 'individual-report', place: 'cloud', ...fields },
});
const file = (records: readonly unknown[], more: object = {}) => ({
  format: 'bewaarwacht-register',
  version: 1,
  exportedOn: '2026-11-22',
  workspace: { settings: {}, portals: [], ticks: {} },
  dossiers: [{ id: KOMPAS, records }],
  ...more,
});
const read = (json: unknown) =>
  readRegister(new Blob([typeof json === 'string' ? json : JSON.stringify(json)]), exportedRegisterSchema);

test('what was exported is read record by record, each as it stands in the file', async () => {
  const odd = { ...client, fields: { name: ' Kompas ', later: { is: ['new'] } } };
  expect(
    await read(file([odd, document({ 'k:00': 'path:an/DISC.pdf', 't:own-password': '2026-11-01' })])),
  ).toMatchObject({
    ok: true,
    value: [
      { kind: 'exported', dossier: KOMPAS, record: odd },
      { kind: 'exported', record: { kind: 'document' } },
      { kind: 'workspace', dossier: FIRM },
    ],
  });
});

test('a byte order mark before it is no mistake', async () => {
  expect(await read(`\ufeff${JSON.stringify(file([client]))}`)).toMatchObject({ ok: true });
});

const at = 'dossiers[0].records[0]';
test.each<[string, unknown, object]>([
  ['nothing', '', { type: 'Empty' }],
  ['half a file', JSON.stringify(file([client])).slice(0, -20), { type: 'NotJson' }],
  ['a list', '["a"]', { type: 'NotARegister' }],
  ['JSON of something else', { name: 'package', version: '1.0.0' }, { type: 'NotARegister' }],
  ['a portal', { format: 'bewaarwacht-portal', version: 1 }, { type: 'OtherFile' }],
  ['one person’s file', { format: 'bewaarwacht-subject-file', version: 1 }, { type: 'OtherFile' }],
  ['a newer version', file([client], { version: 2 }), { type: 'Newer' }],
  ['no version', file([client], { version: '1' }), { type: 'Wrong', path: 'version' }],
  ['something beside it', file([client], { extra: 1 }), { type: 'Wrong' }],
  ['no dossiers', file([], { dossiers: {} }), { type: 'Wrong', path: 'dossiers' }],
  ['no name', file([{ ...client, fields: { name: ' ' } }]), { type: 'Wrong', path: `${at}.fields.name` }],
  [
    'no e-mail address',
    file([{ ...client, fields: { name: 'K', email: 'k@' } }]),
    { path: `${at}.fields.email` },
  ],
  ['an unknown kind', file([{ ...client, kind: 'user' }]), { path: `${at}.kind` }],
  ['an unknown class', file([document({ class: 'diary' })]), { path: `${at}.fields.class` }],
  ['no such day', file([document({ startedOn: '2026-02-31' })]), { path: `${at}.fields.startedOn` }],
  ['an id that is none', file([{ ...client, id: 'x' }]), { path: `${at}.id` }],
  [
    'a disposal without a day',
    file([document({ 'x:1': { copies: [], at: 1 } })]),
    { path: `${at}.fields.x:1.on` },
  ],
  ['a sighting that is nothing', file([document({ 's:1': null })]), { path: `${at}.fields.s:1` }],
  ['another file that is nothing', file([document({ 'n:1': null })]), { path: `${at}.fields.n:1` }],
  ['a place that is none', file([document({ 'k:1': 'javascript:1' })]), { path: `${at}.fields.k:1` }],
  ['a tick without a day', file([document({ 't:a': 'yes' })]), { path: `${at}.fields.t:a` }],
  ['a hold that is nothing', file([document({ 'h:1': 'hold' })]), { path: `${at}.fields.h:1` }],
  ['a passphrase', file([document({ 'w:1': 'zeester-anker' })]), { path: `${at}.fields.w:1` }],
  [
    'a mark of something erased',
    file([{ ...client, fields: { name: 'K', erased: '2026-01-01' } }]),
    { path: `${at}.fields.erased` },
  ],
  ['a field too deep', file([document({ deep: [[[[[[[[1]]]]]]]] })]), { path: `${at}.fields.deep` }],
  ['a field too long', file([document({ long: 'a'.repeat(20_001) })]), { path: `${at}.fields.long` }],
  ['a client in another’s dossier', file([{ ...client, id: id(12) }]), { type: 'WrongPlace', path: at }],
  [
    'a firm at a client',
    file([{ kind: 'firm', id: FIRM, fields: { name: 'B' } }]),
    { type: 'WrongPlace', path: at },
  ],
  [
    'a client at the firm',
    file([], { dossiers: [{ id: FIRM, records: [client] }] }),
    { type: 'WrongPlace', path: at },
  ],
  [
    'the place of a key',
    file([], { dossiers: [{ id: LOOKUP, records: [] }] }),
    { type: 'WrongPlace', path: 'dossiers[0]' },
  ],
  ['a record twice', file([client, client]), { type: 'Twice', path: 'dossiers[0].records[1]' }],
  [
    'a dossier twice',
    file([], {
      dossiers: [
        { id: KOMPAS, records: [] },
        { id: KOMPAS, records: [] },
      ],
    }),
    { type: 'Twice', path: 'dossiers[1]' },
  ],
  [
    'a tick of no day',
    file([client], { workspace: { settings: {}, portals: [], ticks: { a: 'x' } } }),
    { path: 'workspace.ticks.a' },
  ],
])('%s is refused, with where it is', async (_, json, error) => {
  expect(await read(json)).toMatchObject({ ok: false, error });
});

test('a field that is no field to JavaScript is refused', async () => {
  const text = JSON.stringify(file([client])).replace(
    '"name":"Kompas"',
    '"name":"Kompas","__proto__":{"a":1}',
  );
  expect(await read(text)).toMatchObject({ error: { type: 'WrongPlace', path: `${at}.fields.__proto__` } });
});

test('too large a file, and too many records, are not looked into', async () => {
  const large = { size: 100_000_001 } as Blob;
  expect(await readRegister(large, exportedRegisterSchema)).toEqual({
    ok: false,
    error: { type: 'TooBig', most: 100 },
  });
  const many = `{"format":"bewaarwacht-register","version":1,"dossiers":[{"records":[${'0,'.repeat(400_000)}0]}]}`;
  expect(await read(many)).toMatchObject({ error: { type: 'TooManyRecords' } });
});

test.each([
  ['register.json', 'anything', true],
  ['lijst.csv', ' {"format"', true],
  ['lijst.csv', '\ufeff{', true],
  ['lijst.csv', 'Klant;Deelnemer', false],
])('%s that begins with %s is taken for JSON: %s', (name, start, is) => {
  expect(looksLikeJson(name, start)).toBe(is);
});
