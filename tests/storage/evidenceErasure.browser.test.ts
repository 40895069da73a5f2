import { beforeEach, describe, expect, test } from 'vitest';
import { groundsOf } from '@/policy/mailing/grounds';
import { fileIn, writeIn } from '@/storage/backup/boxes';
import type { Input } from '@/storage/commands/commands';
import { randomId } from '@/vault/bytes';
import { drafts, takeAll } from './mailing';
import { TestRegister } from './support';

let register: TestRegister;
let dossier: string;
let petra: string;

const address = 'petra@kompas.example';
const moment = { text: '2026-11-20', day: '2026-11-20', exact: 'day' } as const;

beforeEach(async () => {
  register = new TestRegister();
  dossier = (await register.must('addClient', { name: 'Kompas Advies' })).dossier;
  // Read in before anybody knew whose address it is: it stands among those of nobody.
  await takeAll(register, [...drafts(3), ...drafts(1).map((one) => ({ ...one, address }))]);
  petra = (await register.must('addPerson', { dossier, name: 'Petra', email: 'Petra@Kompas.example' })).id;
  await record({ source: 'opt-in', channel: 'newsletter' });
});

const record = (said: Partial<Input<'recordEvidence'>>) =>
  register.must('recordEvidence', { address, source: 'unsubscribe', moment, ...said });
const eventsOf = async (of: string, from = register) =>
  (await from.reader.openMailing()).events.get(of) ?? [];
const left = async (of: string, from = register) => {
  const before = await (await from.reader.openMailing()).leftBefore([of, 'lead0@elders.example']);
  return groundsOf(before.get(of) ?? []);
};
const states = async (from = register) => Object.values(await left(address, from)).map(({ state }) => state);
const agrees = async (of = register) =>
  expect(await of.ask('verify', {})).toMatchObject({
    ok: true,
    value: { damaged: 0, differing: 0, countersAgree: true },
  });

describe('a person who is erased', () => {
  test('takes along all evidence, wherever it stands; that of others stays', async () => {
    await register.must('erasePerson', { dossier, id: petra });
    await register.restart();
    expect(await eventsOf(address)).toEqual([]);
    expect(await eventsOf('lead1@elders.example')).toHaveLength(1);
    expect((await register.reader.openMailing()).people.size).toBe(0);
    await agrees();
  });

  test('is on no list of those who left when she had not', async () => {
    await register.must('erasePerson', { dossier, id: petra });
    expect(await states()).toEqual(['none', 'none', 'none']);
    expect((await register.reader.evidenceOf([address])).size).toBe(0);
  });

  test('has left for good when she had: the day stands, and an opt-in of a later day lifts it', async () => {
    await record({ channel: 'newsletter', moment: { ...moment, day: '2026-11-21' } });
    await register.must('erasePerson', { dossier, id: petra });
    expect(await states()).toEqual(['left', 'none', 'none']);
    expect((await left(address)).newsletter.because).toMatchObject([{ moment: { day: '2026-11-21' } }]);
    const again = async (day: '2026-11-21' | '2026-11-22') => {
      await record({ source: 'opt-in', channel: 'newsletter', moment: { text: day, day, exact: 'day' } });
      const { newsletter } = groundsOf((await register.reader.evidenceOf([address])).get(address) ?? []);
      return newsletter.state;
    };
    expect(await again('2026-11-21')).toBe('left');
    expect(await again('2026-11-22')).toBe('yes');
  });

  test('can show what she had consented to, by her address', async () => {
    await register.must('erasePerson', { dossier, id: petra });
    const proven = await register.ask('proveConsent', { address: ' PETRA@kompas.example' });
    if (!proven.ok) throw new Error(proven.error.type);
    expect(proven.value).toHaveLength(2);
    expect(proven.value).toEqual(
      expect.arrayContaining([
        { source: 'opt-in', channel: 'newsletter', day: '2026-11-20' },
        { source: 'webinar', channel: null, day: '2026-03-01' },
      ]),
    );
    expect(await register.ask('proveConsent', { address: 'niemand@elders.example' })).toEqual({
      ok: true,
      value: [],
    });
  });

  test('does not come back by the same file', async () => {
    await register.must('erasePerson', { dossier, id: petra });
    const file = [...drafts(4), ...drafts(1).map((one) => ({ ...one, address }))];
    expect(await takeAll(register, file)).toMatchObject({ recorded: 1, known: 4 });
    expect(await eventsOf(address)).toEqual([]);
    await agrees();
  });

  test('leaves what is somebody else’s too, at the other client', async () => {
    const other = (await register.must('addClient', { name: 'Tweede BV', email: address })).dossier;
    await register.must('acceptQuote', { dossier: other, on: '2026-11-21', principal: true, personIds: [] });
    await register.must('erasePerson', { dossier, id: petra });
    const there = await eventsOf(address);
    expect(there.map(({ source }) => source).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'quote-accepted',
      'webinar',
    ]);
    expect(there.some((event) => event.dossier === dossier)).toBe(false);
    await agrees();
  });
});

test('a client that is erased takes the evidence of all its people along', async () => {
  await record({});
  await register.must('eraseDossier', { dossier });
  expect(await eventsOf(address)).toEqual([]);
  expect(await states()).toEqual(['left', 'left', 'left']);
  await agrees();
});

test('an address that is erased as a field takes its evidence along; the person stays', async () => {
  await register.must('eraseField', { dossier, id: petra, kind: 'person', field: 'email' });
  expect(await eventsOf(address)).toEqual([]);
  expect((await register.reader.dossier(dossier))?.people).toMatchObject([{ name: 'Petra', email: '' }]);
  await agrees();
});

test('somebody without a client is erased by the address; the steps of others can still be taken back', async () => {
  const said = { address: 'ander@elders.example', source: 'e-book', moment } as const;
  const other = await register.run('recordEvidence', said);
  if (!other.ok || !other.value.command) throw new Error('no way back');
  await register.must('eraseAddress', { address: 'LEAD1@elders.example' });
  expect(await eventsOf('lead1@elders.example')).toEqual([]);
  expect(await eventsOf('lead2@elders.example')).toHaveLength(1);
  await register.must('undo', { command: other.value.command });
  expect(await eventsOf('ander@elders.example')).toEqual([]);
  await agrees();
});

test('it stands in no comparison any more, and its marks are gone', async () => {
  const list = { tool: 'mailchimp', listId: null, webId: null, name: 'Nieuwsbrief', channels: [] } as const;
  const audience = (await register.must('setAudience', list)).dossier;
  const comparison = randomId();
  const entries = [address, 'lead0@elders.example'].map((one) => ({
    list: 'must-come-off' as const,
    address: one,
    facts: null,
  }));
  await register.ask('stageComparison', { comparison, from: 0, entries });
  const input = { comparison, of: 2, dossier: audience, readAt: 0, whole: true, bySource: {} };
  expect(await register.ask('keepComparison', input)).toMatchObject({ ok: true });
  const until = '2026-12-01';
  await register.must('snoozeMembers', {
    dossier: audience,
    addresses: [address],
    until,
    reason: 'belt Petra',
  });
  await register.must('erasePerson', { dossier, id: petra });
  const kept = await register.reader.comparison(audience, '2026-11-22');
  expect(kept?.lists['must-come-off'].map((one) => one.address)).toEqual(['lead0@elders.example']);
  expect(await register.reader.counts('2026-11-22')).toMatchObject({ mismatches: 1 });
  await agrees();
});

describe('a backup of before the erasure', () => {
  const from = async (service: 'makeBackup' | 'makeErasedList') => {
    const made = await register.ask(service, {});
    const file = made.ok ? await fileIn('outbox', made.value.name) : null;
    if (!file) throw new Error('nothing in the outbox');
    return file;
  };
  const chosen = async (file: Blob, kind: 'bwb' | 'bwl') => {
    const name = `${randomId()}.${kind}`;
    const box = await writeIn('inbox', name);
    await box.write(new Blob([await file.arrayBuffer()]));
    await box.close();
    return name;
  };

  test('brings neither the evidence back nor the mail: with the list it is known who had left', async () => {
    const made = await register.ask('makeWords', {});
    if (!made.ok) throw new Error(made.error.type);
    const secret = { type: 'words', words: made.value.words } as const;
    await register.must('setBackupKey', { secret });
    const backup = await from('makeBackup');
    await record({});
    register.now = new Date(register.now.getTime() + 60_000);
    await register.must('erasePerson', { dossier, id: petra });
    const list = await from('makeErasedList');
    const into = new TestRegister();
    into.now = register.now;
    expect(
      await into.ask('restoreBackup', {
        file: await chosen(backup, 'bwb'),
        list: await chosen(list, 'bwl'),
        secret,
      }),
    ).toMatchObject({ ok: true });
    expect(await eventsOf(address, into)).toEqual([]);
    expect(await eventsOf('lead0@elders.example', into)).toHaveLength(1);
    expect(await states(into)).toEqual(['left', 'left', 'left']);
    expect(await into.ask('proveConsent', { address })).toMatchObject({ ok: true, value: [{}, {}] });
    await agrees(into);
  });
});
