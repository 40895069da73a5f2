import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '@/policy/calendar';
import { askingOn } from '@/policy/mailing/lists';
import type { ComparedEntry } from '@/storage/services/services';
import { randomId } from '@/vault/bytes';
import { TestRegister } from './support';

const TODAY = '2026-11-22';
const list = {
  tool: 'mailchimp',
  listId: null,
  webId: null,
  name: 'Nieuwsbrief',
  channels: ['newsletter'],
} as const;

let register: TestRegister;
let dossier: string;

beforeEach(async () => {
  register = new TestRegister();
  dossier = (await register.must('setAudience', list)).dossier;
});

const entry = (name: ComparedEntry['list'], address: string): ComparedEntry => ({
  list: name,
  address,
  facts: { reason: 'no-ground' },
});
const [an, bo, cas] = ['An@elders.example', 'bo@elders.example', 'cas@elders.example'];
const all = [
  entry('must-come-off', an),
  entry('must-come-off', bo),
  entry('left-still-there', cas),
  entry('missing', 'dee@elders.example'),
];

async function keep(entries: readonly ComparedEntry[], readAt = register.now.getTime()): Promise<void> {
  const comparison = randomId();
  for (let from = 0; from < entries.length; from += 1_000)
    await register.ask('stageComparison', { comparison, from, entries: entries.slice(from, from + 1_000) });
  const kept = await register.ask('keepComparison', {
    comparison,
    of: entries.length,
    dossier,
    readAt,
    whole: true,
    bySource: { webinar: 12 },
  });
  if (!kept.ok) throw new Error(kept.error.type);
}
const counts = () => register.reader.counts(TODAY);
const states = async () => {
  const lists = (await register.reader.comparison(dossier, TODAY))?.lists;
  return Object.fromEntries(
    [...(lists?.['must-come-off'] ?? []), ...(lists?.['left-still-there'] ?? [])].map((one) => [
      one.address,
      one.state,
    ]),
  );
};
const agrees = async () =>
  expect(await register.ask('verify', {})).toMatchObject({
    ok: true,
    value: { damaged: 0, differing: 0, countersAgree: true },
  });
const later = (minutes: number) => {
  register.now = new Date(register.now.getTime() + minutes * 60_000);
};

describe('a mailing list', () => {
  test('is one, by its id, its page or else its name, and says what it is used for', async () => {
    expect(
      await register.must('setAudience', { ...list, name: 'nieuwsbrief', channels: ['webinars'] }),
    ).toMatchObject({
      dossier,
    });
    const told = { ...list, listId: 'a1b2', webId: '123' };
    expect(await register.must('setAudience', told)).toMatchObject({ dossier });
    expect(await register.must('setAudience', { ...told, listId: 'c3d4', webId: '456' })).not.toMatchObject({
      dossier,
    });
    const byPage = { ...list, webId: '123', name: 'Van die pagina' };
    expect(await register.must('setAudience', byPage)).toMatchObject({ dossier });
    await register.must('setAudience', { ...list, name: 'Hernoemd', dossier });
    const audiences = await register.reader.audiences();
    expect(audiences).toMatchObject([
      { dossier, name: 'Hernoemd', listId: 'a1b2', webId: '123', channels: ['newsletter'], compared: null },
      { name: 'Nieuwsbrief', listId: 'c3d4' },
    ]);
    expect(await register.reader.comparison(dossier, TODAY)).toBeNull();
  });

  test('keeps its last comparison, sealed, and its numbers beside it', async () => {
    await keep(all);
    await register.restart();
    const [audience] = await register.reader.audiences();
    expect(audience?.compared).toMatchObject({
      whole: true,
      counts: { 'must-come-off': 2, 'left-still-there': 1, missing: 1, 'cannot-tell': 0 },
      bySource: { webinar: 12 },
      asks: 3,
    });
    expect(await counts()).toMatchObject({ mismatches: 3, toDo: 3 });
    expect(await register.reader.comparison(dossier, TODAY)).toMatchObject({
      audience,
      lists: { 'must-come-off': [{ address: an, facts: { reason: 'no-ground' }, state: 'open' }, {}] },
    });
    const stored = JSON.stringify([await register.db.rows.toArray(), await register.db.mailing.toArray()]);
    expect(stored).not.toMatch(/elders|nieuwsbrief/i);
    await agrees();
  });

  test('takes the place of the comparison before it, and none is kept of a list that is not here', async () => {
    await keep(all);
    await keep([entry('cannot-tell', an)]);
    expect(await states()).toEqual({});
    expect(await counts()).toMatchObject({ mismatches: 0, toDo: 0 });
    await keep([]);
    expect((await register.reader.audiences())[0]?.compared?.counts['cannot-tell']).toBe(0);
    const answer = await register.ask('keepComparison', {
      comparison: randomId(),
      of: 0,
      dossier: randomId(),
      readAt: 0,
      whole: true,
      bySource: {},
    });
    expect(answer).toMatchObject({ ok: false, error: { type: 'UnknownDossier' } });
    await agrees();
  });

  test('is said once of each address and stage, whatever lists it stands on, and anew when it comes back', async () => {
    const due = async () => {
      const found = await register.ask('mailingAlertsDue', {});
      if (!found.ok) throw new Error(found.error.type);
      await register.ask('markGiven', { keys: [...found.value] });
      return found.value.map((key) => key.split(' ').slice(1).join(' ')).toSorted();
    };
    const [off, left] = ['must-come-off -', 'left-still-there -'];
    await keep([...all, entry('cannot-tell', 'eva@elders.example')]);
    expect(await due()).toEqual([left, off, off]);
    expect(await due()).toEqual([]);

    // The same people on another list, and compared once more: nothing new.
    const first = dossier;
    dossier = (await register.must('setAudience', { ...list, name: 'Weektip' })).dossier;
    await keep([entry('must-come-off', an.toUpperCase()), entry('left-still-there', cas)]);
    dossier = first;
    await keep(all);
    expect(await due()).toEqual([]);
    // A week on, when what is old is cleared away, it is still known.
    later(60 * 24 * 9);
    await register.restart();
    expect(await due()).toEqual([]);

    // Another stage is said; so is one that was put off until today, and one that had gone and is back.
    await keep([entry('left-still-there', bo), entry('left-still-there', cas)]);
    expect(await due()).toEqual([left]);
    const until = addDays(dayOf(register.now), 2);
    await register.must('snoozeMembers', { dossier, addresses: [bo], until, reason: 'Belt zelf' });
    expect(await due()).toEqual([]);
    later(60 * 24 * 2);
    expect(await due()).toEqual([`${left} ${until}`]);
    await keep([entry('left-still-there', cas)]);
    expect(await due()).toEqual([]);
    await keep([entry('left-still-there', cas), entry('must-come-off', bo)]);
    expect(await due()).toEqual([`must-come-off - ${until}`]);
  });

  test('nothing that was said of an address is left when its person is erased', async () => {
    const client = await register.must('addClient', { name: 'Zeezicht' });
    const { id } = await register.must('addPerson', { dossier: client.dossier, name: 'An', email: an });
    await keep(all);
    const due = await register.ask('mailingAlertsDue', {});
    if (!due.ok) throw new Error(due.error.type);
    await register.ask('markGiven', { keys: [...due.value] });
    expect(await register.db.alerts.count()).toBe(3);
    await register.must('erasePerson', { dossier: client.dossier, id });
    expect(await register.db.alerts.count()).toBe(2);
  });

  test('is forgotten with all that it holds', async () => {
    await keep(all);
    await register.must('tickMembers', { dossier, addresses: [an], done: true });
    await register.must('forgetAudience', { dossier });
    expect(await register.reader.audiences()).toEqual([]);
    expect(await counts()).toMatchObject({ mismatches: 0, toDo: 0 });
    expect(await register.db.mailing.count()).toBe(0);
    await agrees();
  });
});

describe('what is ticked', () => {
  test('asks for nothing until the next list, which verifies it or says that it is still there', async () => {
    await keep(all);
    later(1);
    await register.must('tickMembers', { dossier, addresses: [' an@ELDERS.example', bo], done: true });
    expect(await states()).toEqual({ [an]: 'done', [bo]: 'done', [cas]: 'open' });
    expect(await counts()).toMatchObject({ mismatches: 1, toDo: 1 });
    await agrees();
    later(60);
    await keep([entry('must-come-off', bo), entry('left-still-there', cas)]);
    expect(await states()).toEqual({ [bo]: 'still-there', [cas]: 'open' });
    expect((await register.reader.audiences())[0]?.compared).toMatchObject({ verified: 1, asks: 2 });
    // A list that was read before the ticks says nothing about them.
    await keep([entry('must-come-off', bo)], register.now.getTime() - 61 * 60_000);
    expect(await states()).toEqual({ [bo]: 'done' });
  });

  test('can be taken back, by hand and by undo', async () => {
    await keep(all);
    later(1);
    const ticked = await register.run('tickMembers', { dossier, addresses: [an], done: true });
    await register.must('tickMembers', { dossier, addresses: [bo], done: true });
    await register.must('tickMembers', { dossier, addresses: [bo], done: false });
    expect(await states()).toMatchObject({ [an]: 'done', [bo]: 'open' });
    if (!ticked.ok || !ticked.value.command) throw new Error('no way back');
    await register.must('undo', { command: ticked.value.command });
    expect(await states()).toMatchObject({ [an]: 'open', [bo]: 'open' });
    await agrees();
  });
});

describe('what is put off', () => {
  test('is quiet until its day, in every number, and asks again on it', async () => {
    await keep(all);
    const snooze = { dossier, addresses: [an], reason: 'Eva belt eerst' };
    await register.must('snoozeMembers', { ...snooze, until: '2026-11-25' });
    expect(await states()).toMatchObject({ [an]: 'snoozed' });
    const [audience] = await register.reader.audiences();
    if (!audience?.compared) throw new Error('not compared');
    expect(askingOn(audience.compared, TODAY)).toBe(2);
    expect(askingOn(audience.compared, '2026-11-25')).toBe(3);
    expect(await counts()).toMatchObject({ mismatches: 2, toDo: 2 });
    expect(await register.reader.counts('2026-11-25')).toMatchObject({ mismatches: 3, toDo: 3 });
    await agrees();
    register.now = new Date('2026-11-25T09:00:00');
    await register.must('recount', {});
    expect(await register.reader.counts('2026-11-25')).toMatchObject({ mismatches: 3, toDo: 3 });
    await agrees();
    await register.must('snoozeMembers', { ...snooze, until: null });
    expect(await states()).toMatchObject({ [an]: 'open' });
  });

  test.each([
    ['a day that has come', { until: TODAY, reason: 'x' }],
    ['no reason', { until: '2026-11-25', reason: ' ' }],
  ] as const)('is refused with %s', async (_, change) => {
    expect(await register.run('snoozeMembers', { dossier, addresses: [an], ...change })).toMatchObject({
      ok: false,
      error: { type: 'InvalidInput' },
    });
  });
});
