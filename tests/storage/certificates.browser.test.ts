import { beforeEach, describe, expect, test } from 'vitest';
import { readMeta } from '@/storage/db';
import { type CertificateFile, chainEntrySchema } from '@/storage/schema/chain';
import { key, report, TestRegister } from './support';

let register: TestRegister;
let dossier: string;
let coaching: string;
beforeEach(async () => {
  register = new TestRegister();
  dossier = (await register.must('addClient', { name: 'Zeester Advies' })).dossier;
  const engagement = { dossier, name: 'Coaching', type: 'coaching', completedOn: '2026-03-15' } as const;
  coaching = (await register.must('addEngagement', engagement)).id;
});

const registered = (n: number) =>
  register.must('registerDocument', {
    ...report,
    name: `Zeester ${n}.pdf`,
    dossier,
    engagementId: coaching,
    keys: [key(n)],
  });
const dispose = (id: string) =>
  register.run('disposeDocument', { dossier, id, on: '2026-09-10', copies: ['file', 'bin'] });
const entries = () => register.db.chain.toArray();
const verified = async () => {
  const result = await register.ask('verifyChain', {});
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};
const fine = { problems: [], uncertified: 0 };

describe('what is proven', () => {
  test('a disposal: rule, days and copies; no name, no place, nothing of the ids', async () => {
    const { id } = await registered(1);
    await dispose(id);
    const [entry] = await entries();
    expect(entry).toMatchObject({
      seq: 1,
      on: '2026-11-22',
      what: {
        type: 'disposal',
        class: 'individual-report',
        clause: 'R3',
        policy: { atMost: 6, atLeast: null },
        startedOn: '2026-03-15',
        lastDay: '2026-09-15',
        destroyedOn: '2026-09-10',
        outcome: 'destroyed',
        copies: ['file', 'bin'],
        place: 'cloud',
        site: 'onedrive',
      },
    });
    expect(chainEntrySchema.safeParse(entry).success).toBe(true);
    const text = JSON.stringify(await entries());
    for (const tell of ['Zeester', 'Coaching', 'guid', id, dossier, coaching])
      expect(text).not.toContain(tell);
    expect(await verified()).toMatchObject({ ...fine, chains: 1, entries: 1 });
  });

  test('its certificate is found from the document, also after it moved and was seen at another place', async () => {
    const { id } = await registered(1);
    await dispose(id);
    const other = (await register.must('addClient', { name: 'De Linde' })).dossier;
    await register.must('moveDocument', { dossier, id, to: other, personId: null, engagementId: null });
    await register.must('noticeDocument', {
      dossier: other,
      id,
      on: '2026-11-22',
      keys: [key(2)],
      shown: ['Zeester 1.pdf'],
    });
    const row = await register.reader.document(`${other}/${id}`);
    expect(await register.reader.certificateOf(row?.disposalId ?? '')).toMatchObject({
      entry: { seq: 1 },
      takenBack: false,
    });
    expect(await entries()).toHaveLength(1);
    expect(await verified()).toMatchObject(fine);
  });

  test('what leaves the register and comes back was neither destroyed nor saved by that', async () => {
    const { id } = await registered(1);
    await dispose(id);
    const forgotten = await register.run('forgetDocument', { dossier, id });
    if (!forgotten.ok || !forgotten.value.command) throw new Error('it can be undone');
    await register.must('undo', { command: forgotten.value.command });
    expect((await entries()).map(({ what }) => what.type)).toEqual(['disposal']);
    expect(await verified()).toMatchObject(fine);
  });

  test('a disposal that is taken back, and that taken back, each with a link of its own', async () => {
    const { id } = await registered(1);
    const done = await dispose(id);
    if (!done.ok || !done.value.command) throw new Error('it can be undone');
    const undone = await register.run('undo', { command: done.value.command });
    expect(await register.reader.certificates()).toMatchObject([{ takenBack: true }]);
    expect(await verified()).toMatchObject(fine);
    if (!undone.ok || !undone.value.command) throw new Error('it can be undone');
    await register.must('undo', { command: undone.value.command });
    expect((await entries()).map(({ what }) => what.type)).toEqual(['disposal', 'undone', 'disposal']);
    expect(await register.reader.certificates()).toMatchObject([
      { entry: { seq: 3 }, takenBack: false },
      { entry: { seq: 1 }, takenBack: true },
    ]);
    expect(await verified()).toMatchObject(fine);
  });

  test('erasures: of a field, a person with their reports, a dossier; and the chain is right after each', async () => {
    const { id: person } = await register.must('addPerson', { dossier, name: 'Petra Zeester', phone: '06' });
    const { id } = await registered(1);
    await register.must('correctDocument', { dossier, id, personId: person });
    await registered(2);
    await dispose(id);
    await register.must('eraseField', { dossier, id: person, kind: 'person', field: 'phone' });
    await register.must('erasePerson', { dossier, id: person });
    await register.must('eraseDossier', { dossier });
    expect((await entries()).map(({ what }) => what)).toMatchObject([
      { type: 'disposal' },
      { type: 'erasure', of: 'field', documents: 0 },
      { type: 'erasure', of: 'person', documents: 1 },
      { type: 'erasure', of: 'dossier', documents: 1 },
    ]);
    expect(await verified()).toMatchObject({ ...fine, entries: 4 });
    await register.restart();
    expect(await verified()).toMatchObject({ ...fine, entries: 4 });
  });
});

describe('the same transaction', () => {
  test('a disposal that can’t be written leaves no link, and a link that can’t be written no disposal', async () => {
    const { id } = await registered(1);
    await register.restart();
    await register.open();
    const refuse = () => {
      throw new Error('broken disk');
    };
    register.db.chain.hook('creating', refuse);
    await expect(dispose(id)).rejects.toThrow('broken disk');
    register.crash();
    expect(await entries()).toEqual([]);
    expect(await register.reader.document(`${dossier}/${id}`)).toMatchObject({ destroyedOn: null });

    register.db.journal.hook('creating', refuse);
    await expect(dispose(id)).rejects.toThrow('broken disk');
    register.crash();
    expect(await entries()).toEqual([]);
    expect(await readMeta(register.db, 'chain')).toBeNull();

    await dispose(id);
    expect(await entries()).toHaveLength(1);
    expect(await register.reader.document(`${dossier}/${id}`)).toMatchObject({ destroyedOn: '2026-09-10' });
    expect(await verified()).toMatchObject(fine);
  });

  test('another context that went on with the chain meanwhile: the link is made again behind it', async () => {
    const first = await registered(1);
    const second = await registered(2);
    const twin = new TestRegister(register.name, register.file);
    twin.now = register.now;
    await twin.open();
    await dispose(first.id);
    await twin.must('disposeDocument', { dossier, id: second.id, on: '2026-09-10', copies: [] });
    expect((await entries()).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await verified()).toMatchObject(fine);
  });
});

describe('tampered with in the database', () => {
  test('the day of a link is named, and so is one that is gone', async () => {
    for (const n of [1, 2, 3]) await dispose((await registered(n)).id);
    const [, second, third] = await entries();
    if (second?.what.type !== 'disposal' || !third) throw new Error('three disposals');
    await register.db.chain.put({ ...second, what: { ...second.what, destroyedOn: '2026-09-15' } });
    expect((await verified()).problems).toMatchObject([{ type: 'altered', seq: 2 }]);
    await register.db.chain.delete([third.chain, 3]);
    expect((await verified()).problems).toMatchObject([
      { type: 'altered', seq: 2 },
      { type: 'cut', seq: 3 },
    ]);
    // A link that can't be shown is not shown, and breaks no list.
    await register.db.chain.put({ ...second, what: 'x', on: 5 } as never);
    expect((await register.reader.certificates()).map(({ entry }) => entry.seq)).toEqual([1]);
  });

  test('the whole chain thrown away is missed by the documents that it certified', async () => {
    await dispose((await registered(1)).id);
    await register.db.chain.clear();
    await register.db.meta.delete('chain');
    expect(await verified()).toEqual({ chains: 0, entries: 0, problems: [], uncertified: 1 });
  });

  test('put back as it was earlier, it fits; a certificate that was saved since tells', async () => {
    await dispose((await registered(1)).id);
    const [earlier] = await entries();
    const head = await readMeta(register.db, 'chain');
    await dispose((await registered(2)).id);
    const [, saved] = await entries();
    if (!saved || !earlier || !head) throw new Error('two disposals');
    await register.db.chain.delete([saved.chain, 2]);
    await register.db.meta.put(head);
    expect((await verified()).problems).toEqual([]);
    const forged = { ...saved, on: '2026-11-21' } as const;
    const file: CertificateFile = {
      format: 'bewaarwacht-certificate',
      version: 1,
      madeOn: '2026-11-22',
      entries: [earlier, saved, forged],
    };
    expect(await register.ask('checkCertificates', { file })).toMatchObject({
      value: [{ is: 'kept' }, { is: 'made-here' }, { is: 'false' }],
    });
  });
});
