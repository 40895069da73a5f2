import { beforeEach, describe, expect, test } from 'vitest';
import { taught } from '@/sites/tools.examples';
import { placeReader } from '@/storage/read/pageStates';
import { PlainDb } from '@/storage/read/plainDb';
import { clientSchema } from '@/storage/schema/client';
import { randomId } from '@/vault/bytes';
import { key, report, TestRegister } from './support';

let register: TestRegister;
let dossier: string;
beforeEach(async () => {
  register = new TestRegister();
  dossier = (await register.must('addClient', { name: 'Kompas Advies' })).dossier;
});

const documents = async () => (await register.reader.dossier(dossier))?.documents ?? [];

describe('the main job', () => {
  test('an end date gives every report of the coaching its last day, later ones too, and a correction moves all', async () => {
    const coaching = await register.must('addEngagement', { dossier, name: 'Coaching', type: 'coaching' });
    await register.must('registerDocument', {
      ...report,
      dossier,
      engagementId: coaching.id,
      keys: [key(1)],
    });
    expect((await documents()).map(({ lastDay }) => lastDay)).toEqual([null]);
    expect((await register.reader.counts('2026-11-22')).waiting).toBe(1);

    await register.must('correctEngagement', { dossier, id: coaching.id, completedOn: '2026-08-31' });
    await register.must('registerDocument', {
      ...report,
      dossier,
      engagementId: coaching.id,
      keys: [key(2)],
    });
    expect((await documents()).map(({ lastDay }) => lastDay)).toEqual(['2027-02-28', '2027-02-28']);

    await register.must('correctEngagement', { dossier, id: coaching.id, completedOn: '2026-05-15' });
    expect((await documents()).map(({ lastDay }) => lastDay)).toEqual(['2026-11-15', '2026-11-15']);
    expect((await register.reader.counts('2026-11-22')).overdue).toBe(2);
  });

  test('destroyed and seen again is an alarm, once; destroyed again it is calm', async () => {
    const coaching = await register.must('addEngagement', {
      dossier,
      name: 'Coaching',
      type: 'coaching',
      completedOn: '2026-01-15',
    });
    const { id } = await register.must('registerDocument', {
      ...report,
      dossier,
      engagementId: coaching.id,
      keys: [key(1)],
    });
    await register.must('disposeDocument', { dossier, id, on: '2026-11-22', copies: ['file', 'bin'] });
    expect(await register.reader.counts('2026-11-22')).toMatchObject({ overdue: 0, toDo: 0 });

    register.now = new Date('2026-11-24T09:00:00');
    const again = {
      dossier,
      id,
      on: '2026-11-24',
      keys: [key(1)],
      shown: ['DISC-rapport.pdf'],
    } as const;
    await register.must('noticeDocument', { ...again, shown: ['Mijn bestanden'] });
    expect(await documents()).toMatchObject([{ seenAgainOn: null }]);
    await register.must('noticeDocument', again);
    await register.must('noticeDocument', again);
    expect(await documents()).toMatchObject([{ destroyedOn: '2026-11-22', seenAgainOn: '2026-11-24' }]);
    expect(await register.reader.counts('2026-11-24')).toMatchObject({ findings: 1, toDo: 1 });

    register.now = new Date('2026-11-24T10:00:00');
    await register.must('disposeDocument', { dossier, id, on: '2026-11-24', copies: ['file'] });
    expect(await register.reader.counts('2026-11-24')).toMatchObject({ findings: 0, toDo: 0 });
  });

  test('“this is not that file”: the alarm goes and stays away, the place is free, and all of it can be undone', async () => {
    const { id } = await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
    await register.must('disposeDocument', { dossier, id, on: '2026-11-22', copies: ['file'] });
    expect(await register.run('dismissSighting', { dossier, id })).toMatchObject({
      error: { type: 'ChangedSince' },
    });
    register.now = new Date('2026-11-24T09:00:00');
    const again = { dossier, id, on: '2026-11-24', keys: [key(1)], shown: [report.name] } as const;
    await register.must('noticeDocument', again);
    expect(await register.reader.counts('2026-11-24')).toMatchObject({ findings: 1 });

    register.now = new Date('2026-11-24T09:01:00');
    const dismissed = await register.run('dismissSighting', { dossier, id });
    expect(await register.reader.counts('2026-11-24')).toMatchObject({ findings: 0, toDo: 0 });
    register.now = new Date('2026-11-25T09:00:00');
    await register.must('noticeDocument', again);
    expect(await documents()).toMatchObject([{ destroyedOn: '2026-11-22', seenAgainOn: null }]);
    expect(await register.reader.documentsAt([key(1)])).toEqual([]);

    const other = await register.run('registerDocument', {
      ...report,
      name: 'Ander.pdf',
      dossier,
      keys: [key(1)],
    });
    expect(await register.reader.documentsAt([key(1)])).toMatchObject([
      { name: 'Ander.pdf', destroyedOn: null },
    ]);
    expect(await documents()).toHaveLength(2);

    for (const done of [other, dismissed])
      await register.must('undo', { command: (done.ok && done.value.command) || '' });
    expect(await register.reader.documentsAt([key(1)])).toMatchObject([{ id, seenAgainOn: '2026-11-24' }]);
    // Destroyed once more: what is seen after that is an alarm again.
    await register.must('dismissSighting', { dossier, id });
    register.now = new Date('2026-11-26T09:00:00');
    await register.must('disposeDocument', { dossier, id, on: '2026-11-26', copies: ['file'] });
    register.now = new Date('2026-11-27T09:00:00');
    await register.must('noticeDocument', { ...again, on: '2026-11-27' });
    expect(await documents()).toMatchObject([{ seenAgainOn: '2026-11-27' }]);
  });

  test('its place is open again and shows another name: what the user says of it counts, either way', async () => {
    const state = async () =>
      (await placeReader(new PlainDb(register.db.name), register.file).look([[key(1)]], '2026-11-25'))[0];
    const { id } = await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
    await register.must('disposeDocument', { dossier, id, on: '2026-11-22', copies: ['file'] });
    register.now = new Date('2026-11-25T09:00:00');
    const notice = { dossier, id, on: '2026-11-25', keys: [], shown: ['Nieuwe naam.pdf'] } as const;
    await register.must('noticeDocument', notice);
    expect(await state()).toMatchObject({ state: 'gone', row: { destroyed: true } });
    const another = await register.run('dismissSighting', { dossier, id, asked: true });
    expect(await state()).toMatchObject({ state: 'unknown' });
    await register.must('undo', { command: (another.ok && another.value.command) || '' });
    await register.must('noticeDocument', { ...notice, sure: true });
    expect(await state()).toMatchObject({ state: 'attention' });
    expect(await documents()).toMatchObject([{ seenAgainOn: '2026-11-25' }]);
  });

  test('a file is found by any of its keys, and keys seen together are joined', async () => {
    const { id } = await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
    const path = 'path:jan_voorbeeld_nl/Documents/DISC-rapport.pdf';
    expect(await register.reader.documentsAt([path])).toEqual([]);
    await register.must('noticeDocument', { dossier, id, on: '2026-11-22', keys: [key(1), path], shown: [] });
    expect(await register.reader.documentsAt([path])).toMatchObject([{ id, keys: [key(1), path] }]);
  });

  test('a file moved to another client leaves nothing in the old dossier', async () => {
    const other = await register.must('addClient', { name: 'De Linde' });
    const { id } = await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
    await register.must('moveDocument', {
      dossier,
      id,
      to: other.dossier,
      personId: null,
      engagementId: null,
    });
    expect(await documents()).toEqual([]);
    expect(await register.reader.documentsAt([key(1)])).toMatchObject([{ id, clientName: 'De Linde' }]);
    await register.restart();
    await register.open();
    expect((await register.reader.dossier(other.dossier))?.documents).toMatchObject([{ name: report.name }]);
  });

  describe('a file whose place held another one at the new client, destroyed since', () => {
    let other: string;
    let made: { dossier: string; id: string };
    beforeEach(async () => {
      other = (await register.must('addClient', { name: 'De Linde' })).dossier;
      const { id } = await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
      await register.must('disposeDocument', { dossier, id, on: '2026-11-22', copies: ['file'] });
      register.now = new Date('2026-11-24T09:00:00');
      await register.must('dismissSighting', { dossier, id, asked: true });
      made = await register.must('registerDocument', {
        ...report,
        name: 'Ander.pdf',
        dossier: other,
        keys: [key(1)],
      });
      expect(made.id).toBe(id);
    });
    const move = (from: { dossier: string; id: string }, to: string) =>
      register.run('moveDocument', { ...from, to, personId: null, engagementId: null });
    const at = async () =>
      (await register.reader.documentsAt([key(1)])).map(({ name, clientName }) => `${name} ${clientName}`);
    const names = async (of: string) =>
      ((await register.reader.dossier(of))?.documents ?? []).map(({ name }) => name).sort();

    test('becomes a record of its own beside it; the destroyed one stays what it is', async () => {
      const moved = await move(made, dossier);
      if (!moved.ok) throw new Error(moved.error.type);
      expect(moved.value.output).toMatchObject({ dossier });
      expect(moved.value.output.id).not.toBe(made.id);
      expect(await names(other)).toEqual([]);
      expect(await documents()).toHaveLength(2);
      expect(await register.reader.document(`${dossier}/${made.id}`)).toMatchObject({
        name: report.name,
        destroyedOn: '2026-11-22',
      });
      expect(await at()).toEqual(['Ander.pdf Kompas Advies']);
      expect(await register.ask('verify', {})).toMatchObject({
        value: { differing: 0, countersAgree: true },
      });
      // The way back and there again, under the same ids.
      const back = await register.run('undo', { command: moved.value.command ?? '' });
      if (!back.ok) throw new Error(back.error.type);
      expect(await register.reader.document(`${other}/${made.id}`)).toMatchObject({ name: 'Ander.pdf' });
      expect(await names(dossier)).toEqual([report.name]);
      await register.must('undo', { command: back.value.command ?? '' });
      expect(await at()).toEqual(['Ander.pdf Kompas Advies']);
      expect(await register.reader.document(`${dossier}/${moved.value.output.id}`)).toMatchObject({
        name: 'Ander.pdf',
      });
    });

    test('that was destroyed itself is not destroyed once more by the move', async () => {
      await register.must('disposeDocument', { ...made, on: '2026-11-24', copies: ['file'] });
      const before = await register.db.chain.count();
      expect(await move(made, dossier)).toMatchObject({ ok: true });
      expect(await names(dossier)).toEqual(['Ander.pdf', report.name]);
      expect(await register.db.chain.count()).toBe(before);
    });

    test('is not written over one that stands there and was not destroyed', async () => {
      const [journalled] = (await register.reader.recent(0, 0)).steps.filter(
        ({ name }) => name === 'dismissSighting',
      );
      await register.must('undo', { command: journalled?.command ?? '' });
      expect(await move(made, dossier)).toMatchObject({ error: { type: 'AlreadyRegistered' } });
      expect(await names(other)).toEqual(['Ander.pdf']);
    });
  });
});

describe('what is wrong is said, and nothing is written', () => {
  const nobody = '0123456789abcdef0123456789abcdef';
  test.each([
    ['no name', { name: ' ' }, { type: 'InvalidInput', fields: [{ field: 'name', problem: 'required' }] }],
    [
      'a class that no rule knows',
      { class: 'diary' },
      { type: 'InvalidInput', fields: [{ field: 'class', problem: 'unknown-class' }] },
    ],
    ['an engagement of another dossier', { engagementId: nobody }, { type: 'UnknownEngagement' }],
    ['a person of another dossier', { personId: nobody }, { type: 'UnknownPerson' }],
    ['a dossier that is not there', { dossier: nobody }, { type: 'UnknownDossier' }],
    ['a key of no known form', { keys: ['<script>'] }, { type: 'InvalidInput' }],
    [
      'an address that is not https',
      { address: 'javascript:alert(1)' },
      { type: 'InvalidInput', fields: [{ field: 'address', problem: 'not-https' }] },
    ],
  ])('a document with %s', async (_, wrong, error) => {
    const input = { ...report, dossier, keys: [key(1)], ...wrong } as never;
    expect(await register.run('registerDocument', input)).toMatchObject({ ok: false, error });
    expect(await documents()).toEqual([]);
  });

  test.each([
    ['a phone number with a remark', { phone: '06 12345678 (Jan)' }, 'phone', 'not-a-phone'],
    ['a bank account whose digits do not fit', { iban: 'NL91ABNA0417164301' }, 'iban', 'not-an-iban'],
  ])('a client or a person with %s', async (_, wrong, field, problem) => {
    const error = { type: 'InvalidInput', fields: [{ field, problem }] };
    expect(await register.run('addClient', { name: 'Nieuw', ...wrong })).toMatchObject({ ok: false, error });
    expect(await register.run('correctClient', { dossier, ...wrong })).toMatchObject({ ok: false, error });
    if (field !== 'phone') return;
    expect(await register.run('addPerson', { dossier, name: 'Bas', ...wrong })).toMatchObject({
      ok: false,
      error,
    });
  });

  test('what is on record from before such a check stays readable, and its other fields can be corrected', async () => {
    expect(clientSchema.safeParse({ name: 'Oud', iban: 'rekening 12', phone: 'zie site' }).success).toBe(
      true,
    );
    await register.must('correctClient', { dossier, phone: '', iban: '' });
    await register.must('correctClient', {
      dossier,
      phone: '+31 (0)20 123-4567',
      iban: 'nl91 abna 0417 1643 00',
    });
  });

  test('a day that is none, one to come, and an end before the start', async () => {
    const { id } = await register.must('addEngagement', {
      dossier,
      name: 'Coaching',
      type: 'coaching',
      startedOn: '2026-03-01',
    });
    const end = (completedOn: string) =>
      register.run('correctEngagement', { dossier, id, completedOn: completedOn as never });
    expect(await end('2026-02-30')).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    expect(await end('2026-02-28')).toMatchObject({ ok: false, error: { type: 'BeforeStart' } });
    const made = await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
    expect(
      await register.run('disposeDocument', { dossier, id: made.id, on: '2026-11-23', copies: [] }),
    ).toMatchObject({ ok: false, error: { type: 'InFuture' } });
  });

  test('the same file twice', async () => {
    const { id } = await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
    expect(await register.run('registerDocument', { ...report, dossier, keys: [key(1)] })).toMatchObject({
      ok: false,
      error: { type: 'AlreadyRegistered', key: `${dossier}/${id}` },
    });
  });

  test('a correction touches only the fields it names', async () => {
    await register.must('correctClient', { dossier, email: 'info@kompas.example' });
    await register.must('correctClient', { dossier, phone: '020 1234567' });
    expect((await register.reader.dossier(dossier))?.client).toMatchObject({
      name: 'Kompas Advies',
      email: 'info@kompas.example',
      phone: '020 1234567',
    });
  });
});

describe('undo', () => {
  test('takes a step back after a restart, and can be taken back itself', async () => {
    const made = await register.run('registerDocument', { ...report, dossier, keys: [key(1)] });
    if (!made.ok || !made.value.command) throw new Error('it can be undone');
    await register.restart();
    const undone = await register.run('undo', { command: made.value.command });
    expect(await documents()).toEqual([]);
    if (!undone.ok || !undone.value.command) throw new Error('an undo can be undone');
    await register.must('undo', { command: undone.value.command });
    expect(await documents()).toMatchObject([{ name: report.name, keys: [key(1)] }]);
  });

  describe.each([
    ['in an engine that stayed open', false],
    ['after a restart', true],
  ])('%s', (_, restarts) => {
    test.each([
      ['a day and an hour', '2026-11-23T11:00:00', true],
      ['the week but a minute', '2026-11-29T09:59:00', true],
      ['the week and a minute', '2026-11-29T10:01:00', false],
      ['three weeks', '2026-12-13T10:00:00', false],
    ])('%s later', async (__, now, works) => {
      const made = await register.run('registerDocument', { ...report, dossier, keys: [key(1)] });
      const set = await register.run('setSettings', { rowMarks: false });
      if (!made.ok || !made.value.command || !set.ok || !set.value.command) throw new Error('undoable');
      if (restarts) await register.restart();
      register.now = new Date(now);
      for (const { command } of [made.value, set.value])
        expect(await register.run('undo', { command: command ?? '' })).toMatchObject(
          works ? { ok: true } : { ok: false, error: { type: 'CannotUndo' } },
        );
      expect(await documents()).toHaveLength(works ? 0 : 1);
      expect((await register.reader.workspace()).settings.rowMarks).toBe(works);
    });
  });

  test('what is older than the week leaves the journal with the first step of a day, also without a restart', async () => {
    await register.must('addPerson', { dossier, name: 'Petra Voorbeeld' });
    expect(await register.db.journal.count()).toBe(2);
    register.now = new Date('2026-11-30T08:00:00');
    await register.must('recount', {});
    expect((await register.reader.recent(0, 99)).steps).toEqual([]);
    expect(await register.db.journal.where('at').below(register.now.getTime()).count()).toBe(0);
  });

  test('of something that was changed since touches nothing', async () => {
    const first = await register.run('correctClient', { dossier, name: 'Kompas' });
    await register.must('correctClient', { dossier, name: 'Kompas & co' });
    if (!first.ok || !first.value.command) throw new Error('it can be undone');
    expect(await register.run('undo', { command: first.value.command })).toMatchObject({
      ok: false,
      error: { type: 'ChangedSince' },
    });
    expect((await register.reader.dossier(dossier))?.client.name).toBe('Kompas & co');
  });

  test('brings back what was forgotten, with all its fields', async () => {
    const { id } = await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
    const before = await documents();
    const forgotten = await register.run('forgetDocument', { dossier, id });
    expect(await documents()).toEqual([]);
    if (!forgotten.ok || !forgotten.value.command) throw new Error('it can be undone');
    await register.must('undo', { command: forgotten.value.command });
    expect(await documents()).toEqual(before);
  });

  /** The id by which a step can be taken back. */
  const step = async (...[name, input]: Parameters<TestRegister['run']>): Promise<string> => {
    const done = await register.run(name, input);
    if (!done.ok || !done.value.command) throw new Error(`${name} can be undone`);
    return done.value.command;
  };
  const refused = { ok: false, error: { type: 'ChangedSince' } };

  test('of a registration that was built upon touches nothing: its destruction stays on record', async () => {
    const registered = await step('registerDocument', { ...report, dossier, keys: [key(1)] });
    const [document] = await documents();
    await register.must('disposeDocument', {
      dossier,
      id: document?.id ?? '',
      on: '2026-11-22',
      copies: ['file'],
    });
    expect(await register.run('undo', { command: registered })).toMatchObject(refused);
    expect(await documents()).toMatchObject([{ destroyedOn: '2026-11-22' }]);
  });

  test('of a registration whose new person and engagement others lean on touches nothing', async () => {
    const first = await step('registerDocument', {
      ...report,
      dossier,
      keys: [key(1)],
      newPerson: 'Petra Voorbeeld',
      newEngagement: 'Coaching',
    });
    const [{ personId, engagementId } = { personId: null, engagementId: null }] = await documents();
    await register.must('registerDocument', { ...report, dossier, personId, engagementId, keys: [key(2)] });
    expect(await register.run('undo', { command: first })).toMatchObject(refused);
    expect((await documents()).map(({ personName }) => personName)).toEqual([
      'Petra Voorbeeld',
      'Petra Voorbeeld',
    ]);
  });

  test('of a client, taken back, done again and built upon, touches nothing', async () => {
    const added = await step('addClient', { name: 'Kort' });
    const undone = await step('undo', { command: added });
    const again = await step('undo', { command: undone });
    const kort = (await register.reader.headlines()).find(({ client }) => client === 'Kort');
    await register.must('addPerson', { dossier: kort?.dossier ?? '', name: 'Bas' });
    expect(await register.run('undo', { command: again })).toMatchObject({ ok: false });
    expect((await register.reader.dossier(kort?.dossier ?? ''))?.people).toHaveLength(1);
  });

  test('of a client: nothing more can be added to it elsewhere', async () => {
    const made = await register.run('addClient', { name: 'Kort' });
    if (!made.ok || !made.value.command) throw new Error('it can be undone');
    await register.must('undo', { command: made.value.command });
    const added = await register.run('registerDocument', {
      ...report,
      dossier: made.value.output.dossier,
      keys: [key(1)],
    });
    expect(added).toMatchObject({ ok: false, error: { type: 'UnknownDossier' } });
  });

  test('of a setting', async () => {
    const set = await register.run('setSettings', { rowMarks: false });
    expect((await register.reader.workspace()).settings.rowMarks).toBe(false);
    if (!set.ok || !set.value.command) throw new Error('it can be undone');
    await register.must('undo', { command: set.value.command });
    expect((await register.reader.workspace()).settings.rowMarks).toBe(true);
  });
});

test('the same command sent twice is carried out once', async () => {
  const command = randomId();
  const input = { dossier, name: 'Petra Voorbeeld' };
  const first = await register.run('addPerson', input, command);
  await register.restart();
  expect(await register.run('addPerson', input, command)).toEqual(first);
  expect((await register.reader.dossier(dossier))?.people).toHaveLength(1);
});

test('three weeks asleep: what is overdue is so at the first look', async () => {
  const { id } = await register.must('addEngagement', {
    dossier,
    name: 'Coaching',
    type: 'coaching',
    completedOn: '2026-06-01',
  });
  await register.must('registerDocument', {
    ...report,
    place: 'device',
    dossier,
    engagementId: id,
    keys: [key(1)],
  });
  expect((await register.reader.counts('2026-11-22')).overdue).toBe(0);
  expect((await register.reader.counts('2026-12-13')).overdue).toBe(1);
});

describe('a portal that came in a file', () => {
  test('is kept as it is, and can be undone', async () => {
    const done = await register.run('teachPortal', taught);
    expect((await register.reader.workspace()).portals).toEqual([taught]);
    await register.must('undo', { command: (done.ok && done.value.command) || '' });
    expect((await register.reader.workspace()).portals).toEqual([]);
  });

  test.each([
    ['something that is no part of it', { inhoud: 'Jan Jansen' }, ''],
    ['a host that is none', { hosts: ['https://a.example/'] }, 'hosts.0'],
    ['a whole country', { hosts: ['*.nl'] }, 'hosts.0'],
    ['no host', { hosts: [] }, 'hosts'],
    ['a place that could hold a text', { nameAt: 'main > h1[title="Jan"]' }, 'nameAt'],
    ['a path that is none', { reportPaths: ['rapport'] }, 'reportPaths.0'],
    ['far too many paths', { reportPaths: Array.from({ length: 21 }, (_, n) => `/${n}`) }, 'reportPaths'],
    ['an id that could be a name', { id: 'Jan Jansen' }, 'id'],
  ])('with %s is refused, naming where', async (_, wrong, field) => {
    expect(await register.run('teachPortal', { ...taught, ...wrong })).toMatchObject({
      error: { type: 'InvalidInput', fields: [{ field }] },
    });
    expect((await register.reader.workspace()).portals).toEqual([]);
  });
});
