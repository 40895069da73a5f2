import { beforeEach, expect, test } from 'vitest';
import { placeReader } from '@/storage/read/pageStates';
import { PlainDb } from '@/storage/read/plainDb';
import { report, TestRegister } from './support';

const TODAY = '2026-11-22';
const guid = 'guid:0b8f2c1e-7d4a-4f7e-9c55-1a2b3c4d5e6f';
const photo = 'path:5f1a2b3c4d5e6f70/Documents/Privé/2026/strand.jpg';
const folder = 'path:5f1a2b3c4d5e6f70/Documents/Privé';
const beside = 'path:5f1a2b3c4d5e6f70/Documents/Privé 2/strand.jpg';

let register: TestRegister;
beforeEach(async () => {
  register = new TestRegister();
  await register.open();
});

/** As the worker looks it up. */
const seen = async (...places: readonly (readonly string[])[]) =>
  (await placeReader(new PlainDb(register.db.name), register.file).look(places, TODAY)).map(
    ({ state, ignored }) => (ignored ? 'ignored' : state),
  );

test('a file that is not for the register is left alone, by any of its keys', async () => {
  await register.must('ignorePlace', { what: 'file', keys: [guid, photo], site: 'onedrive' });
  expect(await seen([guid], [photo], [guid, photo], [beside])).toEqual([
    'ignored',
    'ignored',
    'ignored',
    'unknown',
  ]);
  expect(await register.reader.ignoredAt('file', [photo])).toMatchObject({ what: 'file', on: TODAY });
  expect(await register.reader.ignoredAt('folder', [photo])).toBeNull();
});

test('all that stands in a folder is left alone, however deep, and nothing beside it', async () => {
  await register.must('ignorePlace', { what: 'folder', keys: [folder], site: 'onedrive' });
  expect(await seen([photo], [guid, photo], [beside], [guid], [`${folder}.pdf`])).toEqual([
    'ignored',
    'ignored',
    'unknown',
    'unknown',
    'unknown',
  ]);
  expect(await register.reader.ignoredAt('folder', [folder])).toMatchObject({ what: 'folder' });
  expect(await register.reader.ignoredAt('folder', [`${folder}/2026`])).toMatchObject({ what: 'folder' });
  expect(await register.reader.ignoredAt('file', [beside])).toBeNull();
});

test('a file that is called as a folder is no folder', async () => {
  await register.must('ignorePlace', { what: 'file', keys: [folder], site: 'onedrive' });
  expect(await seen([photo])).toEqual(['unknown']);
});

test('what is registered stays registered, also in such a folder', async () => {
  const { dossier } = await register.must('addClient', { name: 'Klant' });
  await register.must('ignorePlace', { what: 'folder', keys: [folder], site: 'onedrive' });
  await register.must('registerDocument', { ...report, dossier, keys: [photo] });
  expect(await seen([photo])).toEqual(['attention']);
  // The digests of what is left out are no document's place.
  await register.must('ignorePlace', { what: 'file', keys: [guid], site: 'onedrive' });
  await register.must('registerDocument', { ...report, dossier, keys: [guid] });
  expect(await register.reader.documentsAt([guid])).toHaveLength(1);
});

test('it is listed, taken in again, left out once more, and each of these can be undone', async () => {
  const ignored = () => register.reader.ignored();
  const first = await register.run('ignorePlace', { what: 'folder', keys: [guid, folder], site: 'onedrive' });
  const id = (await ignored())[0]?.id ?? '';
  const back = await register.run('watchPlace', { id });
  expect([await ignored(), await seen([photo])]).toEqual([[], ['unknown']]);
  await register.must('undo', { command: (back.ok && back.value.command) || '' });
  expect(await seen([photo])).toEqual(['ignored']);
  await register.must('watchPlace', { id });
  // From a file in it only its path is known: it is the same entry.
  await register.must('ignorePlace', { what: 'folder', keys: [folder], site: 'onedrive' });
  expect((await ignored()).map((entry) => entry.id)).toEqual([id]);
  expect(first.ok && first.value.command).not.toBeNull();
  await register.restart();
  await register.open();
  expect(await seen([photo])).toEqual(['ignored']);
});

test('neither its name nor its place is kept, not even sealed', async () => {
  await register.must('ignorePlace', { what: 'file', keys: [guid, photo], site: 'onedrive' });
  expect(JSON.stringify(await register.reader.ignored())).not.toMatch(/strand|Priv|5f1a2b3c|0b8f2c1e/);
  const records = await register.ask('readRecords', { from: 0, most: 10 });
  expect(JSON.stringify(records)).toContain('"ignored"');
  expect(JSON.stringify(records)).not.toMatch(/strand|Priv|5f1a2b3c|0b8f2c1e/);
  for (const { sealed: _, ...columns } of await register.db.rows.toArray())
    expect(JSON.stringify(columns)).not.toMatch(/strand|Priv|5f1a2b3c/);
});

test.each([
  ['without a place', { what: 'file', keys: [], site: 'onedrive' }],
  ['with a place that is none', { what: 'file', keys: ['strand.jpg'], site: 'onedrive' }],
  ['of another kind', { what: 'drive', keys: [photo], site: 'onedrive' }],
  ['of no tool', { what: 'file', keys: [photo], site: 'x' }],
])('an entry %s is refused', async (_, input) => {
  expect(await register.run('ignorePlace', input as never)).toMatchObject({
    error: { type: 'InvalidInput' },
  });
});

test('what is not there can’t be taken in again', async () => {
  expect(await register.run('watchPlace', { id: 'a'.repeat(32) })).toMatchObject({
    error: { type: 'UnknownRecord' },
  });
});
