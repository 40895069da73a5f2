import { beforeEach, expect, test } from 'vitest';
import { placeReader } from '@/storage/read/pageStates';
import { PlainDb } from '@/storage/read/plainDb';
import { key, TestRegister } from './support';

const TODAY = '2026-11-22';

let register: TestRegister;
let dossier: string;
beforeEach(async () => {
  register = new TestRegister();
  dossier = (await register.must('addClient', { name: 'Kompas Advies' })).dossier;
});

const files = [
  [
    'a report that waits for the end of its coaching',
    { class: 'individual-report', encrypted: true },
    'waiting',
  ],
  ['something of a kind without a term', { class: 'other' }, 'no-term'],
  ['an e-book, which needs no term (R8)', { class: 'e-book' }, 'ok'],
  ['a form whose term runs', { class: 'contact-form', startedOn: '2026-11-20' }, 'ok'],
] as const;

test('what waits for a date or has no term is not “all right” on its tab, and is found in a list', async () => {
  const { id: personId } = await register.must('addPerson', {
    dossier,
    name: 'Bram de Wit',
    consentOn: '2026-01-10',
  });
  for (const [at, [name, fields]] of files.entries()) {
    const input = { dossier, name, place: 'device', site: 'onedrive', personId } as const;
    await register.must('registerDocument', { ...input, ...fields, keys: [key(at)] });
  }
  const look = placeReader(new PlainDb(register.db.name), register.file).look;
  const seen = await look(
    files.map((_, at) => [key(at)]),
    TODAY,
  );
  expect(seen.map(({ state }) => state)).toEqual(files.map(([, , state]) => state));
  const listed = async (of: string | null) => {
    const keys = await register.reader.documentKeys({ state: 'no-term', class: of }, TODAY);
    return (await register.reader.documents(keys)).map(({ name }) => name);
  };
  expect(await listed(null)).toEqual(['something of a kind without a term']);
  expect(await listed('e-book')).toEqual([]);
  expect(await register.reader.today(TODAY)).toMatchObject({ noTerm: 1 });
});
