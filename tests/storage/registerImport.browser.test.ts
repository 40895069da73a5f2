import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { byText } from '@/storage/byText';
import { WorkspaceDoc } from '@/storage/engine/workspaceDoc';
import { Stopped } from '@/storage/services/define';
import { randomId } from '@/vault/bytes';
import { sizes } from './importing';
import { content, exportOf, importOf, previewOf } from './registerFile';
import { key, report, TestRegister, version } from './support';

const must = <T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T => {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};
const isSound = async (register: TestRegister) =>
  expect(must(await register.ask('verify', {}))).toMatchObject({
    damaged: 0,
    differing: 0,
    countersAgree: true,
  });

/** Something of everything that a register can hold. */
async function rich(): Promise<{ register: TestRegister; dossier: string }> {
  const register = new TestRegister();
  const { must: does } = { must: register.must.bind(register) };
  await does('setFirm', { name: 'Voorbeeld Advies' });
  await does('setSettings', { notifyAt: '09:15', rowMarks: false, onboarded: true, language: 'en' });
  const moment = { text: '20-11-2026', day: '2026-11-20', exact: 'day' } as const;
  await does('recordEvidence', { address: 'lead@elders.example', source: 'e-book', moment });
  const list = { tool: 'mailchimp', listId: 'a1b2', webId: null, name: 'Nieuwsbrief' } as const;
  await does('setAudience', { ...list, channels: ['newsletter', 'webinars'] });
  const own = {
    name: { nl: 'Loopbaanscan', en: 'Career scan' },
    purpose: 'Advies',
    clause: 'R12',
    startsOn: 'received',
  } as const;
  await does(
    'addPolicyVersion',
    version({ terms: { correspondence: 12, 'own-1': 9 }, own: { 'own-1': own } }),
  );
  await does('tickTool', { tool: 'onedrive', check: 'two-step', on: '2026-02-01' });
  const portal = { label: 'Portaal', titlePattern: null, nameAt: null, personAt: null } as const;
  await does('teachPortal', {
    ...portal,
    id: 'p-1',
    site: 'portal',
    hosts: ['p.voorbeeld.example'],
    reportPaths: ['/r/*'],
  });
  const { dossier } = await does('addClient', { name: 'Kompas', address: 'Laan 1', phone: '020 1234567' });
  const els = await does('addPerson', { dossier, name: 'Els', consentOn: '2026-01-05', consentHow: 'mail' });
  const course = await does('addEngagement', {
    dossier,
    name: 'Coaching',
    type: 'coaching',
    startedOn: '2026-01-01',
    completedOn: '2026-03-15',
  });
  const links = { personId: els.id, engagementId: course.id };
  const late = await does('registerDocument', {
    ...report,
    dossier,
    ...links,
    keys: [key(1), 'path:an/DISC.pdf'],
  });
  const gone = await does('registerDocument', {
    ...report,
    dossier,
    ...links,
    name: 'Weg.pdf',
    keys: [key(2)],
  });
  const mine = await does('registerDocument', {
    dossier,
    name: 'Scan.pdf',
    class: 'own-1',
    place: 'device',
    startedOn: '2026-05-01',
  });
  const mail = await does('registerDocument', {
    dossier,
    name: 'Brief',
    class: 'correspondence',
    place: 'cloud',
    startedOn: '2026-06-01',
  });
  await does('tickCheck', { dossier, id: late.id, check: 'own-password', on: '2026-11-01' });
  await does('disposeDocument', {
    dossier,
    id: late.id,
    on: '2026-11-01',
    copies: [],
    outcome: 'unreachable',
    reason: 'Dicht',
  });
  await does('snoozeDocument', { dossier, id: late.id, backOn: '2026-12-01', reason: 'Vakantie' });
  await does('disposeDocument', {
    dossier,
    id: gone.id,
    on: '2026-11-02',
    copies: ['file', 'bin'],
    outcome: 'handed-over',
  });
  await does('noticeDocument', {
    dossier,
    id: gone.id,
    on: '2026-11-03',
    keys: [key(2)],
    shown: ['Weg.pdf'],
  });
  await does('protectDocument', {
    dossier,
    id: mine.id,
    format: 'pdf',
    passphrase: 'zeester-anker-kompas-lamp',
    keep: true,
  });
  const hold = { reason: 'Klacht', owner: 'An', from: '2026-11-01', until: null } as const;
  const first = await does('placeHold', { dossier, of: { kind: 'person', id: els.id }, ...hold });
  await does('liftHold', { dossier, of: { kind: 'person', id: els.id }, hold: first.id });
  await does('placeHold', { dossier, of: { kind: 'client', id: dossier }, ...hold });
  await does('addDisclosure', {
    dossier,
    to: 'De werkgever',
    what: 'Verslag',
    on: '2026-10-01',
    ground: 'consent',
    evidence: 'mail',
    personIds: [els.id],
    documentIds: [mail.id],
  });
  const other = await does('addClient', { name: 'Baken' });
  await does('moveDocument', { dossier, id: mail.id, to: other.dossier, personId: null, engagementId: null });
  await does('ignorePlace', { what: 'folder', keys: ['path:an/Foto'], site: 'onedrive' });
  return { register, dossier };
}

const empty = async () => {
  const register = new TestRegister();
  await register.open();
  return register;
};

describe('there and back', () => {
  test('what was exported comes back in another browser as it was, and is exported the same', async () => {
    const { register, dossier } = await rich();
    const file = await exportOf(register);
    expect(file).not.toContain('zeester');
    const other = await empty();
    expect(await previewOf(other, file)).toMatchObject({
      added: { client: 2, person: 1, engagement: 1, document: 4 },
      disclosures: 1,
      holds: 2,
      disposed: 1,
      copies: 1,
      newClients: { count: 2 },
      there: { count: 0 },
      ignored: 1,
      policy: 'taken',
    });
    const done = must(await importOf(other, file));
    expect(done).toMatchObject({ client: 2, person: 1, engagement: 1, document: 4, disclosure: 1, known: 0 });
    expect(await other.db.journal.count()).toBe(1);
    expect(content(await exportOf(other))).toEqual(content(file));
    await isSound(other);
    await other.restart();
    expect(content(await exportOf(other))).toEqual(content(file));
    await isSound(other);

    const ids = (await register.reader.headlines()).map(({ dossier }) => dossier);
    for (const id of ids) {
      const strip = (text: unknown) =>
        JSON.parse(JSON.stringify(text, (name, value) => (name === 'kept' ? undefined : value)));
      expect(strip(await other.reader.dossier(id))).toEqual(strip(await register.reader.dossier(id)));
    }
    expect(await other.reader.counts('2026-11-22')).toEqual(await register.reader.counts('2026-11-22'));
    const [there] = await other.reader.documentsAt([key(1)]);
    if (!there) throw new Error('it is found at its place');
    // A place that is seen again here is the one that came along.
    const keys = [key(1), 'path:an/DISC.pdf'];
    await other.must('noticeDocument', { dossier, id: there.id, on: '2026-11-22', keys, shown: [] });
    expect((await other.reader.documentsAt([key(1)]))[0]?.keys).toEqual(keys);
    expect(content(await exportOf(other))).toEqual(content(file));
  });

  test('the trial says what becomes overdue as the register will', async () => {
    const register = new TestRegister();
    const { dossier } = await register.must('addClient', { name: 'Kompas' });
    const course = await register.must('addEngagement', {
      dossier,
      name: 'C',
      type: 'coaching',
      completedOn: '2026-01-15',
    });
    for (const n of [1, 2, 3])
      await register.must('registerDocument', {
        ...report,
        name: `D${n}`,
        dossier,
        engagementId: course.id,
        keys: [key(n)],
      });
    const other = await empty();
    const { outlook } = await previewOf(other, await exportOf(register));
    expect(outlook.overdue).toMatchObject({
      count: 3,
      first: [{ name: 'D1', client: 'Kompas', lastDay: '2026-07-15' }, {}, {}],
    });
    expect(await other.reader.isEmpty()).toBe(true);
  });

  test('whatever was done, it comes back as it was', async () => {
    const step = fc.record({
      client: fc.nat(2),
      what: fc.constantFrom(
        'person',
        'course',
        'document',
        'dispose',
        'hold',
        'snooze',
        'tick',
        'correct',
        'forget',
      ),
      n: fc.nat(5),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const register = new TestRegister();
        const clients = [];
        for (const name of ['A', 'B', 'C'])
          clients.push((await register.must('addClient', { name })).dossier);
        for (const { client, what, n } of steps) {
          const dossier = clients[client] ?? '';
          const there = await register.reader.dossier(dossier);
          const document = there?.documents[n % Math.max(1, there.documents.length)];
          if (what === 'person') await register.must('addPerson', { dossier, name: `P${n}` });
          if (what === 'course')
            await register.must('addEngagement', { dossier, name: `T${n}`, type: 'training' });
          if (what === 'document')
            await register.run('registerDocument', {
              ...report,
              dossier,
              keys: [key(n)],
              personId: there?.people[0]?.id ?? null,
            });
          if (!document) continue;
          const at = { dossier, id: document.id };
          if (what === 'dispose')
            await register.run('disposeDocument', { ...at, on: '2026-11-02', copies: ['file'] });
          if (what === 'hold')
            await register.run('placeHold', {
              dossier,
              of: { kind: 'document', id: document.id },
              reason: 'r',
              owner: 'o',
              from: '2026-11-01',
              until: null,
            });
          if (what === 'snooze') await register.run('snoozeDocument', { ...at, backOn: '2026-11-29' });
          if (what === 'tick')
            await register.run('tickCheck', { ...at, check: 'own-password', on: '2026-11-01' });
          if (what === 'correct')
            await register.run('correctDocument', { ...at, name: `N${n}`, personId: null });
          if (what === 'forget') await register.run('forgetDocument', at);
        }
        const file = await exportOf(register);
        const other = await empty();
        must(await importOf(other, file));
        expect(content(await exportOf(other))).toEqual(content(file));
        await isSound(other);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('what is here stays', () => {
  test('a client with this id or this name is left alone and named; the others come in', async () => {
    const { register, dossier } = await rich();
    const file = await exportOf(register);
    await register.must('correctClient', { dossier, phone: '030 7654321' });
    const before = content(await exportOf(register));
    expect(await previewOf(register, file)).toMatchObject({
      added: { client: 0 },
      there: { count: 2 },
      policy: 'same',
      settings: 0,
    });
    expect(must(await importOf(register, file))).toMatchObject({ client: 0, command: null });
    expect(content(await exportOf(register))).toEqual(before);

    const other = await empty();
    await other.must('setFirm', { name: 'Ander Bureau' });
    await other.must('addClient', { name: 'KOMPAS' });
    expect(await previewOf(other, file)).toMatchObject({
      added: { client: 1 },
      there: { first: ['Kompas'] },
    });
    must(await importOf(other, file));
    expect((await other.reader.headlines()).map(({ client }) => client).sort(byText)).toEqual([
      'Baken',
      'KOMPAS',
    ]);
    expect(await other.reader.firmName()).toBe('Ander Bureau');
    await isSound(other);
  });

  test('a file that stands with another client stays there; a policy of one’s own too', async () => {
    const register = new TestRegister();
    const { dossier } = await register.must('addClient', { name: 'Kompas' });
    await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
    await register.must('addPolicyVersion', version({ terms: { correspondence: 12 } }));
    const file = await exportOf(register);
    const other = await empty();
    const there = await other.must('addClient', { name: 'Baken' });
    await other.must('registerDocument', { ...report, dossier: there.dossier, keys: [key(1)] });
    await other.must('addPolicyVersion', version({ terms: { correspondence: 6 } }));
    expect(await previewOf(other, file)).toMatchObject({ known: 1, added: { document: 0 }, policy: 'kept' });
    expect(must(await importOf(other, file))).toMatchObject({ client: 1, document: 0, known: 1 });
    expect((await other.reader.workspace()).policy.rules.correspondence.atMost).toEqual({ months: 6 });
    expect(await other.reader.documentsAt([key(1)])).toMatchObject([{ clientName: 'Baken' }]);
  });

  test('a kind of one’s own that is another kind here keeps the file out whole', async () => {
    const file = await exportOf((await rich()).register);
    const other = await empty();
    const own = {
      name: { nl: 'Iets anders', en: '' },
      purpose: '',
      clause: 'R12',
      startsOn: 'received',
    } as const;
    await other.must('addPolicyVersion', version({ own: { 'own-1': own } }));
    const before = await sizes(other);
    expect(await importOf(other, file)).toMatchObject({ error: { type: 'OtherOwnKinds' } });
    expect(await sizes(other)).toEqual(before);
  });

  test('what was erased here is not brought back', async () => {
    const { register, dossier } = await rich();
    const file = await exportOf(register);
    const person = (await register.reader.dossier(dossier))?.people[0]?.id ?? '';
    await register.must('erasePerson', { dossier, id: person });
    await register.must('eraseDossier', { dossier });
    expect(await previewOf(register, file)).toMatchObject({ added: { client: 0 }, erasedClients: 1 });
    must(await importOf(register, file));
    expect(await exportOf(register)).not.toContain('Kompas');

    const other = await empty();
    const { command } = must(await importOf(other, file));
    await other.must('erasePerson', { dossier, id: person });
    const undone = await other.run('undo', { command: command ?? '' });
    if (!undone.ok) expect(undone.error.type).toBe('ChangedSince');
    expect(await exportOf(other)).not.toContain('Els');
  });
});

describe('one step', () => {
  test('undone as one, settings too, and then it can be brought in again', async () => {
    const file = await exportOf((await rich()).register);
    const other = await empty();
    await other.must('addClient', { name: 'Wie er al was' });
    const before = content(await exportOf(other));
    const { command } = must(await importOf(other, file));
    await other.restart();
    must(await other.run('undo', { command: command ?? '' }));
    expect(content(await exportOf(other))).toEqual(before);
    await isSound(other);
    expect(must(await importOf(other, file))).toMatchObject({ client: 2, document: 4 });
    expect((await other.reader.headlines()).map(({ client }) => client).sort(byText)).toEqual([
      'Baken',
      'Kompas',
      'Wie er al was',
    ]);
    await isSound(other);
  });

  test.each([1, 3, 4, 5])('stopped at step %i it leaves nothing, of the settings neither', async (at) => {
    const file = await exportOf((await rich()).register);
    const other = await empty();
    const [before, was] = [await sizes(other), content(await exportOf(other))];
    const stopping = new AbortController();
    const progress = (done: number) => done >= at && stopping.abort();
    await expect(importOf(other, file, { progress, signal: stopping.signal })).rejects.toBeInstanceOf(
      Stopped,
    );
    expect(await sizes(other)).toEqual(before);
    expect(content(await exportOf(other))).toEqual(was);
    await isSound(other);
  });

  test.each([1, 3, 5])(
    'broken off at step %i nothing of it is there, and the same one can be asked again',
    async (at) => {
      const file = await exportOf((await rich()).register);
      const other = await empty();
      const [before, was, id] = [await sizes(other), content(await exportOf(other)), randomId()];
      const progress = (done: number) => {
        if (done === at) throw new Error('as if the power went');
      };
      expect(await importOf(other, file, { progress }, id).catch(() => null)).toBeNull();
      other.crash();
      expect(content(await exportOf(other))).toEqual(was);
      expect(await sizes(other)).toEqual(before);
      const first = must(await importOf(other, file, {}, id));
      expect(first).toMatchObject({ client: 2 });
      other.crash();
      expect(must(await importOf(other, file, {}, id))).toEqual(first);
      expect(content(await exportOf(other))).toEqual(content(file));
      await isSound(other);
    },
  );

  test('killed after the records and before the settings, the next start sets those', async () => {
    const file = await exportOf((await rich()).register);
    const other = await empty();
    const setting = vi.spyOn(WorkspaceDoc.prototype, 'set').mockImplementation(() => {
      throw new Error('as if the power went');
    });
    const id = randomId();
    await importOf(other, file, {}, id).catch(() => null);
    expect(setting).toHaveBeenCalled();
    setting.mockRestore();
    other.crash();
    await other.open();
    expect(content(await exportOf(other))).toEqual(content(file));
    await isSound(other);
  });
});

test('what is no record of an export is refused by the engine as well', async () => {
  const other = await empty();
  const dossier = randomId();
  const record = { kind: 'client', id: dossier, fields: { name: 'Kompas', erased: '2026-01-01' } };
  for (const wrong of [
    { kind: 'exported', dossier, record },
    {
      kind: 'exported',
      dossier: '00000000000000000000000000000002',
      record: { ...record, fields: { name: 'K' } },
    },
    { kind: 'exported', dossier, record: { ...record, kind: 'user', fields: { name: 'K' } } },
    { kind: 'exported', dossier, record: null },
    { kind: 'workspace', dossier, workspace: {} },
  ])
    expect(
      await other.ask('stageImport', { import: randomId(), from: 0, records: [wrong as never] }),
    ).toMatchObject({ error: { type: 'InvalidInput' } });
});
