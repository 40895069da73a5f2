import { beforeEach, describe, expect, test } from 'vitest';
import { fileIn } from '@/storage/backup/boxes';
import { readMeta } from '@/storage/db';
import { Stopped } from '@/storage/services/define';
import {
  backup,
  chosen,
  client,
  document,
  erasedList,
  freshRegister,
  register,
  restored,
  seen,
  testedBackup,
  value,
  words,
} from './backingUp';
import { key, report, TestRegister } from './support';

beforeEach(freshRegister);

describe('a backup', () => {
  test('can’t be made before there is a secret for it', async () => {
    const bare = new TestRegister();
    expect(await bare.ask('makeBackup', {})).toEqual({ ok: false, error: { type: 'NoBackupKey' } });
  });

  test('is the same register again in another browser, found by the same places', async () => {
    const before = await seen(register);
    const { into, result } = await restored(await backup());
    expect(result).toEqual({ ok: true, value: { dossiers: 2, erased: 0 } });
    expect(await seen(into)).toEqual(before);
    expect(await into.ask('verify', {})).toMatchObject({
      value: { damaged: 0, differing: 0, countersAgree: true },
    });
    // And it goes on from there, also after a restart.
    await into.restart();
    await into.must('correctClient', { dossier: client, phone: '020 1234567' });
    expect(await seen(into)).toMatchObject({ firm: 'Voorbeeld Advies' });
    expect((await testedBackup(await backup(into), into)).found.same.count).toBe(2);
  });

  test('carries the certificates; the restored register goes on in a chain of its own', async () => {
    const dispose = (id: string, of = register) =>
      of.must('disposeDocument', { dossier: client, id, on: '2026-11-22', copies: ['file'] });
    await dispose(document);
    const file = await backup();
    const { into } = await restored(file);
    expect(await into.db.chain.toArray()).toEqual(await register.db.chain.toArray());
    const next = await into.must('registerDocument', { ...report, dossier: client, keys: [key(7)] });
    await dispose(next.id, into);
    expect(new Set((await into.db.chain.toArray()).map(({ chain }) => chain)).size).toBe(2);
    expect(await into.ask('verifyChain', {})).toMatchObject({
      value: { chains: 2, entries: 2, problems: [], uncertified: 0 },
    });
    // In its own place, emptied: what was proven after the backup stays proven.
    await register.must('eraseDocument', { dossier: client, id: document });
    await register.must('emptyRegister', {});
    await restored(file, null, register);
    expect(await register.ask('verifyChain', {})).toMatchObject({ value: { entries: 2, problems: [] } });
    // In the place of another register, whose key sealed other links.
    const other = new TestRegister();
    const { dossier } = await other.must('addClient', { name: 'Anders' });
    await other.must('eraseDossier', { dossier });
    await restored(file, null, other);
    expect(await other.ask('verifyChain', {})).toMatchObject({ value: { entries: 1, problems: [] } });
  });

  test('brings back a password that was kept, unless that was erased since', async () => {
    const protectedInput = { dossier: client, id: document, format: 'pdf', keep: true } as const;
    await register.must('protectDocument', { ...protectedInput, passphrase: 'zeester anker kompas' });
    const file = await backup();
    const kept = async (of: TestRegister) =>
      value(await of.ask('readPassphrases', { dossier: client, id: document })).length;
    expect(await kept((await restored(file)).into)).toBe(1);
    register.now = new Date(register.now.getTime() + 60_000);
    await register.must('disposeDocument', { dossier: client, id: document, on: '2026-11-22', copies: [] });
    const { into, result } = await restored(file, await erasedList());
    expect(result).toMatchObject({ value: { erased: 1 } });
    expect(await kept(into)).toBe(0);
    // That it was used is still known.
    const { id } = await into.must('registerDocument', { ...report, dossier: client, keys: [key(8)] });
    expect(
      await into.ask('passphraseUsed', { dossier: client, id, passphrase: 'zeester anker kompas' }),
    ).toMatchObject({ value: { used: true } });
  });

  test('leaves no key in the browser that opens it', async () => {
    await register.open();
    const stored = JSON.stringify([
      (await readMeta(register.db, 'workspace'))?.workspace,
      await register.db.journal.toArray(),
    ]);
    for (const word of words.split(' ').slice(0, 3)) expect(stored).not.toContain(` ${word} `);
    const other = value(await register.ask('makeWords', {})).words;
    const refused = await register.ask('testBackup', {
      file: await chosen(await backup()),
      secret: { type: 'words', words: other },
    });
    expect(refused).toEqual({ ok: false, error: { type: 'BackupRefused', problem: 'wrong-secret' } });
  });

  test('by passphrase: the same one opens it, another one does not', async () => {
    const passphrase = 'zeven groene fietsen zonder bel';
    await register.must('setBackupKey', { secret: { type: 'passphrase', passphrase } });
    const file = await backup();
    const ask = async (typed: string) =>
      register.ask('testBackup', {
        file: await chosen(file),
        secret: { type: 'passphrase', passphrase: typed },
      });
    expect(await ask(` ${passphrase}`)).toMatchObject({ ok: true });
    expect(await ask('zeven groene fietsen zonder zadel')).toMatchObject({
      error: { type: 'BackupRefused', problem: 'wrong-secret' },
    });
    expect(
      await register.ask('testBackup', { file: await chosen(file), secret: { type: 'words', words } }),
    ).toMatchObject({ error: { problem: 'wrong-secret' } });
  });

  test('stopped half-way leaves nothing in the outbox', async () => {
    const stopping = new AbortController();
    const made = register.ask(
      'makeBackup',
      {},
      { progress: (done) => done === 1 && stopping.abort(), signal: stopping.signal },
    );
    await expect(made).rejects.toBeInstanceOf(Stopped);
  });

  test('counts as one only when it is out of the browser', async () => {
    expect((await register.reader.backup()).last).toBeNull();
    const { name, madeAt } = value(await register.ask('makeBackup', {}));
    expect((await register.reader.backup()).last).toBeNull();
    await register.ask('outboxKept', { name, way: 'download' });
    expect((await register.reader.backup()).last).toMatchObject({
      at: madeAt,
      dossiers: 3,
      documents: 2,
      way: 'download',
    });
    expect(await fileIn('outbox', name)).toBeNull();
  });
});

test('testing a backup says dossier by dossier what is newer, what is only there and what only here', async () => {
  const gone = await register.must('addClient', { name: 'Zeepaard BV' });
  const file = await backup();
  expect((await testedBackup(file)).found.same.count).toBe(3);
  await register.must('correctClient', { dossier: client, phone: '020 1234567' });
  await register.must('addClient', { name: 'Nieuw BV' });
  await register.must('eraseDossier', { dossier: gone.dossier });
  expect(await testedBackup(file)).toMatchObject({
    ours: true,
    // It has a ledger since, which says nothing of its records.
    firm: 'same',
    dossiers: 4,
    documents: 2,
    found: {
      same: { count: 1, names: [] },
      'newer-here': { count: 1, names: ['Kompas Advies'] },
      'newer-there': { count: 0 },
      'only-there': { count: 0 },
      'erased-here': { count: 1, names: ['Zeepaard BV'] },
      'only-here': { count: 1, names: ['Nieuw BV'] },
    },
  });
  const stranger = new TestRegister();
  await stranger.must('addClient', { name: 'Elders BV' });
  expect(await testedBackup(file, stranger)).toMatchObject({
    ours: false,
    found: { 'only-here': { count: 1 } },
  });
});
