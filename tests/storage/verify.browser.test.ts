import { expect, test } from 'vitest';
import { readMeta } from '@/storage/db';
import { createPlainReader } from '@/storage/read/createPlainReader';
import { PlainDb } from '@/storage/read/plainDb';
import { Stopped } from '@/storage/services/define';
import { importAll, inventedRecords } from './importing';
import { key, report, TestRegister } from './support';

async function registerOfTwo() {
  const register = new TestRegister();
  for (const [at, name] of ['Kompas Advies', 'Bakkerij De Korenaar'].entries()) {
    const { dossier } = await register.must('addClient', { name });
    await register.must('registerDocument', { ...report, dossier, keys: [key(at)] });
  }
  return register;
}

test('a register in order says so, with how far it is on the way', async () => {
  const register = await registerOfTwo();
  const seen: string[] = [];
  const result = await register.ask('verify', {}, { progress: (done, of) => seen.push(`${done}/${of}`) });
  // The firm's own dossier holds nothing yet, and counts as one.
  expect(result).toEqual({
    ok: true,
    value: { dossiers: 3, damaged: 0, differing: 0, countersAgree: true },
  });
  expect(seen).toEqual(['0/3', '3/3']);
});

test('rows that are missing or are not what their dossier says, a log that does not open, and wrong counters', async () => {
  const register = await registerOfTwo();
  const [first, second] = await register.db.rows.where('kind').equals('document').toArray();
  if (!first || !second) throw new Error('no rows');
  await register.db.rows.delete(first.key);
  const counts = await readMeta(register.db, 'counts');
  if (!counts) throw new Error('no counters');
  await register.db.meta.put({ k: 'counts', counts: { ...counts.counts, documents: 9 } });
  const missing = await register.ask('verify', {});
  expect(missing).toMatchObject({ value: { damaged: 0, differing: 1, countersAgree: false } });
  const plain = createPlainReader(new PlainDb(register.name), register.file, async () => undefined);
  for (const reader of [register.reader, plain])
    expect(await reader.counts('2026-11-22')).toMatchObject({ toDo: 3, unsound: true });

  await register.ask('makeRowsAfresh', {});
  expect(await register.ask('verify', {})).toMatchObject({
    value: { damaged: 0, differing: 0, countersAgree: true },
  });
  for (const reader of [register.reader, plain]) {
    const mended = await reader.counts('2026-11-22');
    expect(mended).toMatchObject({ toDo: 2, documents: 2 });
    expect(mended).not.toHaveProperty('unsound');
  }

  const [entry] = await register.db.log
    .where('[dossier+seq]')
    .between([second.dossier, 0], [second.dossier, 9])
    .toArray();
  if (!entry) throw new Error('no log');
  entry.sealed[20] = (entry.sealed[20] ?? 0) ^ 1;
  await register.db.log.put(entry);
  expect(await register.ask('verify', {})).toMatchObject({ value: { damaged: 1 } });
});

test('a client that was taken back, by hand or with its import, is not counted', async () => {
  const register = await registerOfTwo();
  const imported = await importAll(register, inventedRecords(3, 2));
  const added = await register.run('addClient', { name: 'Toch niet' });
  const commands = [imported, added].map((step) => (step.ok && step.value.command) || '');
  expect(await register.ask('verify', {})).toMatchObject({ value: { dossiers: 7 } });
  for (const command of commands) await register.must('undo', { command });
  expect(await register.ask('verify', {})).toEqual({
    ok: true,
    value: { dossiers: 3, damaged: 0, differing: 0, countersAgree: true },
  });
});

test('stopped half-way it ends there, and the register goes on', async () => {
  const register = await registerOfTwo();
  const stopping = new AbortController();
  const stopped = register.ask('verify', {}, { progress: () => stopping.abort(), signal: stopping.signal });
  await expect(stopped).rejects.toBeInstanceOf(Stopped);
  await register.must('addClient', { name: 'Later' });
});
