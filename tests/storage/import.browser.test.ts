import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FIRM } from '@/storage/ids';
import { openJournal } from '@/storage/journal';
import { openVault, vaultOf } from '@/storage/openVault';
import { Stopped } from '@/storage/services/define';
import { randomId } from '@/vault/bytes';
import { importAll, inventedRecords, sizes, stage } from './importing';
import { key, report, TestRegister } from './support';

let register: TestRegister;
beforeEach(async () => {
  register = new TestRegister();
  await register.open();
});

const must = <T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T => {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};
const isSound = async () => {
  const verified = must(await register.ask('verify', {}));
  expect(verified).toMatchObject({ damaged: 0, differing: 0, countersAgree: true });
};

describe('everything at once', () => {
  test('all of it is there, counted, and what is shown follows from what is stored', async () => {
    const seen: number[] = [];
    const done = must(
      await importAll(register, inventedRecords(7, 5), { progress: (now) => seen.push(now) }),
    );
    expect(done).toMatchObject({ client: 7, person: 7, engagement: 7, document: 35, known: 0 });
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(await register.reader.counts('2026-11-22')).toMatchObject({
      documents: 35,
      overdue: 20,
      waiting: 15,
    });
    expect(await register.db.journal.count()).toBe(1);
    expect(await register.reader.moments()).toMatchObject([{ reason: 'import' }]);
    await isSound();
    await register.restart();
    await register.open();
    await isSound();
    const [first] = await register.reader.documentsAt(['path:an/Documents/0-1.pdf']);
    expect(first).toMatchObject({ name: 'Rapport 0-1.pdf', personName: 'Persoon 0', lastDay: '2026-07-15' });
  });

  test('into clients that are there: only what is new is added', async () => {
    const { dossier } = await register.must('addClient', { name: 'Kompas' });
    const person = await register.must('addPerson', { dossier, name: 'Els' });
    await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
    const document = (n: number) => ({
      kind: 'document' as const,
      dossier,
      id: randomId(),
      fields: {
        name: `Nieuw ${n}`,
        class: 'other' as const,
        place: 'device' as const,
        personId: person.id,
        keys: [key(n)],
      },
    });
    const done = must(await importAll(register, [document(1), document(2), document(2)]));
    expect(done).toMatchObject({ document: 1, known: 2 });
    const documents = (await register.reader.dossier(dossier))?.documents ?? [];
    expect(new Map(documents.map(({ name, personName }) => [name, personName]))).toEqual(
      new Map([
        ['DISC-rapport.pdf', null],
        ['Nieuw 2', 'Els'],
      ]),
    );
    await isSound();
  });

  test('where a file was destroyed and another stands now, that one is a document of its own', async () => {
    const { dossier } = await register.must('addClient', { name: 'Kompas' });
    const { id } = await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
    await register.must('disposeDocument', { dossier, id, on: '2026-11-20', copies: ['file'] });
    register.now = new Date('2026-11-22T11:00:00');
    await register.must('dismissSighting', { dossier, id, asked: true });
    const fields = { name: 'Nieuw', class: 'other' as const, place: 'device' as const, keys: [key(1)] };
    const { command } = must(
      await importAll(register, [{ kind: 'document', dossier, id: randomId(), fields }]),
    );
    const ends = async () =>
      new Map(
        (await register.reader.dossier(dossier))?.documents.map(({ name, destroyedOn }) => [
          name,
          destroyedOn,
        ]),
      );
    expect(await ends()).toEqual(
      new Map([
        ['DISC-rapport.pdf', '2026-11-20'],
        ['Nieuw', null],
      ]),
    );
    must(await register.run('undo', { command: command ?? '' }));
    expect(await ends()).toEqual(new Map([['DISC-rapport.pdf', '2026-11-20']]));
    await isSound();
  });

  test('asked again under the same id it is done once, also after the engine ended', async () => {
    const id = randomId();
    const records = inventedRecords(2, 2);
    const first = must(await importAll(register, records, {}, id));
    const again = must(await register.ask('import', { import: id, of: records.length }));
    expect(again).toEqual(first);
    register.crash();
    expect(must(await register.ask('import', { import: id, of: records.length }))).toEqual(first);
    expect(await register.reader.headlines()).toHaveLength(2);
  });

  test('5,000 rows', async () => {
    const done = must(await importAll(register, inventedRecords(100, 47)));
    expect(done).toMatchObject({ client: 100, document: 4_700 });
    expect((await register.reader.counts('2026-11-22')).documents).toBe(4_700);
    await isSound();
    must(await register.run('undo', { command: done.command ?? '' }));
    expect((await register.reader.counts('2026-11-22')).documents).toBe(0);
    await isSound();
  }, 60_000);
});

describe('all or nothing', () => {
  test.each([
    ['while it is prepared', 3],
    ['while it is written', 13],
  ])('stopped %s it leaves nothing', async (_, at) => {
    await register.must('addClient', { name: 'Kompas' });
    const before = await sizes(register);
    const stopping = new AbortController();
    const progress = (done: number) => done >= at && stopping.abort();
    await expect(
      importAll(register, inventedRecords(10, 3), { progress, signal: stopping.signal }),
    ).rejects.toBeInstanceOf(Stopped);
    expect(await sizes(register)).toEqual(before);
    await register.must('addClient', { name: 'Het register gaat gewoon door' });
    await isSound();
  });

  test.each([1, 8, 11, 15, 19])(
    'broken off at step %i of 20 nothing of it is there, and the same import can be asked again',
    async (at) => {
      await register.must('addClient', { name: 'Kompas' });
      const before = await sizes(register);
      const records = inventedRecords(10, 3);
      const id = randomId();
      const progress = (done: number) => {
        if (done === at) throw new Error('as if the power went');
      };
      const ended = await importAll(register, records, { progress }, id).catch(() => null);
      expect(ended).toBeNull();
      register.crash();
      await register.open();
      expect(await sizes(register)).toEqual(before);
      expect(must(await importAll(register, records, {}, id))).toMatchObject({ client: 10, document: 30 });
      await isSound();
    },
  );

  test('a copy that can’t be made first keeps it from being written', async () => {
    const before = await sizes(register);
    vi.spyOn(register.db.snapshots, 'add').mockRejectedValue(new Error('the disk is full'));
    await expect(importAll(register, inventedRecords(2, 2))).rejects.toThrow();
    expect(await sizes(register)).toEqual(before);
  });

  test('what was planned on something that has changed since is refused whole', async () => {
    const { dossier } = await register.must('addClient', { name: 'Kompas' });
    const person = await register.must('addPerson', { dossier, name: 'Els' });
    const fields = { name: 'Nieuw', class: 'other' as const, place: 'device' as const, personId: person.id };
    const records = [
      ...inventedRecords(2, 1),
      { kind: 'document' as const, dossier, id: randomId(), fields },
    ];
    await register.must('erasePerson', { dossier, id: person.id });
    const before = await sizes(register);
    expect(await importAll(register, records)).toMatchObject({ error: { type: 'UnknownPerson' } });
    await register.must('eraseDossier', { dossier });
    const after = await sizes(register);
    expect(await importAll(register, records)).toMatchObject({ error: { type: 'UnknownDossier' } });
    expect(await sizes(register)).toEqual(after);
    expect(before.rows).toBe(1);
    const twice = inventedRecords(1, 1);
    must(await importAll(register, twice));
    expect(await importAll(register, twice)).toMatchObject({ error: { type: 'ChangedSince' } });
  });

  test('parts that are not there, or not what they should be, are refused', async () => {
    const records = inventedRecords(1, 1);
    const id = randomId();
    expect(await register.ask('import', { import: id, of: 4 })).toMatchObject({
      error: { type: 'NotStaged' },
    });
    await stage(register, id, records);
    expect(await register.ask('import', { import: id, of: 5 })).toMatchObject({
      error: { type: 'NotStaged' },
    });
    expect(await register.ask('stageImport', { import: id, from: 9, records })).toMatchObject({
      error: { type: 'NotStaged' },
    });
    const [client] = records;
    if (!client) throw new Error('there is one');
    for (const wrong of [
      { ...client, fields: { name: ' ' } },
      { ...client, dossier: 'x' },
      { ...client, kind: 'firm' },
      { ...client, extra: 1 },
    ])
      expect(
        await register.ask('stageImport', { import: id, from: 0, records: [wrong as never] }),
      ).toMatchObject({
        error: { type: 'InvalidInput' },
      });
  });
});

describe('undo', () => {
  const imported = async () => {
    const records = inventedRecords(3, 3);
    const { command } = must(await importAll(register, records));
    if (!command) throw new Error('it can be undone');
    return { records, command, dossiers: [...new Set(records.map(({ dossier }) => dossier))] };
  };
  const refused = { ok: false, error: { type: 'ChangedSince' } };

  test('takes all of it away as one step, also after a restart', async () => {
    const { dossier } = await register.must('addClient', { name: 'Kompas' });
    const { command } = await imported();
    await register.restart();
    must(await register.run('undo', { command }));
    expect((await register.reader.headlines()).map(({ client }) => client)).toEqual(['Kompas']);
    expect(await register.reader.dossier(dossier)).not.toBeNull();
    expect(await register.run('undo', { command })).toMatchObject({ error: { type: 'CannotUndo' } });
    await isSound();
  });

  test('of what was changed since touches nothing', async () => {
    const { command, dossiers } = await imported();
    const [dossier = ''] = dossiers;
    await register.must('correctClient', { dossier, phone: '020 1234567' });
    expect(await register.run('undo', { command })).toMatchObject(refused);
    expect(await register.reader.headlines()).toHaveLength(3);
    await isSound();
  });

  test('of what was built upon touches nothing', async () => {
    const { command, dossiers } = await imported();
    await register.must('registerDocument', { ...report, dossier: dossiers[1] ?? '', keys: [key(1)] });
    expect(await register.run('undo', { command })).toMatchObject(refused);
    expect(await register.reader.headlines()).toHaveLength(3);
  });

  test('leaves in peace what was erased since', async () => {
    const { command, dossiers } = await imported();
    await register.must('eraseDossier', { dossier: dossiers[0] ?? '' });
    must(await register.run('undo', { command }));
    expect(await register.reader.headlines()).toEqual([]);
    await isSound();
  });

  test('the journal holds ids, kinds and digests, and no value of anybody', async () => {
    await imported();
    const [entry] = await register.db.journal.toArray();
    const open = await openVault(register.db.keyrings, register.file);
    if (!entry || typeof open === 'string') throw new Error('there is an entry');
    expect(entry.dossier).toBe(FIRM);
    const firmKey = await (await vaultOf(open.master, open.ring)).keyOf(FIRM);
    const was = firmKey && (await openJournal(entry, firmKey));
    expect(was).toMatchObject({ name: 'import', subject: '18', changes: [], made: [{}, {}, {}] });
    expect(JSON.stringify(was)).not.toMatch(/Klant|Persoon|Coaching|Rapport|voorbeeld|Laan/);
  });
});
