import { expect, test } from 'vitest';
import { readLists } from '@/exchange/export/readLists';
import { registerFile } from '@/exchange/export/registerFile';
import { ReaderVault } from '@/storage/read/readerVault';
import type { Row } from '@/storage/rows';
import { exportedRegisterSchema } from '@/storage/schema/exported';
import { storeRow } from '@/storage/stored';
import { key, report, TestRegister, version } from './support';

async function filled(): Promise<TestRegister> {
  const register = new TestRegister();
  await register.must('setFirm', { name: 'Optiwork' });
  await register.must('addPolicyVersion', version({ terms: { correspondence: 12 } }));
  for (let n = 0; n < 3; n++) {
    const { dossier } = await register.must('addClient', { name: `Klant ${n}`, principal: '=1+1' });
    const { id: personId } = await register.must('addPerson', { dossier, name: `Persoon ${n}` });
    const { id } = await register.must('registerDocument', { ...report, dossier, personId, keys: [key(n)] });
    await register.must('tickCheck', { dossier, id, check: 'own-password', on: '2026-11-01' });
    if (n === 0) await register.must('disposeDocument', { dossier, id, on: '2026-11-02', copies: ['file'] });
  }
  return register;
}

async function exported(register: TestRegister, signal = new AbortController().signal) {
  const seen: string[] = [];
  const result = await registerFile({
    ask: (name, input, watch) => register.ask(name, input, watch),
    workspace: await register.reader.workspace(),
    today: '2026-11-22',
    progress: (done, of) => seen.push(`${done}/${of}`),
    signal,
  });
  return { result, seen };
}

test('everything is in it, in the shape that the published schema says', async () => {
  const register = await filled();
  const { result, seen } = await exported(register);
  if (!result.ok) throw new Error(result.error.type);
  expect(result.value.damaged).toBe(0);
  expect(seen).toEqual(['4/4']);
  const file = exportedRegisterSchema.parse(JSON.parse(result.value.parts.join('')));
  const records = file.dossiers.flatMap((dossier) => dossier.records);
  expect(records.filter(({ kind }) => kind === 'client').map(({ fields }) => fields.name)).toEqual(
    expect.arrayContaining(['Klant 0', 'Klant 1', 'Klant 2']),
  );
  expect(records.filter(({ kind }) => kind === 'firm').map(({ fields }) => fields.name)).toEqual([
    'Optiwork',
  ]);
  expect(file.workspace.policies).toMatchObject([
    { from: '2026-11-22', choices: { terms: { correspondence: 12 } } },
  ]);
  const documents = records
    .filter(({ kind }) => kind === 'document')
    .map(({ fields }) => Object.keys(fields));
  expect(documents.flat().filter((field) => field.startsWith('x:'))).toHaveLength(1);
  expect(documents.flat().filter((field) => field.startsWith('k:'))).toHaveLength(3);
  expect(documents.flat().filter((field) => field.startsWith('t:'))).toHaveLength(3);
});

test('what was erased is not in it, and a register that was stopped gives no file', async () => {
  const register = await filled();
  const [headline] = await register.reader.headlines();
  if (!headline) throw new Error('no client');
  await register.must('eraseDossier', { dossier: headline.dossier });
  const { result } = await exported(register);
  if (!result.ok) throw new Error(result.error.type);
  expect(result.value.parts.join('')).not.toContain(headline.client);

  const stopping = new AbortController();
  stopping.abort();
  expect((await exported(register, stopping.signal)).result).toEqual({
    ok: false,
    error: { type: 'Stopped' },
  });
});

/** As `project` makes of a record that it can't read. */
async function spoil(register: TestRegister, kind: 'client' | 'person', client: string): Promise<void> {
  const { reader, db, file } = register;
  const headline = (await reader.headlines()).find((one) => one.client === client);
  const dossier = await reader.dossier(headline?.dossier ?? '');
  const row: Row | undefined = kind === 'client' ? dossier?.client : dossier?.people[0];
  const vault = new ReaderVault(db.keyrings, file);
  const [open, sealing] = [await vault.vault(), row && (await vault.keyOf(row.dossier))];
  if (!row || !open || !sealing) throw new Error('nothing to spoil');
  const { key: at, id, dossier: of } = row;
  const spoiled: Row = { key: at, id, dossier: of, kind: 'unreadable', was: kind, problem: 'name' };
  await db.rows.put(await storeRow(spoiled, sealing, open.digest));
}

test('lists say which clients and which single records could not be read', async () => {
  const register = await filled();
  const watch = { progress: () => undefined, signal: new AbortController().signal };
  expect(await readLists(register.reader, watch)).toMatchObject({ damaged: 0, unreadable: 0 });
  await spoil(register, 'client', 'Klant 0');
  await spoil(register, 'person', 'Klant 1');
  const read = await readLists(register.reader, watch);
  expect(read).toMatchObject({ damaged: 1, unreadable: 1 });
  expect(read?.lists.clients.map(({ name }) => name)).toEqual(['Klant 1', 'Klant 2']);
  expect(read?.lists.people.map(({ row }) => row.name)).toEqual(['Persoon 2']);
});
