import { beforeEach, describe, expect, test } from 'vitest';
import type { CommandError, Input } from '@/storage/commands/commands';
import { key, report, TestRegister } from './support';

let register: TestRegister;
let dossier: string;
let petra: string;
let joris: string;
let document: string;

beforeEach(async () => {
  register = new TestRegister();
  dossier = (await register.must('addClient', { name: 'Kompas Advies' })).dossier;
  petra = (await register.must('addPerson', { dossier, name: 'Petra Voorbeeld' })).id;
  joris = (await register.must('addPerson', { dossier, name: 'Joris Denkbeeldig' })).id;
  document = (
    await register.must('registerDocument', { ...report, dossier, personId: petra, keys: [key(1)] })
  ).id;
});

const said = (change: Partial<Input<'addDisclosure'>> = {}): Input<'addDisclosure'> => ({
  dossier,
  to: 'Arbodienst Voorbeeld',
  what: 'Werkenergieanalyse',
  on: '2026-11-20',
  ground: 'consent',
  evidence: 'mail van 19 november',
  ...change,
});
const disclosures = async () => (await register.reader.dossier(dossier))?.disclosures ?? [];

describe('a disclosure', () => {
  test('says to whom, what, when, on which ground, and about whom; the latest stands first', async () => {
    await register.must('addDisclosure', said({ personIds: [joris], documentIds: [document] }));
    await register.must('addDisclosure', {
      ...said({ to: 'Belastingdienst', on: '2026-11-21', ground: 'law', law: 'artikel 52 AWR' }),
    });
    expect(await disclosures()).toMatchObject([
      { to: 'Belastingdienst', ground: 'law', law: 'artikel 52 AWR', people: [] },
      {
        to: 'Arbodienst Voorbeeld',
        what: 'Werkenergieanalyse',
        on: '2026-11-20',
        ground: 'consent',
        evidence: 'mail van 19 november',
        documents: [{ id: document, name: 'DISC-rapport.pdf' }],
      },
    ]);
    // Whoever a document is about is named by it, also when nobody thought of it.
    const about = (await disclosures())[1]?.people.map(({ name }) => name);
    expect(new Set(about)).toEqual(new Set(['Petra Voorbeeld', 'Joris Denkbeeldig']));
    expect((await register.reader.counts('2026-11-22')).documents).toBe(1);
  });

  test.each<[string, () => Partial<Input<'addDisclosure'>>, CommandError]>([
    [
      'without a ground',
      () => ({ ground: '' as 'law' }),
      { type: 'InvalidInput', fields: [{ field: 'ground', problem: 'no-ground' }] },
    ],
    [
      'on a ground that R11 does not know',
      () => ({ ground: 'interest' as 'law' }),
      { type: 'InvalidInput', fields: [{ field: 'ground', problem: 'no-ground' }] },
    ],
    [
      'by consent without its evidence',
      () => ({ evidence: ' ' }),
      { type: 'InvalidInput', fields: [{ field: 'evidence', problem: 'required' }] },
    ],
    [
      'by law, without which',
      () => ({ ground: 'law' }),
      { type: 'InvalidInput', fields: [{ field: 'law', problem: 'required' }] },
    ],
    [
      'of nothing',
      () => ({ what: '' }),
      { type: 'InvalidInput', fields: [{ field: 'what', problem: 'required' }] },
    ],
    [
      'to nobody',
      () => ({ to: ' ' }),
      { type: 'InvalidInput', fields: [{ field: 'to', problem: 'required' }] },
    ],
    ['on a day to come', () => ({ on: '2026-11-23' }), { type: 'InFuture' }],
    ['about somebody of another client', () => ({ personIds: ['a'.repeat(32)] }), { type: 'UnknownPerson' }],
    [
      'of a document of another client',
      () => ({ documentIds: ['a'.repeat(32)] }),
      { type: 'UnknownRecord', id: 'a'.repeat(32) },
    ],
  ])('is refused %s', async (_, change, error) => {
    expect(await register.run('addDisclosure', said(change()))).toEqual({ ok: false, error });
    expect(await disclosures()).toEqual([]);
  });

  test('is corrected, and never to one without a ground', async () => {
    const { id } = await register.must('addDisclosure', said({ personIds: [joris] }));
    await register.must('correctDisclosure', { dossier, id, ground: 'assignment', documentIds: [document] });
    expect(await disclosures()).toMatchObject([{ ground: 'assignment', documents: [{ id: document }] }]);
    await register.must('correctDisclosure', { dossier, id, personIds: [petra] });
    expect((await disclosures())[0]?.people.map(({ name }) => name)).toEqual(['Petra Voorbeeld']);
    expect(await register.run('correctDisclosure', { dossier, id, ground: 'law' })).toMatchObject({
      error: { fields: [{ field: 'law', problem: 'required' }] },
    });
    expect(await register.run('correctDisclosure', { dossier, id, what: '', documentIds: [] })).toMatchObject(
      { error: { fields: [{ field: 'what', problem: 'required' }] } },
    );
  });

  test('made, corrected and forgotten can each be taken back', async () => {
    const undo = async (command: string | null) => {
      if (!command) throw new Error('it can be undone');
      await register.must('undo', { command });
    };
    const added = await register.run('addDisclosure', said({ personIds: [petra] }));
    if (!added.ok) throw new Error(added.error.type);
    const { id } = added.value.output;
    const corrected = await register.run('correctDisclosure', { dossier, id, personIds: [joris] });
    if (!corrected.ok) throw new Error(corrected.error.type);
    // Something was built upon it since.
    expect(await register.run('undo', { command: added.value.command ?? '' })).toMatchObject({
      error: { type: 'ChangedSince' },
    });
    await undo(corrected.value.command);
    expect((await disclosures())[0]?.people).toMatchObject([{ id: petra }]);
    const forgotten = await register.run('forgetDisclosure', { dossier, id });
    expect(await disclosures()).toEqual([]);
    if (!forgotten.ok) throw new Error(forgotten.error.type);
    await undo(forgotten.value.command);
    expect(await disclosures()).toHaveLength(1);
    await undo(added.value.command);
    expect(await disclosures()).toEqual([]);
  });

  test('keeps the person it is about from being taken back', async () => {
    const anna = await register.run('addPerson', { dossier, name: 'Anna Verzonnen' });
    if (!anna.ok || !anna.value.command) throw new Error('it can be undone');
    await register.must('addDisclosure', said({ personIds: [anna.value.output.id] }));
    expect(await register.run('undo', { command: anna.value.command })).toMatchObject({
      error: { type: 'ChangedSince' },
    });
  });

  test('follows the names of whom and what it is about', async () => {
    await register.must('addDisclosure', said({ documentIds: [document] }));
    await register.must('correctPerson', { dossier, id: petra, name: 'Petra Anders' });
    await register.must('correctDocument', { dossier, id: document, name: 'Anders.pdf' });
    expect(await disclosures()).toMatchObject([
      { people: [{ name: 'Petra Anders' }], documents: [{ name: 'Anders.pdf' }] },
    ]);
    await register.must('forgetDocument', { dossier, id: document });
    expect(await disclosures()).toMatchObject([{ documents: [], what: 'Werkenergieanalyse' }]);
  });
});

describe('erasing a person', () => {
  test('erases what went to others about them alone', async () => {
    await register.must('addDisclosure', said({ personIds: [petra] }));
    await register.must('addDisclosure', said({ to: 'Uitgever', personIds: [joris] }));
    await register.must('erasePerson', { dossier, id: petra });
    expect((await disclosures()).map(({ to }) => to)).toEqual(['Uitgever']);
    await register.restart();
    await register.open();
    expect((await disclosures()).map(({ to }) => to)).toEqual(['Uitgever']);
  });

  test('keeps what is about others too, without this person', async () => {
    await register.must('addDisclosure', said({ personIds: [petra, joris] }));
    await register.must('erasePerson', { dossier, id: petra });
    expect(await disclosures()).toMatchObject([{ people: [{ id: joris }] }]);
    expect((await disclosures())[0]?.people).toHaveLength(1);
  });
});
