import { beforeEach, describe, expect, test } from 'vitest';
import type { EvidenceDraft } from '@/policy/mailing/evidence';
import { groundFor } from '@/policy/mailing/grounds';
import type { Input } from '@/storage/commands/commands';
import { Stopped } from '@/storage/engine/stopped';
import { randomId } from '@/vault/bytes';
import { drafts, takeAll } from './mailing';
import { TestRegister } from './support';

let register: TestRegister;
let dossier: string;
let petra: string;
let joris: string;

beforeEach(async () => {
  register = new TestRegister();
  dossier = (await register.must('addClient', { name: 'Kompas Advies', email: 'Info@Kompas.example' }))
    .dossier;
  petra = (
    await register.must('addPerson', { dossier, name: 'Petra Voorbeeld', email: 'petra@kompas.example' })
  ).id;
  joris = (await register.must('addPerson', { dossier, name: 'Joris Denkbeeldig' })).id;
});

const on = (day: '2026-11-20' | '2026-11-21') => ({ text: `${day} 10:12:00`, day, exact: 'day' }) as const;
const said = (change: Partial<Input<'recordEvidence'>> = {}): Input<'recordEvidence'> => ({
  address: 'Lead@Elders.example',
  source: 'webinar',
  moment: on('2026-11-20'),
  from: { tool: 'webinargeek', file: 'registrations.csv', row: 12 },
  ...change,
});
const eventsOf = async (address: string) => (await register.reader.openMailing()).events.get(address) ?? [];
const agrees = async () =>
  expect(await register.ask('verify', {})).toMatchObject({
    ok: true,
    value: { damaged: 0, differing: 0, countersAgree: true },
  });

describe('evidence that is recorded', () => {
  test('of an address that is nobody’s stands in a dossier of such addresses, as it was said', async () => {
    const made = await register.must('recordEvidence', said({ wording: 'Ja, ik doe mee' }));
    expect(made.dossier).not.toBe(dossier);
    const second = await register.must('recordEvidence', said({ address: 'ander@elders.example' }));
    expect(second.dossier).toBe(made.dossier);
    await register.restart();
    expect(await eventsOf('lead@elders.example')).toMatchObject([
      {
        id: made.id,
        dossier: made.dossier,
        source: 'webinar',
        channel: null,
        moment: on('2026-11-20'),
        from: { tool: 'webinargeek', form: null, file: 'registrations.csv', digest: null, row: 12 },
        wording: 'Ja, ik doe mee',
        sale: null,
        corrects: null,
        withdrawn: false,
      },
    ]);
    await agrees();
  });

  test('of a client’s person, or of the client itself, stands with the client', async () => {
    for (const address of ['PETRA@kompas.example', 'info@kompas.example'])
      expect(await register.must('recordEvidence', said({ address }))).toMatchObject({ dossier });
    const { people } = await register.reader.openMailing();
    expect(people.get('petra@kompas.example')).toEqual([
      { dossier, id: petra, kind: 'person', name: 'Petra Voorbeeld', client: 'Kompas Advies' },
    ]);
    expect(people.get('info@kompas.example')).toMatchObject([{ kind: 'client', name: 'Kompas Advies' }]);
  });

  test.each([
    ['an address that is none', { address: 'lead' }, 'InvalidInput'],
    ['an opt-in for nothing that is named', { source: 'opt-in' }, 'InvalidInput'],
    ['a day to come', { moment: { text: 'morgen', day: '2026-11-23', exact: 'day' } }, 'InFuture'],
    [
      'a day that is not known and is given',
      { moment: { text: '', day: '2026-11-20', exact: 'unknown' } },
      'InvalidInput',
    ],
  ] as const)('is refused with %s, and nothing changes', async (_, change, type) => {
    const answer = await register.run('recordEvidence', said(change));
    expect(answer).toMatchObject({ ok: false, error: { type } });
    expect((await register.reader.openMailing()).events.size).toBe(0);
  });

  test('is known by a few addresses without opening the others', async () => {
    await register.must('recordEvidence', said());
    const found = await register.reader.evidenceOf([' LEAD@elders.example ', 'niemand@elders.example']);
    expect(Array.from(found.keys())).toEqual(['lead@elders.example']);
  });

  test('names nobody in plaintext', async () => {
    await register.must('recordEvidence', said());
    const stored = JSON.stringify(await register.db.mailing.toArray());
    expect(stored).not.toMatch(/elders|lead|webinar/i);
  });
});

test('a correction is another event, and undo takes it back', async () => {
  const made = await register.must('recordEvidence', said({ source: 'unsubscribe' }));
  const right = { channel: 'weekly-tip', moment: on('2026-11-21') } as const;
  const corrected = await register.run('correctEvidence', { ...made, ...right });
  if (!corrected.ok || !corrected.value.command) throw new Error('not corrected');
  const events = await eventsOf('lead@elders.example');
  expect(events).toHaveLength(2);
  expect(groundFor(events, 'newsletter').state).toBe('none');
  expect(groundFor(events, 'weekly-tip')).toMatchObject({
    state: 'left',
    because: [{ moment: right.moment }],
  });
  await register.must('undo', { command: corrected.value.command });
  expect(groundFor(await eventsOf('lead@elders.example'), 'newsletter').state).toBe('left');
  await register.must('correctEvidence', { ...made, withdrawn: true });
  expect(groundFor(await eventsOf('lead@elders.example'), 'newsletter').state).toBe('none');
  await agrees();
});

describe('a quote that was accepted', () => {
  test('is evidence for applicant and participant in one step, once a day', async () => {
    const quote = { dossier, on: '2026-11-20', principal: true, personIds: [petra, joris] } as const;
    const sale = { sale: true, product: 'Training', couldRefuse: true };
    const answer = await register.run('acceptQuote', { ...quote, sale });
    expect(answer).toMatchObject({ ok: true, value: { output: { recorded: 2, withoutAddress: [joris] } } });
    for (const address of ['petra@kompas.example', 'info@kompas.example'])
      expect(groundFor(await eventsOf(address), 'webinars')).toMatchObject({
        state: 'yes',
        clause: 'R10',
        because: [{ sale, moment: { day: '2026-11-20' } }],
      });
    expect(await register.must('acceptQuote', quote)).toMatchObject({ recorded: 0 });
    if (!answer.ok || !answer.value.command) throw new Error('no way back');
    await register.must('undo', { command: answer.value.command });
    expect((await register.reader.openMailing()).events.size).toBe(0);
    await agrees();
  });

  test.each([
    ['nobody', [], 'InvalidInput'],
    ['somebody else’s person', [randomId()], 'UnknownPerson'],
  ] as const)('is refused for %s', async (_, personIds, type) => {
    expect(
      await register.run('acceptQuote', { dossier, on: '2026-11-20', principal: false, personIds }),
    ).toMatchObject({ ok: false, error: { type } });
  });

  test('is refused when nobody has an address', async () => {
    const personIds = [joris];
    expect(
      await register.run('acceptQuote', { dossier, on: '2026-11-20', principal: false, personIds }),
    ).toMatchObject({ ok: false, error: { type: 'InvalidInput', fields: [{ field: 'personIds' }] } });
  });
});

describe('evidence out of a file', () => {
  test('goes to its clients and to dossiers of two hundred addresses; what is known is passed over', async () => {
    const all: EvidenceDraft[] = [
      ...drafts(450),
      { ...drafts(1)[0], address: 'Petra@Kompas.example' } as EvidenceDraft,
    ];
    expect(await takeAll(register, all)).toMatchObject({ recorded: 451, known: 0 });
    const stored = await register.db.mailing.toArray();
    expect(stored.map(({ addresses }) => addresses.length).toSorted((a, b) => b - a)).toEqual([
      200, 200, 50, 2,
    ]);
    expect(await eventsOf('petra@kompas.example')).toMatchObject([{ dossier }]);
    // Next month's export is another file, with other rows; its rows of before are the same events.
    const again = drafts(500).map((one) => ({
      ...one,
      from: { ...one.from, file: 'december.csv', digest: 'ab'.repeat(32), row: 7 },
    }));
    expect(await takeAll(register, again)).toMatchObject({ recorded: 50, known: 450 });
    expect((await register.db.mailing.toArray()).length).toBe(4);
    await agrees();
  });

  test('is taken back as one, also after a restart', async () => {
    await register.must('recordEvidence', said());
    const taken = await takeAll(register, drafts(230));
    await register.restart();
    expect(await register.ask('undo', { command: taken.command ?? '' })).toMatchObject({ ok: true });
    expect(Array.from((await register.reader.openMailing()).events.keys())).toEqual(['lead@elders.example']);
    await agrees();
  });

  test('stopped halfway leaves nothing; asked again under its id it gives the first answer', async () => {
    const stop = new AbortController();
    await expect(
      takeAll(register, drafts(2_000), { signal: stop.signal, progress: () => stop.abort() }),
    ).rejects.toThrow(Stopped);
    expect(await register.db.mailing.count()).toBe(1);
    const id = randomId();
    const first = await takeAll(register, drafts(10), {}, id);
    expect(await takeAll(register, drafts(20), {}, id)).toEqual(first);
  });
});

test('two devices that record the same address meet in one list', async () => {
  await register.must('recordEvidence', said());
  const clash = await register.must('addClient', { name: 'Elders BV', email: 'lead@elders.example' });
  const second = await register.must(
    'recordEvidence',
    said({ source: 'unsubscribe', moment: on('2026-11-21') }),
  );
  expect(second.dossier).toBe(clash.dossier);
  expect(await eventsOf('lead@elders.example')).toHaveLength(2);
});
