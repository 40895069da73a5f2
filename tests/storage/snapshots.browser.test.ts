import { beforeEach, describe, expect, test } from 'vitest';
import type { CommandError } from '@/storage/commands/commands';
import { readMeta } from '@/storage/db';
import type { Result } from '@/storage/result';
import old from '../fixtures/store-0.1.0.json';
import { type OldStore, placeOldStore } from './oldStore';
import { key, report, TestRegister, version } from './support';

let register: TestRegister;
let client: string;
let person: string;
let document: string;

const value = <T>(result: Result<T, CommandError>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const later = (of: TestRegister, ms = 1000) => {
  of.now = new Date(of.now.getTime() + ms);
};

/** As an import does before it begins. */
async function moment(of = register): Promise<string> {
  const id = await (await of.open()).exclusively((inside) => inside.beforeLargeChange('import'));
  later(of);
  return id;
}

/** What the user entered, and nothing of how it came to be. */
async function seen({ reader }: TestRegister) {
  const ids = (await reader.headlines()).map(({ dossier }) => dossier).sort();
  return {
    firm: await reader.firmName(),
    dossiers: await Promise.all(ids.map((id) => reader.dossier(id))),
    terms: (await reader.workspace()).settings.terms,
  };
}

const preview = async (snapshot: string) => value(await register.ask('previewGoBack', { snapshot }));

beforeEach(async () => {
  register = new TestRegister();
  await register.must('setFirm', { name: 'Voorbeeld Advies' });
  client = (await register.must('addClient', { name: 'Kompas Advies', iban: 'NL60MARK0123456789' })).dossier;
  person = (await register.must('addPerson', { dossier: client, name: 'Petra Zeester' })).id;
  document = (
    await register.must('registerDocument', { ...report, dossier: client, personId: person, keys: [key(1)] })
  ).id;
  later(register);
});

describe('going back to a moment', () => {
  async function muchChanged() {
    const before = await seen(register);
    const snapshot = await moment();
    await register.must('correctClient', { dossier: client, name: 'Kompas Groep', phone: '020 1' });
    await register.must('forgetDocument', { dossier: client, id: document });
    const made = await register.must('addClient', { name: 'Ingelezen BV' });
    await register.must('registerDocument', { ...report, dossier: made.dossier, keys: [key(9)] });
    await register.must('addPolicyVersion', version({ terms: { other: 9 } }));
    later(register);
    return { before, snapshot };
  }

  test('says first by number what it would do, and changes nothing by saying it', async () => {
    const { snapshot } = await muchChanged();
    const now = await seen(register);
    // A forgotten document is a record still, with a marker: its fields get the values they had.
    expect(await preview(snapshot)).toEqual({ changes: 2, returns: 0, goes: 2, settings: 1, left: 0 });
    expect(await seen(register)).toEqual(now);
  });

  test('makes everything say what it said, and is taken back as one step', async () => {
    const { before, snapshot } = await muchChanged();
    const changed = await seen(register);
    const { before: way } = await register.must('goBack', { snapshot });
    expect(await seen(register)).toEqual(before);
    expect(await register.ask('verify', {})).toMatchObject({ value: { differing: 0, countersAgree: true } });
    await register.restart();
    expect(await seen(register)).toEqual(before);
    await register.must('goBack', { snapshot: way });
    expect(await seen(register)).toEqual(changed);
  });

  test('never brings back what was erased', async () => {
    const gone = await register.must('addClient', { name: 'Zeepaard BV' });
    const snapshot = await moment();
    await register.must('eraseDossier', { dossier: gone.dossier });
    await register.must('erasePerson', { dossier: client, id: person });
    later(register);
    const now = await seen(register);
    expect(await preview(snapshot)).toEqual({ changes: 0, returns: 0, goes: 0, settings: 0, left: 1 });
    await register.must('goBack', { snapshot });
    expect(await seen(register)).toEqual(now);
    expect(JSON.stringify(await seen(register))).not.toMatch(/Zeepaard|Petra/);
  });

  test('leaves a document that was moved since with its new client: at the old one its trace is gone', async () => {
    const other = await register.must('addClient', { name: 'De Linde' });
    const snapshot = await moment();
    await register.must('moveDocument', {
      dossier: client,
      id: document,
      to: other.dossier,
      personId: null,
      engagementId: null,
    });
    await register.must('goBack', { snapshot });
    expect((await register.reader.dossier(other.dossier))?.documents.map(({ id }) => id)).toEqual([document]);
  });

  test('keeps the secret of the backups as it is', async () => {
    const snapshot = await moment();
    const { words } = value(await register.ask('makeWords', {}));
    await register.must('setBackupKey', { secret: { type: 'words', words } });
    await register.must('goBack', { snapshot });
    expect((await register.reader.workspace()).settings.backupKey).not.toBeNull();
  });

  test('to a moment that is no longer kept is refused', async () => {
    const result = await register.run('goBack', { snapshot: '0'.repeat(32) });
    expect(result).toEqual({ ok: false, error: { type: 'CannotUndo' } });
  });
});

describe('what is kept of a moment', () => {
  test('is sealed, and goes with an erasure', async () => {
    await moment();
    const of = () => register.db.snapshotLogs.where('dossier').equals(client).count();
    expect(await of()).toBeGreaterThan(0);
    await register.must('eraseField', { dossier: client, id: client, kind: 'client', field: 'iban' });
    expect(await of()).toBe(0);
    await moment();
    expect(await of()).toBeGreaterThan(0);
    await register.must('eraseDossier', { dossier: client });
    expect(await of()).toBe(0);
  });

  test('are five moments at the most', async () => {
    const made: string[] = [];
    for (let n = 0; n < 7; n++) made.push(await moment());
    const kept = await register.reader.moments();
    expect(kept.map(({ id }) => id)).toEqual(made.slice(2).reverse());
    const copies = await register.db.snapshotLogs.orderBy('snapshot').uniqueKeys();
    expect(new Set(copies)).toEqual(new Set(made.slice(2)));
  });

  test('is gone after thirty days', async () => {
    await moment();
    later(register, 29 * 86_400_000);
    await register.restart();
    await register.open();
    expect(await register.reader.moments()).toHaveLength(1);
    later(register, 2 * 86_400_000);
    await register.restart();
    await register.open();
    expect(await register.reader.moments()).toEqual([]);
    expect(await register.db.snapshotLogs.count()).toBe(0);
  });

  test('more dossiers than are copied at a time', async () => {
    for (let n = 0; n < 12; n++) await register.must('addClient', { name: `Klant ${n}` });
    const entries = await register.db.log.toArray();
    const many = Array.from({ length: 60 }, (_, n) =>
      entries.map((entry) => ({ ...entry, seq: entry.seq + n * 40 })),
    );
    await register.db.log.bulkPut(many.flat());
    const id = await moment();
    const copied = await register.db.snapshotLogs.where('snapshot').equals(id).count();
    expect(copied).toBe(await register.db.log.count());
    expect(copied).toBeGreaterThan(600);
  });
});

test('a store of the first version is kept as a moment before this version writes into it', async () => {
  const name = `old-${crypto.randomUUID()}`;
  await placeOldStore(old as unknown as OldStore, name);
  const first = new TestRegister(name);
  await first.open();
  expect(await first.reader.moments()).toMatchObject([{ reason: 'update' }]);
  expect((await readMeta(first.db, 'shape'))?.shape).toBe(2);
  expect(await first.ask('verify', {})).toMatchObject({ value: { damaged: 0, differing: 0 } });
  await first.restart();
  await first.open();
  expect(await first.reader.moments()).toHaveLength(1);
});

test('a new register has nothing to keep', async () => {
  const bare = new TestRegister();
  await bare.open();
  expect(await bare.reader.moments()).toEqual([]);
});
