import { beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import { alertsDue } from '@/storage/read/alertsDue';
import { placeReader } from '@/storage/read/pageStates';
import { PlainDb } from '@/storage/read/plainDb';
import type { DocumentFilter } from '@/storage/reader';
import type { Counts } from '@/storage/rows';
import { key, TestRegister } from './support';

let register: TestRegister;
let dossier: string;
let id: string;

/** A contact form of 10 August: three months, so its last day is 10 November; at most six. Nothing else is wrong. */
const form = {
  name: 'Contactformulier Bram',
  class: 'contact-form',
  place: 'device',
  startedOn: '2026-08-10',
} as const;
const LAST: Day = '2026-11-10';

beforeEach(async () => {
  register = new TestRegister();
  dossier = (await register.must('addClient', { name: 'Kompas Advies' })).dossier;
  id = (await register.must('registerDocument', { ...form, dossier, keys: [key(1)] })).id;
});

const at = (day: Day) => {
  register.now = new Date(`${day}T10:00:00`);
};
const one = async () => {
  const [document] = (await register.reader.dossier(dossier))?.documents ?? [];
  if (!document) throw new Error('no document');
  return document;
};
/** The counters as they are followed, and the same by index. */
async function counts(day: Day): Promise<Counts> {
  at(day);
  await register.must('recount', {});
  const verified = await register.ask('verify', {});
  expect(verified).toMatchObject({ ok: true, value: { differing: 0, countersAgree: true } });
  return register.reader.counts(day);
}
const listed = async (state: DocumentFilter['state'], day: Day) =>
  (await register.reader.documentKeys({ state, class: null }, day)).length;
const stateOf = async (day: Day) => {
  const seen = await placeReader(new PlainDb(register.name), register.file).look([[key(1)]], day);
  return seen[0]?.state;
};

const hold = { reason: 'Klacht van 3 november', owner: 'An de Vries', from: '2026-11-01' } as const;
const held = (more: Partial<Parameters<typeof register.must<'placeHold'>>[1]> = {}) =>
  register.must('placeHold', {
    dossier,
    of: { kind: 'document', id },
    ...hold,
    until: '2026-12-31',
    ...more,
  });

describe('a hold', () => {
  test('keeps it from being overdue; ended it is a finding and overdue; lifted it is overdue and no more', async () => {
    expect(await counts('2026-11-22')).toMatchObject({ overdue: 1, toDo: 1, onHold: 0 });
    const { id: holdId } = await held();
    expect(await counts('2026-11-22')).toMatchObject({ overdue: 0, findings: 0, toDo: 0, onHold: 1 });
    expect(await listed('overdue', '2026-11-22')).toBe(0);
    expect(await listed('on-hold', '2026-11-22')).toBe(1);
    expect((await register.reader.today('2026-11-22')).overdue).toEqual([]);
    expect(await stateOf('2026-11-22')).toBe('ok');
    expect(await one()).toMatchObject({ holds: [{ ...hold, of: { kind: 'document', id } }] });

    expect(await counts('2026-12-31')).toMatchObject({ overdue: 0, onHold: 1 });
    expect(await counts('2027-01-01')).toMatchObject({ overdue: 1, onHold: 0 });
    expect(await stateOf('2027-01-01')).toBe('overdue');
    await register.must('liftHold', { dossier, of: { kind: 'document', id }, hold: holdId });
    expect(await counts('2027-01-01')).toMatchObject({ overdue: 1 });
    expect((await one()).holds).toBeUndefined();
  });

  test('ended before the last day it is a finding of its own, till somebody says what now', async () => {
    await register.must('correctDocument', { dossier, id, startedOn: '2026-11-01' });
    const { id: first } = await held({ until: '2026-11-30' });
    expect(await counts('2026-12-01')).toMatchObject({ overdue: 0, findings: 1, toDo: 1 });
    expect(await listed('findings', '2026-12-01')).toBe(1);
    expect((await register.reader.today('2026-12-01')).findings).toHaveLength(1);
    expect(await stateOf('2026-12-01')).toBe('attention');
    await held({ until: '2026-12-15', replaces: first });
    expect(await counts('2026-12-01')).toMatchObject({ findings: 0, toDo: 0, onHold: 1 });
    expect((await one()).holds).toHaveLength(1);
  });

  test('without an end it is looked at again after half a year, and then asks till it is', async () => {
    at('2026-11-22');
    const { id: first } = await held({ until: null });
    expect(await counts('2027-05-21')).toMatchObject({ findings: 0, onHold: 1 });
    expect(await counts('2027-05-22')).toMatchObject({ findings: 1, overdue: 0, onHold: 1 });
    await held({ until: null, replaces: first });
    expect(await counts('2027-05-22')).toMatchObject({ findings: 0, onHold: 1 });
    expect(await counts('2027-11-22')).toMatchObject({ findings: 1 });
  });

  test.each(['client', 'engagement', 'person'] as const)(
    'on a %s it is on every document of theirs, those that come later too',
    async (kind) => {
      const person = await register.must('addPerson', { dossier, name: 'Bram' });
      const coaching = await register.must('addEngagement', { dossier, name: 'Coaching', type: 'coaching' });
      const of = { kind, id: { client: dossier, engagement: coaching.id, person: person.id }[kind] };
      await held({ of });
      const links = { personId: person.id, engagementId: coaching.id };
      await register.must('correctDocument', { dossier, id, ...links });
      await register.must('registerDocument', { ...form, ...links, dossier, keys: [key(2)] });
      await register.must('registerDocument', { ...form, dossier, keys: [key(3)] });
      expect(await counts('2026-11-22')).toMatchObject(
        kind === 'client' ? { onHold: 3, overdue: 0 } : { onHold: 2, overdue: 1 },
      );
    },
  );

  test('destroying asks whether the user knows of it, and then it is over', async () => {
    await held();
    const disposal = { dossier, id, on: '2026-11-22', copies: ['file'] } as const;
    expect(await register.run('disposeDocument', disposal)).toEqual({ ok: false, error: { type: 'OnHold' } });
    await register.must('disposeDocument', { ...disposal, despiteHold: true });
    expect(await counts('2027-03-01')).toMatchObject({ onHold: 0, findings: 0, toDo: 0 });
  });

  test('is undone like everything else, and so is lifting it', async () => {
    const placed = await register.run('placeHold', {
      dossier,
      of: { kind: 'document', id },
      ...hold,
      until: null,
    });
    const holdId = placed.ok ? placed.value.output.id : '';
    const lifted = await register.run('liftHold', { dossier, of: { kind: 'document', id }, hold: holdId });
    expect((await one()).hold).toBeUndefined();
    await register.must('undo', { command: (lifted.ok && lifted.value.command) || '' });
    expect((await one()).hold).toMatchObject({ until: null });
    await register.must('undo', { command: (placed.ok && placed.value.command) || '' });
    expect((await one()).hold).toBeUndefined();
  });

  test.each([
    ['no reason', { reason: ' ' }, 'reason', 'required'],
    ['nobody who decided', { owner: '' }, 'owner', 'required'],
    ['a first day to come', { from: '2026-11-23' }, 'from', 'in-future'],
    ['an end that has passed', { until: '2026-11-21' }, 'until', 'in-past'],
  ] as const)('refuses %s', async (_, fields, field, problem) => {
    const input = { dossier, of: { kind: 'document', id } as const, ...hold, until: null, ...fields };
    expect(await register.run('placeHold', input)).toEqual({
      ok: false,
      error: { type: 'InvalidInput', fields: [{ field, problem }] },
    });
  });
});

describe('an extension', () => {
  const extend = (until: Day) =>
    register.run('extendDocument', { dossier, id, until, reason: 'Traject loopt uit' });

  test('moves the last day, and taken back, long after its undo is gone, restores it exactly', async () => {
    expect(await extend('2027-01-15')).toMatchObject({ ok: true });
    expect(await one()).toMatchObject({ lastDay: '2027-01-15' });
    expect(await counts('2027-01-15')).toMatchObject({ overdue: 0 });
    const [extension] = (await one()).extensions ?? [];
    expect(extension).toMatchObject({ until: '2027-01-15', reason: 'Traject loopt uit' });
    at('2027-02-01');
    await register.restart();
    await register.must('takeBackExtension', { dossier, id, extension: extension?.id ?? '' });
    expect(await one()).toMatchObject({ lastDay: LAST });
    expect((await one()).extensions).toBeUndefined();
    expect(await counts('2027-02-01')).toMatchObject({ overdue: 1 });
  });

  test('the furthest of several counts, and each is taken back by itself', async () => {
    await extend('2026-12-01');
    await extend('2027-01-01');
    expect((await one()).lastDay).toBe('2027-01-01');
    const [furthest, other] = (await one()).extensions ?? [];
    await register.must('takeBackExtension', { dossier, id, extension: furthest?.id ?? '' });
    expect((await one()).lastDay).toBe('2026-12-01');
    await register.must('takeBackExtension', { dossier, id, extension: other?.id ?? '' });
    expect((await one()).lastDay).toBe(LAST);
  });

  test('a corrected start moves the bound along: an extension that stands never outlives it', async () => {
    await extend('2027-02-10');
    await register.must('correctDocument', { dossier, id, startedOn: '2026-07-10' });
    expect((await one()).lastDay).toBe('2027-01-10');
  });

  test.each<[string, Day, string]>([
    ['past the bound of its class', '2027-02-11', 'beyond-bound'],
    ['no later than the last day', LAST, 'not-later'],
    ['a day that has passed', '2026-11-21', 'in-past'],
  ])('refuses %s', async (_, until, problem) => {
    at('2026-11-22');
    expect(await extend(until)).toEqual({
      ok: false,
      error: { type: 'InvalidInput', fields: [{ field: 'until', problem }] },
    });
  });

  test('an individual report has none, for its term is the regulation’s own', async () => {
    await register.must('correctDocument', { dossier, id, class: 'individual-report' });
    expect(await extend('2027-02-11')).toMatchObject({ error: { fields: [{ problem: 'beyond-bound' }] } });
  });
});

describe('outcomes besides destroyed', () => {
  const dispose = (more: object, on: Day = '2026-11-22') =>
    register.run('disposeDocument', { dossier, id, on, copies: ['file'], ...more });

  test.each(['handed-over', 'already-gone'] as const)(
    '%s: it is gone, and the row says how',
    async (outcome) => {
      await dispose({ outcome });
      expect(await one()).toMatchObject({ destroyedOn: '2026-11-22', outcome });
      expect(await counts('2026-11-22')).toMatchObject({ overdue: 0, toDo: 0 });
    },
  );

  test('can’t reach it: no destruction, a finding with the reason, asked again after 30 days', async () => {
    expect(await dispose({ outcome: 'unreachable' })).toMatchObject({
      error: { fields: [{ field: 'reason' }] },
    });
    await dispose({ outcome: 'unreachable', reason: 'Account opgezegd' });
    expect(await one()).toMatchObject({
      destroyedOn: null,
      flags: ['unreachable'],
      attempt: { on: '2026-11-22', reason: 'Account opgezegd', askOn: '2026-12-22' },
    });
    expect(await counts('2026-12-21')).toMatchObject({ overdue: 0, findings: 1, toDo: 1 });
    expect(await listed('findings', '2026-12-21')).toBe(1);
    expect(await counts('2026-12-22')).toMatchObject({ overdue: 1, findings: 0, toDo: 1 });
    await dispose({}, '2026-12-22');
    expect(await counts('2026-12-22')).toMatchObject({ overdue: 0, findings: 0, toDo: 0 });
    expect((await one()).attempt).toBeUndefined();
  });
});

describe('put off', () => {
  const putOff = (backOn: Day, reason = '') =>
    register.run('snoozeDocument', { dossier, id, backOn, reason });

  test('it leaves the number and the lists, stays overdue itself, and comes back', async () => {
    at('2026-11-22');
    expect(await putOff('2026-11-29')).toMatchObject({
      error: { type: 'InvalidInput', fields: [{ field: 'reason', problem: 'required' }] },
    });
    await putOff('2026-11-29', 'Wacht op antwoord');
    expect(await counts('2026-11-28')).toMatchObject({ overdue: 0, toDo: 0, putOff: 1 });
    expect(await listed('overdue', '2026-11-28')).toBe(0);
    expect(await listed('put-off', '2026-11-28')).toBe(1);
    expect(await register.reader.today('2026-11-28')).toMatchObject({ overdue: [], putOff: [{ id }] });
    expect(await stateOf('2026-11-28')).toBe('overdue');
    expect(await counts('2026-11-29')).toMatchObject({ overdue: 1, toDo: 1, putOff: 0 });
    expect((await register.reader.today('2026-11-29')).overdue).toHaveLength(1);
  });

  test('due soon it needs no reason, and is back when it is overdue', async () => {
    at('2026-11-05');
    await putOff('2026-11-30');
    expect(await counts('2026-11-10')).toMatchObject({ dueSoon: 0, dueThisWeek: 0, toDo: 0, putOff: 1 });
    expect(await counts('2026-11-11')).toMatchObject({ overdue: 1, putOff: 0 });
  });

  test('another day takes its place, and it can be taken out again', async () => {
    at('2026-11-22');
    await putOff('2026-12-10', 'Later');
    await putOff('2026-11-24', 'Eerder');
    expect((await one()).snooze).toMatchObject({ backOn: '2026-11-24', reason: 'Eerder' });
    await register.must('wakeDocument', { dossier, id });
    expect((await one()).snooze).toBeUndefined();
    expect(await counts('2026-11-22')).toMatchObject({ overdue: 1, putOff: 0 });
  });

  test.each<[Day, string]>([
    ['2026-11-22', 'in-past'],
    ['2026-12-23', 'too-far'],
  ])('refuses %s', async (day, problem) => {
    at('2026-11-22');
    expect(await putOff(day, 'x')).toMatchObject({ error: { fields: [{ field: 'backOn', problem }] } });
  });

  test('seen again after it was destroyed is an alarm, whatever was put off before', async () => {
    at('2026-11-22');
    await putOff('2026-12-20', 'Later');
    await register.must('disposeDocument', { dossier, id, on: '2026-11-22', copies: ['file'] });
    at('2026-11-24');
    await register.must('noticeDocument', {
      dossier,
      id,
      on: '2026-11-24',
      keys: [key(1), 'path:an/Klanten/Contactformulier Bram'],
      shown: [form.name],
    });
    expect(await counts('2026-11-24')).toMatchObject({ findings: 1, toDo: 1, putOff: 0 });
  });
});

describe('alerts', () => {
  const due = async (day: Day) => {
    at(day);
    const answer = await register.ask('alertsDue', {});
    if (!answer.ok) throw new Error(answer.error.type);
    return answer.value;
  };
  const stages = async (day: Day) => (await due(day)).map(({ stage }) => stage);
  const give = async (day: Day) => {
    const alerts = await due(day);
    await register.ask('markGiven', { keys: alerts.map(({ key: given }) => given) });
    return alerts.map(({ stage }) => stage);
  };

  test('each stage once, till a corrected date makes it another', async () => {
    expect(await give('2026-10-10')).toEqual([]);
    expect(await give('2026-10-11')).toEqual(['due-30']);
    expect(await give('2026-10-12')).toEqual([]);
    expect(await give('2026-11-11')).toEqual(['overdue']);
    expect(await give('2026-11-12')).toEqual([]);
    await register.restart();
    expect(await give('2026-11-12')).toEqual([]);
    await register.must('correctDocument', { dossier, id, startedOn: '2026-08-09' });
    expect(await give('2026-11-12')).toEqual(['overdue']);
  });

  test('held it is silent, ended it says so once; put off it comes back once', async () => {
    await give('2026-11-11');
    await held();
    expect(await stages('2026-12-31')).toEqual([]);
    expect(await give('2027-01-01')).toEqual(['hold-expired']);
    at('2027-01-01');
    await register.must('snoozeDocument', { dossier, id, backOn: '2027-01-05', reason: 'Overleg' });
    expect(await stages('2027-01-04')).toEqual([]);
    expect(await give('2027-01-05')).toEqual(['overdue', 'hold-expired']);
    expect(await give('2027-01-06')).toEqual([]);
  });

  test('are told without a key, as while the register is locked', async () => {
    const { policy } = await register.reader.workspace();
    await register.restart();
    expect(await alertsDue(register.db, '2026-11-11', policy)).toMatchObject([
      { stage: 'overdue', fact: LAST, after: '', row: `${dossier}/${id}` },
    ]);
  });

  test('what was said goes along to another client, and is forgotten with the dossier', async () => {
    await give('2026-11-11');
    const to = await register.must('addClient', { name: 'Ander' });
    await register.must('moveDocument', { dossier, id, to: to.dossier, personId: null, engagementId: null });
    expect(await give('2026-11-11')).toEqual([]);
    const kept = await register.db.alerts.toArray();
    expect(kept.map(({ key: given }) => given)).toEqual([`${to.dossier}/${id} overdue ${LAST}`]);
    await register.must('eraseDossier', { dossier: to.dossier });
    expect(await register.db.alerts.count()).toBe(0);
  });

  test('registered by mistake: kept as long as undo may bring it back, then forgotten', async () => {
    await give('2026-11-11');
    await register.must('forgetDocument', { dossier, id });
    at('2026-11-12');
    await register.restart();
    await register.open();
    expect(await register.db.alerts.count()).toBe(1);
    at('2026-11-25');
    await register.restart();
    await register.open();
    expect(await register.db.alerts.count()).toBe(0);
  });

  test('an erased person leaves nothing of what was said of them', async () => {
    const person = await register.must('addPerson', { dossier, name: 'Bram' });
    await register.must('correctDocument', { dossier, id, personId: person.id });
    await give('2026-11-11');
    await register.must('erasePerson', { dossier, id: person.id });
    expect(await register.db.alerts.count()).toBe(0);
  });

  test('takes no key that names anything', async () => {
    expect(await register.ask('markGiven', { keys: ['Bram'] })).toMatchObject({ ok: false });
  });
});
