import { describe, expect, test } from 'vitest';
import { addressesOf, subjectFile } from '@/exchange/export/subjectFile';
import { subjectPage } from '@/exchange/export/subjectPage';
import nl from '@/locales/nl/register';
import { translator } from '@/locales/translate';
import type { Day } from '@/policy/calendar';
import { policyFor } from '@/policy/regulation';
import type { Dossier } from '@/storage/reader';
import { fakeReader } from '../panel/fakeReader';
import { inventedRegister, TODAY } from '../panel/invented';
import { eventOf, nowhere } from '../policy/mailing/written';

type Evidence = Parameters<typeof subjectFile>[0]['evidence'];
const policy = policyFor({ terms: {}, financialYearFirstMonth: 1 });
const t = translator<string>('nl', nl);

async function dossierOf(name: string): Promise<Dossier> {
  const register = inventedRegister();
  const reader = fakeReader(
    () => register,
    async () => 0,
  );
  for (const { dossier } of await reader.headlines()) {
    const found = await reader.dossier(dossier);
    if (found?.client.name.includes(name)) return found;
  }
  throw new Error('no such client');
}

const fileOf = (dossier: Dossier, personId: string | null, evidence: Evidence = new Map()) =>
  subjectFile({ dossier, personId, firm: 'Optiwork', policy, language: 'nl', today: TODAY, evidence });
const pageOf = (file: ReturnType<typeof fileOf>) =>
  subjectPage(file, { t, language: 'nl', formatDay: (day) => `dag ${day}` });

describe('the file of a person', () => {
  test('has everything about them, and nothing of anybody else', async () => {
    const dossier = await dossierOf('Bakkerij');
    const [person, ...others] = dossier.people;
    if (!person || others.length === 0) throw new Error('the invented client has two people at least');
    const file = fileOf(dossier, person.id);
    expect(file.people.map(({ name }) => name)).toEqual([person.name]);
    expect(file.documents.map(({ name }) => name)).toEqual(
      dossier.documents.filter(({ personId }) => personId === person.id).map(({ name }) => name),
    );
    const said = JSON.stringify(file) + pageOf(file);
    for (const other of others) expect(said).not.toContain(other.name);
    for (const field of [dossier.client.phone, dossier.client.iban].filter(Boolean))
      expect(said).not.toContain(field);
  });

  test('has what is called after them too, though nobody linked it; not what is called after somebody else', async () => {
    const dossier = await dossierOf('Bakkerij');
    const [person, other] = dossier.people;
    const [document] = dossier.documents;
    if (!person || !other || !document) throw new Error('two people and a document');
    const loose = (name: string) => ({ ...document, id: name, name, personId: null, personName: null });
    const [theirs, others, nobodys] = [`DISC ${person.name}.pdf`, `DISC ${other.name}.pdf`, 'Offerte.pdf'];
    const documents = [theirs, others, nobodys].map(loose);
    const named = fileOf({ ...dossier, documents }, person.id).documents.map(({ name }) => name);
    expect(named).toEqual([theirs]);
  });

  test('says what, why, until when, their rights, and both places to complain (R16, R20)', async () => {
    const dossier = await dossierOf('Bakkerij');
    const person = dossier.people.find(({ id }) => dossier.documents.some((row) => row.personId === id));
    if (!person) throw new Error('no person with a document');
    const file = fileOf(dossier, person.id);
    const said = pageOf(file);
    for (const { name, purpose, rule, clause } of file.documents)
      for (const text of [name, purpose, rule, clause]) expect(said).toContain(text);
    expect(said).toContain('binnen 72 uur');
    expect(said).toContain('Optiwork');
    expect(said).toContain('Autoriteit Persoonsgegevens');
  });
});

test('says where a document lies, whether it is encrypted, and that it could not be destroyed, when and why', async () => {
  const dossier = await dossierOf('Bakkerij');
  const document = dossier.documents.find(({ personId }) => personId !== null);
  if (!document) throw new Error('no document about a person');
  const address = 'https://voorbeeld-my.sharepoint.com/rapporten/12.pdf';
  const attempt = { on: '2026-11-03', reason: 'Account opgezegd', askOn: '2026-12-03' } as const;
  const documents = [{ ...document, address, encrypted: true, attempt, destroyedOn: null }];
  const file = fileOf({ ...dossier, documents }, document.personId);
  expect(file.documents).toMatchObject([
    { address, encrypted: true, attempt: { on: '2026-11-03', reason: 'Account opgezegd' } },
  ]);
  const said = pageOf(file);
  for (const text of [address, 'Versleuteld met een eigen wachtwoord', 'dag 2026-11-03', 'Account opgezegd'])
    expect(said).toContain(text);
  const plain = [{ ...document, encrypted: false }];
  expect(pageOf(fileOf({ ...dossier, documents: plain }, document.personId))).not.toMatch(
    /Versleuteld met|nog niet kon worden/,
  );
});

test('says how long it is kept longer or was put off, and why, for those are words about them', async () => {
  const dossier = await dossierOf('Bakkerij');
  const document = dossier.documents.find(({ personId }) => personId !== null);
  if (!document) throw new Error('no document about a person');
  const extensions = [{ id: 'e', until: '2027-03-01', reason: 'Tweede gesprek', on: TODAY }] as const;
  const snooze = { backOn: '2026-12-10', reason: 'Wacht op Petra', quietUntil: '2026-12-10' } as const;
  const documents = [{ ...document, extensions, snooze }];
  const file = fileOf({ ...dossier, documents }, document.personId);
  expect(file.documents).toMatchObject([{ putOff: { until: '2026-12-10', reason: 'Wacht op Petra' } }]);
  const said = pageOf(file);
  for (const text of ['dag 2027-03-01', 'Tweede gesprek', 'dag 2026-12-10', 'Wacht op Petra'])
    expect(said).toContain(text);
});

test('says what was checked of a document in its tool, and when; of nobody else’s', async () => {
  const dossier = await dossierOf('Bakkerij');
  const [person, other] = dossier.people;
  const [document] = dossier.documents;
  if (!person || !other || !document) throw new Error('two people and a document');
  const ticked = (personId: string, name: string, on: Day) => ({
    ...document,
    name,
    personId,
    ticks: { 'own-password': on, 'no-free-text': on },
  });
  const documents = [
    ticked(person.id, 'Advies A.pdf', '2026-11-02'),
    ticked(other.id, 'Advies B.pdf', '2026-11-05'),
  ];
  const file = fileOf({ ...dossier, documents }, person.id);
  expect(file.documents.map(({ checks }) => checks)).toEqual([
    [
      { check: 'own-password', on: '2026-11-02' },
      { check: 'no-free-text', on: '2026-11-02' },
    ],
  ]);
  const said = pageOf(file);
  for (const id of ['own-password', 'no-free-text'] as const)
    expect(said).toContain(`<td>Advies A.pdf</td><td>${nl[`check.${id}`]}</td><td>dag 2026-11-02</td>`);
  expect(said).not.toContain('2026-11-05');
  expect(pageOf(fileOf({ ...dossier, documents }, null))).toContain('dag 2026-11-05');
  const bare = documents.map((one) => ({ ...one, ticks: {} }));
  expect(pageOf(fileOf({ ...dossier, documents: bare }, null))).not.toContain(nl['subject.checked']);
});

test('the file of a client has all of it; markup in a name stays text', async () => {
  const dossier = await dossierOf('Bakkerij');
  const evil = '<img src=x onerror=alert(1)>';
  const file = fileOf({ ...dossier, client: { ...dossier.client, name: evil } }, null);
  expect(file.people).toHaveLength(dossier.people.length);
  expect(file.documents).toHaveLength(dossier.documents.length);
  expect(pageOf(file)).not.toContain('<img');
});

test('what the tax law keeps is named, with its day and the law', async () => {
  const dossier = await dossierOf('Bakkerij');
  const [first] = dossier.documents;
  if (!first) throw new Error('no document');
  const invoice = { ...first, name: 'Factuur 12', class: 'tax-record', notBefore: '2033-01-01' } as const;
  const said = pageOf(fileOf({ ...dossier, documents: [{ ...invoice, destroyedOn: null }] }, null));
  // The last day that it must stay, as everywhere under these words.
  expect(said).toMatch(/artikel 52 AWR[\s\S]*Bewaren tot en met[\s\S]*Factuur 12[\s\S]*dag 2032-12-31/);
});

test('what is on hold says so, and a person’s file has no reason that may be about somebody else', async () => {
  const dossier = await dossierOf('Bakkerij');
  const document = dossier.documents.find(({ personId }) => personId !== null);
  if (!document) throw new Error('no document about a person');
  const of = (kind: 'client' | 'person', reason: string) =>
    ({
      id: reason,
      of: { kind, id: 'x' },
      reason,
      owner: 'An',
      from: TODAY,
      until: null,
      reviewOn: null,
    }) as const;
  const holds = [of('client', 'Klacht van Joris'), of('person', 'Eigen bezwaar')];
  const held: Dossier = {
    ...dossier,
    client: { ...dossier.client, holds },
    documents: [{ ...document, holds, hold: { until: null, reviewOn: null } }],
  };
  const own = fileOf(held, document.personId);
  const said = JSON.stringify(own) + pageOf(own);
  expect(said).toContain('Eigen bezwaar');
  expect(said).toContain('zonder einddatum');
  expect(said).not.toContain('Klacht van Joris');
  expect(pageOf(fileOf(held, null))).toContain('Klacht van Joris');
});

describe('what went to third parties', () => {
  const given = {
    key: 'c1/v1',
    dossier: 'c1',
    id: 'v1',
    kind: 'disclosure',
    to: 'Arbodienst Voorbeeld',
    what: 'Samenvatting van Petra en Joris',
    on: '2026-11-02',
    ground: 'consent',
    evidence: 'mail van Joris',
    law: '',
    documents: [],
  } as const;
  const about = async (...names: string[]) => {
    const dossier = await dossierOf('Bakkerij');
    const people = dossier.people.filter(({ name }) => names.includes(name));
    return { dossier: { ...dossier, disclosures: [{ ...given, people }] }, people };
  };

  test('stands in the file of whom it is about (GDPR art. 15(1)(c)), with its ground', async () => {
    const { dossier, people } = await about('Petra Voorbeeld');
    const said = pageOf(fileOf(dossier, people[0]?.id ?? ''));
    for (const text of [
      'Arbodienst Voorbeeld',
      'dag 2026-11-02',
      'Uitdrukkelijke toestemming',
      'mail van Joris',
    ])
      expect(said).toContain(text);
    const other = dossier.people.find(({ name }) => name === 'Joris Denkbeeldig');
    expect(pageOf(fileOf(dossier, other?.id ?? ''))).not.toContain('Arbodienst');
  });

  test('about others too, its words are not for this one to read; the client’s file has them', async () => {
    const { dossier, people } = await about('Petra Voorbeeld', 'Joris Denkbeeldig');
    const petra = people.find(({ name }) => name === 'Petra Voorbeeld');
    const said = pageOf(fileOf(dossier, petra?.id ?? ''));
    expect(said).toContain('Arbodienst Voorbeeld');
    expect(said).toContain('Dit ging ook over anderen');
    expect(said).not.toContain('Joris');
    expect(pageOf(fileOf(dossier, null))).toContain('Samenvatting van Petra en Joris');
  });
});

describe('why somebody is mailed, or no longer', () => {
  test('stands in the file, with where it comes from; what was corrected says so', async () => {
    const dossier = await dossierOf('Bakkerij');
    const person = dossier.people.find(({ email }) => email !== '');
    if (!person) throw new Error('no person with an address');
    expect(addressesOf(dossier, person.id)).toEqual([person.email]);
    expect(addressesOf(dossier, null)).toContain(person.email);
    const from = { ...nowhere, form: 'Webinar maart', file: 'november.csv', row: 4 };
    const events = [
      { ...eventOf('webinar@2026-03-01', 1), from },
      eventOf('unsubscribe@2026-04-01', 2),
      { ...eventOf('objection(newsletter)@2026-04-01', 3), corrects: eventOf('webinar@?', 2).id },
    ];
    const file = fileOf(dossier, person.id, new Map([[person.email, events]]));
    expect(file.evidence).toMatchObject([
      { address: person.email, source: 'webinar', from, counts: true },
      { source: 'unsubscribe', counts: false },
      { source: 'objection', channel: 'newsletter', counts: true },
    ]);
    const said = pageOf(file);
    for (const text of [
      person.email,
      'Webinar maart',
      'november.csv',
      'Bezwaar gemaakt',
      'nieuwsbrief',
      'later verbeterd',
    ])
      expect(said).toContain(text);
  });
});
