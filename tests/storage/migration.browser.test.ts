import { beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '@/storage/rows';
import { randomId } from '@/vault/bytes';
import old from '../fixtures/store-0.1.0.json';
import beforeEvidence from '../fixtures/store-before-evidence.json';
import { type OldStore, placeOldStore } from './oldStore';
import { key, report, TestRegister } from './support';

let register: TestRegister;

beforeEach(async () => {
  const name = `old-${randomId()}`;
  await placeOldStore(old as unknown as OldStore, name);
  register = new TestRegister(name);
  register.now = new Date('2026-11-24T12:00:00');
});

/** What the user entered; what follows from the rules may be read in another way by a newer version. */
function entered(row: Row) {
  if (row.kind !== 'document') return row;
  const { key: at, name, class: of, personName, engagementName, place, ownStart, destroyedOn, copies } = row;
  return { key: at, name, of, personName, engagementName, place, ownStart, destroyedOn, copies };
}
const byKey = (a: { key: string }, b: { key: string }) => a.key.localeCompare(b.key);

async function rowsNow(): Promise<Row[]> {
  const { reader } = register;
  const headlines = await reader.headlines();
  const dossiers = await Promise.all(headlines.map(({ dossier }) => reader.dossier(dossier)));
  return dossiers.flatMap((dossier): Row[] =>
    dossier ? [dossier.client, ...dossier.people, ...dossier.engagements, ...dossier.documents] : [],
  );
}

test('a register that version 0.1.0 wrote opens with everything in it, and agrees with itself', async () => {
  await register.open();
  const before = (old.rows as unknown as Row[]).filter(({ kind }) => kind !== 'firm');
  expect(before.length).toBeGreaterThan(30);
  expect((await rowsNow()).map(entered).toSorted(byKey)).toEqual(before.map(entered).toSorted(byKey));
  expect(await register.reader.firmName()).toBe('Voorbeeld Advies');
  expect(await register.ask('verify', {})).toMatchObject({
    ok: true,
    value: { damaged: 0, differing: 0, countersAgree: true },
  });
});

test('its settings, its own terms and what it was taught are there', async () => {
  await register.open();
  const { settings, policy, portals, versions } = await register.reader.workspace();
  expect(settings.onboarded).toBe(true);
  expect(policy.rules.other.atMost).toEqual({ months: 24 });
  // They are the first version: nothing had a first day then.
  expect(versions).toMatchObject([{ number: 1, from: null, choices: { terms: { other: 24 } } }]);
  expect(portals.map(({ id }) => id)).toContain('mijn-portaal');
});

test('what it had erased stays erased, what it had done can be undone, and it goes on from there', async () => {
  await register.open();
  const said = JSON.stringify(await rowsNow());
  for (const name of ['Tijdelijk BV', 'Wim Weg']) expect(said).not.toContain(name);
  const [last] = (await register.reader.recent(0, 0)).steps;
  if (!last) throw new Error('no journal');
  expect(await register.run('undo', { command: last.command })).toMatchObject({ ok: true });
  const { dossier } = await register.must('addClient', { name: 'Nieuw BV' });
  await register.must('registerDocument', { ...report, dossier, keys: [key(1)] });
  await register.restart();
  expect(JSON.stringify(await rowsNow())).toContain('Nieuw BV');
});

describe('a register of before there was evidence for the newsletter', () => {
  beforeEach(async () => {
    const name = `old-${randomId()}`;
    await placeOldStore(beforeEvidence as unknown as OldStore, name);
    register = new TestRegister(name);
    register.now = new Date('2026-11-24T12:00:00');
  });

  test('opens with everything in it, and its addresses are known', async () => {
    await register.open();
    const before = (beforeEvidence.rows as unknown as Row[]).filter(({ kind }) => kind !== 'disclosure');
    expect((await rowsNow()).map(entered).toSorted(byKey)).toEqual(before.map(entered).toSorted(byKey));
    const { people } = await register.reader.openMailing();
    expect(Array.from(people.keys())).toEqual(
      expect.arrayContaining(['info@kompas.example', 'petra@kompas.example']),
    );
    expect(await register.ask('verify', {})).toMatchObject({
      ok: true,
      value: { damaged: 0, differing: 0, countersAgree: true },
    });
    expect(await register.reader.counts('2026-11-24')).toMatchObject({ mismatches: 0 });
  });

  test('takes evidence in, for the client that was there; and what it had done can be undone', async () => {
    await register.open();
    const [client] = await register.reader.headlines();
    const moment = { text: '2026-11-23', day: '2026-11-23', exact: 'day' } as const;
    const address = 'petra@kompas.example';
    const made = await register.must('recordEvidence', { address, source: 'webinar', moment });
    expect(client?.client).toBe('Kompas Advies');
    expect(made.dossier).toBe(client?.dossier);
    const steps = (await register.reader.recent(0, 0)).steps.filter(({ name }) => name === 'addDisclosure');
    expect(await register.run('undo', { command: steps[0]?.command ?? '' })).toMatchObject({ ok: true });
    await register.restart();
    expect((await register.reader.openMailing()).events.get(address)).toHaveLength(1);
  });
});
