import { expect, test } from 'vitest';
import { RegisterIndex } from '@/components/panel/RegisterIndex';
import { key, report, TestRegister } from './support';

const query = { state: 'all', class: null } as const;

/** What the list of documents shows for these words, from what is stored. */
async function found(register: TestRegister, words: string): Promise<readonly string[]> {
  const { reader } = register;
  const index = new RegisterIndex();
  await reader.headlines((part) => index.add(part));
  const keys = await reader.documentKeys(query, '2026-11-22');
  const documents = await reader.documents(index.findDocuments(words, keys, index.numbersOf(keys)));
  return documents.map(({ name }) => name).toSorted();
}

test('a person finds the documents that are linked to them, and no others of the client', async () => {
  const register = new TestRegister();
  const { dossier } = await register.must('addClient', { name: 'Bakkerij De Korenaar' });
  const petra = await register.must('addPerson', { dossier, name: 'Petra Voorbeeld' });
  const bram = await register.must('addPerson', { dossier, name: 'Bram de Wit' });
  const coaching = await register.must('addEngagement', {
    dossier,
    name: 'Coaching voorjaar',
    type: 'coaching',
  });
  const add = (name: string, n: number, links: { personId?: string; engagementId?: string }) =>
    register.must('registerDocument', { ...report, dossier, name, keys: [key(n)], ...links });
  const a = await add('A.pdf', 1, { personId: petra.id, engagementId: coaching.id });
  await add('B.pdf', 2, { personId: bram.id });
  await add('C.pdf', 3, {});

  expect(await found(register, 'petra')).toEqual(['A.pdf']);
  expect(await found(register, 'coaching')).toEqual(['A.pdf']);
  expect(await found(register, 'korenaar')).toEqual(['A.pdf', 'B.pdf', 'C.pdf']);

  await register.must('correctDocument', { dossier, id: a.id, personId: bram.id });
  expect(await found(register, 'petra')).toEqual([]);
  await register.must('correctPerson', { dossier, id: bram.id, name: 'Bram Petrafreund' });
  expect(await found(register, 'petrafr')).toEqual(['A.pdf', 'B.pdf']);
});

test('headlines of an older version, which lack the links, are made afresh', async () => {
  const register = new TestRegister();
  const { dossier } = await register.must('addClient', { name: 'Bakkerij De Korenaar' });
  const petra = await register.must('addPerson', { dossier, name: 'Petra Voorbeeld' });
  await register.must('registerDocument', { ...report, dossier, name: 'A.pdf', personId: petra.id });
  await register.restart();
  await register.db.headlines.clear();
  await register.db.meta.put({ k: 'projection', made: 'an older version' });
  await register.open();
  expect(await found(register, 'petra')).toEqual(['A.pdf']);
});
