import { describe, expect, test } from 'vitest';
import type { Known } from '@/exchange/import/known';
import { made, said, trial } from './support';

const known: Known = {
  clients: [
    { dossier: 'd1', name: 'De Linde Zorg' },
    { dossier: 'd2', name: 'Kompas Onderwijs' },
    { dossier: 'd3', name: 'Dubbel BV' },
    { dossier: 'd4', name: 'Dubbel B.V.' },
  ],
  dossiers: [
    {
      dossier: 'd1',
      people: [{ id: 'p1', name: 'Noor van Dijk', email: 'noor@linde.example', consentOn: '2026-01-01' }],
      engagements: [{ id: 'e1', name: 'Coaching Noor', completedOn: '2026-04-01' }],
      documents: [
        {
          id: 'x1',
          name: 'DISC-rapport Noor.pdf',
          personId: 'p1',
          engagementId: 'e1',
          keys: ['path:an/a.pdf'],
        },
      ],
    },
  ],
};

describe('rows become records', () => {
  test('a row may hold all four kinds, and rows that name the same are one', () => {
    const plan = trial(
      [
        'Klant;Adres;Deelnemer;E-mail;Toestemming op;Traject;Einddatum;Bestand;Soort',
        'De Linde;Lindelaan 12;Noor van Dijk;noor@linde.example;1 jan 2026;Coaching;31-03-2026;DISC Noor.pdf;Individueel rapport',
        'de linde;;Noor van Dijk;;;Coaching;31-03-2026;Drijfveren Noor.pdf;',
        'DE LINDE;;Joris Smit;;;;;;',
        'Kompas;;;;;;;Factuur 2024-001.pdf;',
      ].join('\n'),
    );
    expect(said(plan)).toEqual([]);
    expect(plan.summary.added).toEqual({ client: 2, person: 2, engagement: 1, document: 3 });
    expect(made(plan)).toMatchObject([
      { kind: 'client', name: 'De Linde', address: 'Lindelaan 12' },
      { kind: 'person', name: 'Noor van Dijk', email: 'noor@linde.example', consentOn: '2026-01-01' },
      { kind: 'person', name: 'Joris Smit' },
      { kind: 'engagement', name: 'Coaching', type: 'coaching', completedOn: '2026-03-31' },
      {
        kind: 'document',
        name: 'DISC Noor.pdf',
        class: 'individual-report',
        person: 'Noor van Dijk',
        engagement: 'Coaching',
      },
      {
        kind: 'document',
        name: 'Drijfveren Noor.pdf',
        class: 'individual-report',
        person: 'Noor van Dijk',
        engagement: 'Coaching',
      },
      { kind: 'client', name: 'Kompas' },
      { kind: 'document', name: 'Factuur 2024-001.pdf', class: 'tax-record', place: 'device' },
    ]);
  });

  test('a name in three columns, an engagement that only has dates, an address that tells the file', () => {
    const plan = trial(
      'Klant;Voornaam;Tussenvoegsel;Achternaam;Einddatum;Bestand;URL\n' +
        'De Linde;Noor;van;Dijk;2026-03-31;DISC.pdf;https://onedrive.live.com/my/a.pdf\n' +
        'De Linde;Joris;;Smit;2026-06-30;DISC.pdf;https://portaal.example/rapport/7',
    );
    expect(said(plan)).toEqual([]);
    expect(made(plan)).toMatchObject([
      { kind: 'client' },
      { name: 'Noor van Dijk' },
      { name: 'Joris Smit' },
      { kind: 'engagement', name: 'Coaching Noor van Dijk', completedOn: '2026-03-31' },
      { kind: 'engagement', name: 'Coaching Joris Smit', completedOn: '2026-06-30' },
      { site: 'onedrive', place: 'cloud', keys: ['path:an/my/a.pdf'], person: 'Noor van Dijk' },
      {
        site: null,
        place: 'portal',
        keys: [],
        address: 'https://portaal.example/rapport/7',
        person: 'Joris Smit',
      },
    ]);
  });

  test('engagements of one name with several end dates are kept apart, so that no report gets another’s last day', () => {
    const plan = trial(
      'Klant;Deelnemer;Traject;Einddatum\nDe Linde;Noor;Coaching;2026-03-31\nDe Linde;Joris;Coaching;2026-06-30\nDe Linde;Els;Training;2026-01-01\nDe Linde;Bas;Training;2026-01-01',
    );
    expect(said(plan)).toEqual([
      [2, 'Traject', 'own-engagement', 'Coaching', 'Coaching Noor'],
      [3, 'Traject', 'own-engagement', 'Coaching', 'Coaching Joris'],
    ]);
    expect(made(plan).filter(({ kind }) => kind === 'engagement')).toMatchObject([
      { name: 'Coaching Noor', completedOn: '2026-03-31' },
      { name: 'Coaching Joris', completedOn: '2026-06-30' },
      { name: 'Training', completedOn: '2026-01-01' },
    ]);
  });

  test('two people of one name are told apart by their e-mail; what a later row adds is filled in', () => {
    const plan = trial(
      'Klant;Deelnemer;E-mail;Telefoon\nA;Jan Jansen;een@a.example;\nA;Jan Jansen;twee@a.example;\nA;Jan Jansen;een@a.example;0612345678',
    );
    expect(said(plan)).toEqual([]);
    expect(made(plan)).toMatchObject([
      { kind: 'client' },
      { name: 'Jan Jansen', email: 'een@a.example', phone: '0612345678' },
      { name: 'Jan Jansen', email: 'twee@a.example' },
    ]);
  });

  test('the client may be chosen for every row', () => {
    const plan = trial('Deelnemer\nEls Bos', { known, client: { dossier: 'd1', name: 'De Linde Zorg' } });
    expect(plan.records).toMatchObject([{ kind: 'person', dossier: 'd1', fields: { name: 'Els Bos' } }]);
  });

  test('line ends in a cell, and the apostrophe that our own lists put before a formula, are no part of the text', () => {
    const plan = trial("Naam;Telefoon;Adres\nDe Linde;'+31 6 12345678;Laan 1", {});
    expect(made(plan)).toMatchObject([{ phone: '+31 6 12345678' }]);
  });
});

describe('what the register has stays as it is', () => {
  const head = 'Klant;Deelnemer;Traject;Einddatum;Bestand;URL';

  test('records are matched by name, whatever capitals, accents and points they are written with', () => {
    const plan = trial(`${head}\nDE LINDE-ZORG;noor van dijk;coaching noor;;Nieuw DISC-rapport Noor.pdf;`, {
      known,
    });
    expect(said(plan)).toEqual([]);
    expect(plan.summary.there).toEqual({ client: 1, person: 1, engagement: 1, document: 0 });
    expect(plan.records).toMatchObject([
      { kind: 'document', dossier: 'd1', fields: { personId: 'p1', engagementId: 'e1' } },
    ]);
    expect(plan.records).toHaveLength(1);
  });

  test.each([
    ['by its title', 'DISC-rapport Noor.pdf;'],
    ['by its address', 'Heel anders.pdf;https://onedrive.live.com/a.pdf'],
  ])('a document that is there already is left out, %s', (_, document) => {
    const plan = trial(`${head}\nDe Linde Zorg;Noor van Dijk;;;${document}`, {
      known,
      class: 'individual-report',
    });
    expect(plan.records).toEqual([]);
    expect(said(plan).map(([row, , type]) => [row, type])).toEqual([[2, 'already-there']]);
    expect(plan.summary.rows).toEqual({ all: 1, wrong: 0, leftOut: 1 });
  });

  test('an end date that the register has is not overwritten: the row gets an engagement of its own', () => {
    const plan = trial(`${head}\nDe Linde Zorg;Joris Smit;Coaching Noor;30-06-2026;;`, { known });
    expect(made(plan).at(-1)).toMatchObject({ name: 'Coaching Noor Joris Smit', completedOn: '2026-06-30' });
  });

  test('the same list again adds nothing', () => {
    const list = `${head}\nNieuw;Piet;Coaching;2026-01-01;DISC Piet.pdf;`;
    const first = trial(list);
    const [client, person, engagement, document] = first.records;
    if (
      client?.kind !== 'client' ||
      person?.kind !== 'person' ||
      engagement?.kind !== 'engagement' ||
      document?.kind !== 'document'
    )
      throw new Error('the list makes one of each');
    const again = trial(list, {
      known: {
        clients: [{ dossier: client.dossier, name: 'Nieuw' }],
        dossiers: [
          {
            dossier: client.dossier,
            people: [{ id: person.id, name: 'Piet', email: '', consentOn: null }],
            engagements: [{ id: engagement.id, name: 'Coaching', completedOn: '2026-01-01' }],
            documents: [
              {
                id: document.id,
                name: 'DISC Piet.pdf',
                personId: person.id,
                engagementId: engagement.id,
                keys: [],
              },
            ],
          },
        ],
      },
    });
    expect(again.records).toEqual([]);
    expect(said(again).map(([, , type]) => type)).toEqual(['already-there']);
  });
});

describe('what it brings is known before it is done', () => {
  test('overdue, due soon, waiting and in need of attention, by name and number', () => {
    const { summary } = trial(
      [
        'Klant;Deelnemer;Toestemming op;Traject;Einddatum;Bestand;Waar het staat',
        'A;An;2026-01-01;Coaching An;2026-01-15;DISC An.pdf;eigen apparaat',
        'A;Bo;2026-01-01;Coaching Bo;2026-06-10;DISC Bo.pdf;eigen apparaat',
        'A;Cy;2026-01-01;Coaching Cy;;DISC Cy.pdf;eigen apparaat',
        'A;Di;;Coaching Di;2026-10-01;DISC Di.pdf;eigen apparaat',
        'A;Ed;2026-01-01;Coaching Ed;2026-10-01;DISC Ed.pdf;OneDrive',
        'A;Fé;2026-01-01;Coaching Fé;2026-10-01;DISC Fé.pdf;eigen apparaat',
      ].join('\n'),
    );
    expect(summary.outlook).toEqual({
      overdue: { count: 1, first: [{ name: 'DISC An.pdf', client: 'A', lastDay: '2026-07-15' }] },
      dueSoon: { count: 1, first: [{ name: 'DISC Bo.pdf', client: 'A', lastDay: '2026-12-10' }] },
      waiting: { count: 1, first: [{ name: 'DISC Cy.pdf', client: 'A', lastDay: null }] },
      attention: {
        count: 2,
        first: [
          { name: 'DISC Di.pdf', client: 'A', lastDay: '2027-04-01' },
          { name: 'DISC Ed.pdf', client: 'A', lastDay: '2027-04-01' },
        ],
      },
    });
  });

  test('a document of a client that is there counts from the end date that the register has', () => {
    const { summary } = trial(
      'Klant;Deelnemer;Traject;Bestand\nDe Linde Zorg;Noor van Dijk;Coaching Noor;Nieuw DISC-rapport.pdf',
      { known },
    );
    expect(summary.outlook.overdue).toEqual({
      count: 1,
      first: [{ name: 'Nieuw DISC-rapport.pdf', client: 'De Linde Zorg', lastDay: '2026-10-01' }],
    });
    expect(summary.outlook.attention.count).toBe(0);
  });
});
