import { beforeEach, describe, expect, test } from 'vitest';
import type { BatchItem } from '@/storage/commands/commands';
import { FIRM } from '@/storage/ids';
import { openJournal } from '@/storage/journal';
import { openVault, vaultOf } from '@/storage/openVault';
import { Stopped } from '@/storage/services/define';
import { randomId } from '@/vault/bytes';
import { key, report, TestRegister } from './support';

let register: TestRegister;
let one: string;
let other: string;
beforeEach(async () => {
  register = new TestRegister();
  one = (await register.must('addClient', { name: 'Kompas Advies' })).dossier;
  other = (await register.must('addClient', { name: 'De Linde Zorg' })).dossier;
});

const documents = async () => {
  const dossiers = await Promise.all([one, other].map((dossier) => register.reader.dossier(dossier)));
  return dossiers.flatMap((dossier) => dossier?.documents ?? []);
};

/** Two documents at each client. */
async function four() {
  for (const [n, dossier] of [one, one, other, other].entries())
    await register.must('registerDocument', { ...report, name: `Rapport ${n}.pdf`, dossier, keys: [key(n)] });
  return (await documents()).map(({ dossier, id }) => ({ dossier, id }));
}

const run = async (items: readonly BatchItem[], command = randomId()) => {
  const result = await register.run('batch', { items }, command);
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};
const dispose = (document: { dossier: string; id: string }): BatchItem => ({
  name: 'disposeDocument',
  input: { ...document, on: '2026-11-20', copies: ['file', 'bin'] },
});
const destroyed = async () => (await documents()).filter(({ destroyedOn }) => destroyedOn).length;
const sound = { damaged: 0, differing: 0, countersAgree: true };

describe('many commands as one step', () => {
  test('each has its own outcome, and what is wrong with one keeps none of the others back', async () => {
    const all = await four();
    const [first] = all;
    if (!first) throw new Error('there are four');
    const nobody = { dossier: one, id: '0'.repeat(31).concat('9') };
    const items = [
      ...all.map(dispose),
      dispose(nobody),
      dispose({ ...first, dossier: nobody.id }),
      { name: 'disposeDocument', input: { ...first, on: '2026-11-23', copies: [] } } as const,
      { name: 'correctDocument', input: { ...first, name: ' ' } } as const,
    ];
    const { output } = await run(items);
    expect(output).toEqual({
      done: 4,
      failed: [
        { at: 4, error: { type: 'UnknownRecord', id: nobody.id } },
        { at: 5, error: { type: 'UnknownDossier' } },
        { at: 6, error: { type: 'InFuture' } },
        { at: 7, error: { type: 'InvalidInput', fields: [{ field: 'name', problem: 'required' }] } },
      ],
    });
    expect(await destroyed()).toBe(4);
    expect(await register.reader.moments()).toMatchObject([{ reason: 'bulk' }]);
    expect(await register.ask('verify', {})).toMatchObject({ value: sound });
  });

  test('several clients are put on hold, all of them but who is gone, and one undo lifts it', async () => {
    await four();
    await register.must('eraseDossier', { dossier: other });
    const hold = { reason: 'Geschil', owner: 'An', from: '2026-11-20', until: null } as const;
    const items = [one, other].map((dossier): BatchItem => {
      return { name: 'placeHold', input: { dossier, of: { kind: 'client', id: dossier }, ...hold } };
    });
    const { output, command } = await run(items);
    expect(output).toEqual({ done: 1, failed: [{ at: 1, error: { type: 'UnknownDossier' } }] });
    const held = async () => (await documents()).filter((row) => row.hold).length;
    expect(await held()).toBe(2);
    expect(await register.ask('undo', { command: command ?? '' })).toMatchObject({ ok: true });
    expect(await held()).toBe(0);
    expect(await register.ask('verify', {})).toMatchObject({ value: sound });
  });

  test('a file that two of them name is registered once', async () => {
    const input = { ...report, dossier: one, keys: [key(1)] };
    const { output } = await run([
      { name: 'registerDocument', input },
      { name: 'registerDocument', input: { ...input, dossier: other, name: 'Nog eens' } },
      { name: 'registerDocument', input: { ...input, keys: [key(2)] } },
    ]);
    expect(output).toMatchObject({ done: 2, failed: [{ at: 1, error: { type: 'AlreadyRegistered' } }] });
    expect(await documents()).toHaveLength(2);
  });

  test('asked again under the same id it is done once, also after the engine ended', async () => {
    const all = await four();
    const command = randomId();
    const first = await run(all.map(dispose), command);
    register.crash();
    expect(await run(all.map(dispose), command)).toEqual(first);
    expect(await destroyed()).toBe(4);
  });

  test('nothing that was done is nothing to take back', async () => {
    expect(await run([dispose({ dossier: one, id: '0'.repeat(32) })])).toMatchObject({
      output: { done: 0 },
      command: null,
    });
  });

  test.each([
    ['an erasure', [{ name: 'eraseDossier', input: { dossier: '0'.repeat(32) } }], 'InvalidInput'],
    ['a batch in a batch', [{ name: 'batch', input: { items: [] } }], 'InvalidInput'],
    ['what every object has', [{ name: 'constructor', input: {} }], 'InvalidInput'],
    ['nothing', [], 'InvalidInput'],
    ['too much', Array.from({ length: 5_001 }, () => dispose({ dossier: '', id: '' })), 'TooMuch'],
  ])('%s is refused', async (_, items, type) => {
    expect(await register.run('batch', { items: items as BatchItem[] })).toMatchObject({ error: { type } });
  });
});

describe('as longer work', () => {
  const sizes = async () => [
    await register.db.log.count(),
    await register.db.rows.count(),
    await register.db.journal.count(),
    await destroyed(),
  ];
  /** Sixty documents at each client: enough to be seen moving. */
  async function many() {
    const items = [one, other].flatMap((dossier, at) =>
      Array.from({ length: 60 }, (_, n): BatchItem => {
        const input = { ...report, name: `Rapport ${n}.pdf`, dossier, keys: [key(at * 100 + n)] };
        return { name: 'registerDocument', input };
      }),
    );
    await run(items);
    return (await documents()).map(({ dossier, id }) => dispose({ dossier, id }));
  }

  test('it says how far it is, is done once under its id, and its undo says how far that is', async () => {
    const items = await many();
    const command = randomId();
    const seen: number[] = [];
    const progress = (done: number, of: number) => seen.push(done / of);
    const first = await register.ask('batch', { command, items }, { progress });
    expect(first).toEqual({ ok: true, value: { done: 120, failed: [], command } });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(await register.ask('batch', { command, items })).toEqual(first);
    expect(await destroyed()).toBe(120);
    seen.splice(0);
    expect(await register.ask('undo', { command }, { progress })).toEqual({ ok: true, value: null });
    expect(seen.length).toBeGreaterThan(1);
    expect(await destroyed()).toBe(0);
    expect(await register.ask('verify', {})).toMatchObject({ value: sound });
  });

  test.each(['while it is carried out', 'while it is written'])(
    'stopped %s nothing of it is there, and it can be asked again',
    async (when) => {
      const items = await many();
      const command = randomId();
      const before = await sizes();
      const stopping = new AbortController();
      const progress = (done: number) => {
        if (when === 'while it is carried out' || done > 0.8) stopping.abort();
      };
      const asked = register.ask('batch', { command, items }, { progress, signal: stopping.signal });
      await expect(asked).rejects.toBeInstanceOf(Stopped);
      expect(await sizes()).toEqual(before);
      expect(await register.ask('batch', { command, items })).toMatchObject({ value: { done: 120 } });
    },
  );

  test('a stop is heard as a message is: between two tasks, in the middle of the work', async () => {
    const [first] = await four();
    if (!first) throw new Error('there are four');
    const before = await sizes();
    const stopping = new AbortController();
    const channels = [new BroadcastChannel(register.name), new BroadcastChannel(register.name)] as const;
    channels[0].onmessage = () => stopping.abort();
    const seen: number[] = [];
    const progress = (done: number) => {
      seen.push(done);
      channels[1].postMessage('stop');
    };
    // One document over and over: nothing in it waits for anything but its own turn.
    const items = Array.from({ length: 5_000 }, (_, n): BatchItem => {
      return { name: 'correctDocument', input: { ...first, class: n % 2 === 0 ? 'other' : 'tax-record' } };
    });
    const asked = register.ask(
      'batch',
      { command: randomId(), items },
      { progress, signal: stopping.signal },
    );
    await expect(asked).rejects.toBeInstanceOf(Stopped);
    for (const channel of channels) channel.close();
    expect(Math.max(...seen)).toBeLessThan(0.8);
    expect(await sizes()).toEqual(before);
  });

  test('an undo that is stopped takes nothing back', async () => {
    const { command } = await run(await many());
    const before = await sizes();
    const stopping = new AbortController();
    const asked = register.ask(
      'undo',
      { command: command ?? '' },
      { progress: () => stopping.abort(), signal: stopping.signal },
    );
    await expect(asked).rejects.toBeInstanceOf(Stopped);
    expect(await sizes()).toEqual(before);
    expect(await register.ask('undo', { command: command ?? '' })).toMatchObject({ ok: true });
  });
});

describe('one undo', () => {
  const refused = { ok: false, error: { type: 'ChangedSince' } };

  test.each<[string, (document: { dossier: string; id: string }) => BatchItem]>([
    ['destroyed', dispose],
    ['corrected', (document) => ({ name: 'correctDocument', input: { ...document, class: 'other' } })],
    ['forgotten', (document) => ({ name: 'forgetDocument', input: document })],
  ])('brings back what was %s, at every client, and can be taken back itself', async (_, item) => {
    const all = await four();
    const before = await documents();
    const { command } = await run(all.map(item));
    const after = await documents();
    expect(after).not.toEqual(before);
    await register.restart();
    const undone = await register.run('undo', { command: command ?? '' });
    expect(await documents()).toEqual(before);
    if (!undone.ok || !undone.value.command) throw new Error('an undo can be undone');
    await register.must('undo', { command: undone.value.command });
    expect(await documents()).toEqual(after);
    expect(await register.ask('verify', {})).toMatchObject({ value: sound });
  });

  test('touches nothing when one of them was changed since', async () => {
    const all = await four();
    const correct = (document: { dossier: string; id: string }, name: 'tax-record' | 'other'): BatchItem => ({
      name: 'correctDocument',
      input: { ...document, class: name },
    });
    const { command } = await run(all.map((document) => correct(document, 'other')));
    await run(all.slice(-1).map((document) => correct(document, 'tax-record')));
    expect(await register.run('undo', { command: command ?? '' })).toMatchObject(refused);
    expect((await documents()).map((row) => row.class)).toEqual(['other', 'other', 'other', 'tax-record']);
  });

  test('leaves in peace what was erased since', async () => {
    const { command } = await run((await four()).map(dispose));
    await register.must('eraseDossier', { dossier: one });
    await register.must('undo', { command: command ?? '' });
    expect((await documents()).map(({ destroyedOn }) => destroyedOn)).toEqual([null, null]);
  });

  test('takes back the rest after a person is erased at one of the clients, and holds nothing of them', async () => {
    const all = await four();
    const [his] = all;
    if (!his) throw new Error('there are four');
    const person = await register.must('addPerson', { dossier: one, name: 'Petra Zeester' });
    await register.must('correctDocument', { ...his, personId: person.id, name: 'Zeester.pdf' });
    const rename = (document: { dossier: string; id: string }, n: number): BatchItem => ({
      name: 'correctDocument',
      input: { ...document, name: n === 1 ? 'Ook over Petra Zeester' : `Anders ${n}` },
    });
    const { command } = await run(all.map(rename));
    await register.must('erasePerson', { dossier: one, id: person.id });
    await register.restart();
    await register.must('undo', { command: command ?? '' });
    expect((await documents()).map(({ name }) => name).toSorted()).toEqual([
      'Ook over Petra Zeester',
      'Rapport 2.pdf',
      'Rapport 3.pdf',
    ]);
    expect(await register.ask('verify', {})).toMatchObject({ value: sound });
  });

  test('what stands under the firm’s key names nobody; the rest opens with each dossier’s own key', async () => {
    const { command } = await run(
      (await four()).map((document) => ({ name: 'forgetDocument', input: document })),
    );
    const opened = async () => {
      const entry = await register.db.journal.get(command ?? '');
      const open = await openVault(register.db.keyrings, register.file);
      if (!entry || typeof open === 'string') throw new Error('there is an entry');
      const firmKey = await (await vaultOf(open.master, open.ring)).keyOf(FIRM);
      return firmKey && openJournal(entry, firmKey);
    };
    const was = await opened();
    expect(was).toMatchObject({ name: 'batch', subject: '4', changes: [], parts: [{}, {}] });
    expect(JSON.stringify(was)).not.toMatch(/Rapport|Kompas|Linde/);
  });
});

test('how a list’s columns were read is known for the next one, by a digest of its headers', async () => {
  const headers = ['Klant', 'Jan Jansen'];
  expect(await register.reader.importMapping(headers)).toBeNull();
  await register.must('rememberMapping', { headers, fields: ['client.name', null] });
  expect(await register.reader.importMapping([' klant', 'jan jansen '])).toEqual(['client.name', null]);
  expect(await register.reader.importMapping(['Klant'])).toBeNull();
  const workspace = JSON.stringify(await register.db.meta.get('workspace'));
  expect(workspace).toContain('client.name');
  expect(workspace).not.toMatch(/jansen/i);
  expect((await register.reader.recent(0, 50)).steps).toHaveLength(2);
});
