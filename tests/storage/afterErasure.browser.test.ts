import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CommandName, Input } from '@/storage/commands/commands';
import { type Journalled, openJournal } from '@/storage/journal';
import { openVault, type Vault, vaultOf } from '@/storage/openVault';
import { key, report, TestRegister } from './support';

let register: TestRegister;
let dossier: string;

beforeEach(async () => {
  register = new TestRegister();
  dossier = (await register.must('addClient', { name: 'Bakkerij De Korenaar' })).dossier;
});

/** Runs what must succeed, and gives the command that undo takes. */
async function step<N extends CommandName>(name: N, input: Input<N>): Promise<string> {
  const result = await register.run(name, input);
  if (!result.ok || !result.value.command) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result.value.command;
}
const undo = (command: string) => register.run('undo', { command });
const open = async (id = dossier) => {
  const found = await register.reader.dossier(id);
  if (!found) throw new Error('no such client');
  return found;
};

async function vaultNow(): Promise<Vault> {
  const opened = await openVault(register.db.keyrings, register.file);
  if (typeof opened === 'string') throw new Error(opened);
  return vaultOf(opened.master, opened.ring);
}

/** Every entry of the journal, opened by the keys there are now. */
async function journal(): Promise<Journalled[]> {
  const vault = await vaultNow();
  const entries = await register.db.journal.toArray();
  const opened = await Promise.all(
    entries.map(async (entry) => {
      const dossierKey = await vault.keyOf(entry.dossier);
      return dossierKey ? openJournal(entry, dossierKey) : null;
    }),
  );
  if (opened.some((was) => was === null)) throw new Error('an entry that no key opens was left');
  return opened.filter((was) => was !== null);
}

/** A client with two people, an engagement, and a document each; and the steps that have nothing to do with Petra. */
async function twoPeople() {
  const petra = await register.must('addPerson', {
    dossier,
    name: 'Petra Zeester',
    email: 'petra@zee.example',
  });
  await register.must('correctPerson', { dossier, id: petra.id, phone: '06 11122233' });
  const bram = await register.must('addPerson', { dossier, name: 'Bram de Wit' });
  const coaching = await register.must('addEngagement', { dossier, name: 'Training', type: 'training' });
  const of = (name: string, n: number, personId: string) =>
    register.must('registerDocument', { ...report, dossier, name, keys: [key(n)], personId });
  const own = await of('Zeester.pdf', 1, petra.id);
  const others = await of('Rapport Bram.pdf', 2, bram.id);
  return { petra, bram, coaching, own, others };
}

describe('after a person is erased', () => {
  test('steps that have nothing to do with them can be undone, also after a restart', async () => {
    const { petra, bram, coaching, others } = await twoPeople();
    const phone = await step('correctClient', { dossier, phone: '010 1234567' });
    const ended = await step('correctEngagement', { dossier, id: coaching.id, completedOn: '2026-10-01' });
    const renamed = await step('correctDocument', { dossier, id: others.id, name: 'Anders.pdf' });
    const mail = await step('correctPerson', { dossier, id: bram.id, email: 'bram@voorbeeld.example' });
    await register.must('erasePerson', petra);
    for (const command of [phone, ended]) expect(await undo(command)).toMatchObject({ ok: true });
    await register.restart();
    for (const command of [renamed, mail]) expect(await undo(command)).toMatchObject({ ok: true });
    const { client, engagements, documents, people } = await open();
    expect(client.phone).toBe('');
    expect(engagements[0]?.completedOn).toBeNull();
    expect(documents.map(({ name }) => name)).toEqual(['Rapport Bram.pdf']);
    expect(people).toMatchObject([{ name: 'Bram de Wit', email: '' }]);
  });

  test('steps about them or their documents can not, and are not listed', async () => {
    const { petra, own } = await twoPeople();
    const about = [
      await step('correctPerson', { dossier, id: petra.id, consentOn: '2026-01-01' }),
      await step('tickCheck', { dossier, id: own.id, check: 'own-password', on: '2026-11-01' }),
      await step('disposeDocument', { dossier, id: own.id, on: '2026-11-20', copies: ['file'] }),
    ];
    await register.must('erasePerson', petra);
    for (const command of about)
      expect(await undo(command)).toMatchObject({ ok: false, error: { type: 'CannotUndo' } });
    const { steps } = await register.reader.recent(0, 0);
    expect(JSON.stringify(steps)).not.toMatch(/Petra|Zeester/);
    expect(steps.map(({ name }) => name)).toContain('addEngagement');
  });

  test('a step about somebody else that speaks of them is gone too', async () => {
    const { petra, bram } = await twoPeople();
    await register.must('correctPerson', { dossier, id: bram.id, consentHow: 'Via Petra Zeester gekregen' });
    await register.must('correctPerson', { dossier, id: bram.id, consentHow: 'Op papier' });
    await register.must('erasePerson', petra);
    expect(JSON.stringify(await journal())).not.toContain('Petra Zeester');
  });
});

const mark = (what: string, n: number) => `${what}${n}merk`;
const marksIn = (value: unknown): readonly string[] => JSON.stringify(value).match(/[a-z]+\d+merk/g) ?? [];
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

/** What is typed carries a mark, so that it can be looked for. */
const steps: readonly ((n: number) => Promise<unknown>)[] = [
  (n) => {
    const email = `${mark('post', n)}@zee.example`;
    return register.must('addPerson', { dossier, name: mark('naam', n), email });
  },
  async (n) => {
    const person = pick((await open()).people, n);
    return person && register.must('correctPerson', { dossier, id: person.id, name: mark('anders', n) });
  },
  async (n) => {
    const personId = pick((await open()).people, n)?.id ?? null;
    const address = `https://zee.example/${mark('adres', n)}`;
    const name = `${mark('stuk', n)}.pdf`;
    return register.run('registerDocument', { ...report, dossier, name, keys: [key(n)], personId, address });
  },
  async (n) => {
    const document = pick((await open()).documents, n);
    return document && register.must('correctDocument', { dossier, id: document.id, name: mark('titel', n) });
  },
  (n) => register.must('correctClient', { dossier, principal: mark('baas', n) }),
  async (n) => {
    const one = pick((await register.reader.recent(0, 0)).steps, n);
    return one && one.name !== 'addClient' && undo(one.command);
  },
];

test('whatever was done before, no entry that stays holds a value that was erased', async () => {
  let [kept, dropped] = [0, 0];
  const walk = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(40)), {
    minLength: 12,
    maxLength: 30,
    size: 'max',
  });
  await fc.assert(
    fc.asyncProperty(walk, fc.nat(100), async (taken, which) => {
      register = new TestRegister();
      dossier = (await register.must('addClient', { name: 'Eerste' })).dossier;
      for (const [at, n] of taken) await steps[at]?.(n);
      const { people, documents } = await open();
      const person = pick(people, which);
      if (!person) return;
      const before = await journal();
      await register.must('erasePerson', { dossier, id: person.id });
      const after = await journal();

      const theirs = documents.filter(({ personId }) => personId === person.id);
      const gone = new Set([person.id, ...theirs.map(({ id }) => id)]);
      const said = marksIn([
        person,
        theirs,
        before.map(({ changes }) => changes.filter(({ id }) => gone.has(id))),
      ]);
      expect(marksIn(after).filter((one) => said.includes(one))).toEqual([]);
      kept += after.length;
      dropped += before.length + 1 - after.length;
    }),
    // Ids are random, so what a walk meets is not the same each time: enough of them that it hardly matters.
    { numRuns: 36, seed: 42 },
  );
  // A walk after which nothing stays, or nothing goes, proves nothing.
  expect(kept).toBeGreaterThan(20);
  expect(dropped).toBeGreaterThan(20);
}, 120_000);

test('after one field is erased, only the steps that hold it are gone', async () => {
  const { bram } = await twoPeople();
  const first = await step('correctClient', { dossier, iban: 'NL91ABNA0417164300' });
  await register.must('correctClient', { dossier, iban: '' });
  const phone = await step('correctClient', { dossier, phone: '010 1234567' });
  const mail = await step('correctPerson', { dossier, id: bram.id, email: 'bram@voorbeeld.example' });
  await register.must('eraseField', { dossier, id: dossier, kind: 'client', field: 'iban' });
  expect(JSON.stringify(await journal())).not.toContain('NL91ABNA0417164300');
  expect(await undo(first)).toMatchObject({ ok: false, error: { type: 'CannotUndo' } });
  for (const command of [phone, mail]) expect(await undo(command)).toMatchObject({ ok: true });
});

describe('a document moved to another client', () => {
  let other: string;
  let moved: string;
  let own: { id: string };
  let petra: { id: string };
  beforeEach(async () => {
    ({ own, petra } = await twoPeople());
    other = (await register.must('addClient', { name: 'De Linde' })).dossier;
    await register.must('correctClient', { dossier, phone: '010 1234567' });
    moved = await step('moveDocument', {
      dossier,
      id: own.id,
      to: other,
      personId: null,
      engagementId: null,
    });
  });
  const titles = async (id: string) => (await open(id)).documents.map(({ name }) => name);

  /** What the keys that this client has now open of all that stands on disk. */
  async function readableAt(id: string): Promise<string> {
    const vault = await vaultNow();
    const entries = await register.db.journal.where('dossier').equals(id).toArray();
    const dossierKey = await vault.keyOf(id);
    if (!dossierKey) throw new Error('no key');
    return JSON.stringify(await Promise.all(entries.map((entry) => openJournal(entry, dossierKey))));
  }

  test('goes back by undo, with its links, and leaves no trace with the other; and there again', async () => {
    const back = await undo(moved);
    if (!back.ok || !back.value.command) throw new Error('it can be undone');
    expect(await titles(other)).toEqual([]);
    expect((await open()).documents.find(({ id }) => id === own.id)).toMatchObject({ personId: petra.id });
    expect(await readableAt(other)).not.toContain('Zeester');

    expect(await undo(back.value.command)).toMatchObject({ ok: true });
    expect(await titles(other)).toEqual(['Zeester.pdf']);
    expect(await readableAt(dossier)).not.toContain('Zeester.pdf');
  });

  test('takes away the undo of its own earlier steps, and of no others', async () => {
    expect(await readableAt(dossier)).not.toContain('Zeester.pdf');
    const steps = (await register.reader.recent(0, 0)).steps;
    const phone = steps.find(
      ({ name, subject }) => name === 'correctClient' && subject === 'Bakkerij De Korenaar',
    );
    expect(await undo(phone?.command ?? '')).toMatchObject({ ok: true });
    expect(steps.find(({ command }) => command === moved)).toMatchObject({ subject: 'Zeester.pdf' });
  });

  test('comes back without a link to somebody who is gone by then', async () => {
    await register.must('erasePerson', { dossier, id: petra.id });
    expect(await undo(moved)).toMatchObject({ ok: true });
    expect((await open()).documents.find(({ id }) => id === own.id)).toMatchObject({ personId: null });
  });

  test('does not come back once it has gone on, or its new client was erased', async () => {
    const third = (await register.must('addClient', { name: 'Derde' })).dossier;
    const on = await step('moveDocument', {
      dossier: other,
      id: own.id,
      to: third,
      personId: null,
      engagementId: null,
    });
    expect(await undo(moved)).toMatchObject({ ok: false });
    await register.must('eraseDossier', { dossier: third });
    expect(await undo(on)).toMatchObject({ ok: false, error: { type: 'CannotUndo' } });
  });

  test('keeps the move itself out of the key that outlives its new client', async () => {
    await register.must('eraseDossier', { dossier: other });
    expect(JSON.stringify(await journal())).not.toContain('Zeester.pdf');
  });
});

test('what can be undone is listed however often documents were seen since', async () => {
  const { own } = await twoPeople();
  for (let n = 0; n < 120; n++)
    await register.must('noticeDocument', {
      dossier,
      id: own.id,
      on: '2026-11-22',
      keys: [key(1)],
      shown: [],
    });
  const { steps, more } = await register.reader.recent(0, 0);
  expect(steps.length).toBeGreaterThan(5);
  expect(more).toBe(false);
  const later = register.now.getTime() + 1;
  expect(await register.reader.recent(later, 2)).toMatchObject({ more: true, steps: [{}, {}] });
});
