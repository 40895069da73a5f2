import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmail, webAddress } from '@/exchange/import/checks';
import { issueLevels } from '@/exchange/import/issues';
import type { Known } from '@/exchange/import/known';
import { distance, LookAlikes } from '@/exchange/import/lookAlike';
import { classByTitle, classCalled, placeCalled, typeCalled, yesOrNo } from '@/exchange/import/words';
import en from '@/locales/en/common';
import nl from '@/locales/nl/common';
import { retentionClasses } from '@/policy/retention';
import { places } from '@/storage/schema/document';
import { engagementTypes } from '@/storage/schema/engagement';
import { plannedSchema } from '@/storage/services/import/planned';
import { said, trial } from './support';

const known: Known = {
  clients: [
    { dossier: 'd1', name: 'Bakkerij De Korenaar' },
    { dossier: 'd2', name: 'Dubbel' },
    { dossier: 'd3', name: 'dubbel' },
  ],
  dossiers: [
    {
      dossier: 'd1',
      people: [],
      engagements: [{ id: 'e1', name: 'Training', completedOn: null }],
      documents: [],
    },
  ],
};

/** What each kind of mistake looks like, and where it is said to be. */
const cases: readonly (readonly [string, string, readonly (readonly (string | number)[])[]])[] = [
  ['no name', 'Klant;Deelnemer;E-mail\nA;;an@a.example', [[2, 'Deelnemer', 'name-missing', '', '']]],
  ['no client', 'Klant;Deelnemer\n;An', [[2, 'Klant', 'no-client', '', '']]],
  ['two clients of one name', 'Klant;Deelnemer\nDubbel;An', [[2, 'Klant', 'two-of-name', 'Dubbel', '']]],
  [
    'a day that is none',
    'Klant;Traject;Einddatum\nA;T;31-02-2026',
    [[2, 'Einddatum', 'bad-day', '31-02-2026', '']],
  ],
  [
    'days in both orders',
    'Klant;Traject;Einddatum\nA;T;31/12/2025\nA;U;12/31/2025\nA;V;03/04/2025',
    [[4, 'Einddatum', 'ambiguous-day', '03/04/2025', '']],
  ],
  [
    'a consent to come',
    'Klant;Deelnemer;Toestemming op\nA;An;2027-01-01',
    [[2, 'Toestemming op', 'future-day', '2027-01-01', '']],
  ],
  [
    'a document that was delivered in the future',
    'Klant;Titel;Soort;Opgeleverd op\nA;T;Teamadvies;2027-01-01\nA;C;Contract;2027-01-01',
    [[2, 'Opgeleverd op', 'future-day', '2027-01-01', '']],
  ],
  [
    'an end before the start',
    'Klant;Traject;Startdatum;Einddatum\nA;T;2026-05-01;2026-04-30',
    [[2, 'Einddatum', 'end-before-start', '2026-04-30', '2026-05-01']],
  ],
  [
    'one engagement with two ends and nobody to tell them apart',
    'Klant;Traject;Einddatum\nA;T;2026-01-01\nA;T;2026-02-01',
    [
      [2, 'Einddatum', 'other-dates', '2026-01-01', 'T'],
      [3, 'Einddatum', 'other-dates', '2026-02-01', 'T'],
    ],
  ],
  [
    'a phone number that is none',
    'Klant;Telefoon\nA;belt ons',
    [[2, 'Telefoon', 'bad-phone', 'belt ons', '']],
  ],
  ['an e-mail that is none', 'Klant;Deelnemer;E-mail\nA;An;an@', [[2, 'E-mail', 'bad-email', 'an@', '']]],
  [
    'a bank account that is none',
    'Klant;IBAN\nA;NL91ABNA0417164301',
    [[2, 'IBAN', 'bad-iban', 'NL91ABNA0417164301', '']],
  ],
  [
    'a kind that is none',
    'Klant;Titel;Soort\nA;T;Vakantiefoto',
    [[2, 'Soort', 'unknown-class', 'Vakantiefoto', '']],
  ],
  ['no kind and no word that tells it', 'Klant;Titel;Soort\nA;T;', [[2, 'Soort', 'class-missing', 'T', '']]],
  [
    'an engagement of no known kind',
    'Klant;Traject;Soort\nA;T;Yoga',
    [[2, 'Soort', 'unknown-type', 'Yoga', '']],
  ],
  [
    'a place that is none',
    'Klant;Bestand;Waar het staat\nA;DISC.pdf;Maan',
    [[2, 'Waar het staat', 'unknown-place', 'Maan', '']],
  ],
  [
    'neither yes nor no',
    'Klant;Bestand;Versleuteld\nA;DISC.pdf;misschien',
    [[2, 'Versleuteld', 'bad-yes-no', 'misschien', '']],
  ],
  [
    'an address that may not be opened',
    'Klant;Bestand;URL\nA;DISC.pdf;javascript:alert(1)',
    [[2, 'URL', 'bad-address', 'javascript:alert(1)', '']],
  ],
  [
    'too long a text',
    `Klant;Telefoon klant\nA;${'0'.repeat(41)}`,
    [[2, 'Telefoon klant', 'too-long', '0'.repeat(41), '40']],
  ],
  ['a cell too many', 'Klant;Deelnemer\nA;An;los', [[2, '', 'too-many-cells', 'los', '']]],
  ['the same row twice', 'Klant;Deelnemer\nA;An\nA;An', [[3, '', 'duplicate-row', '', '2']]],
  [
    'the same document twice',
    'Klant;Deelnemer;Bestand;Soort\nA;An;DISC.pdf;\nA;An;disc.pdf;Uitslag',
    [[3, 'Bestand', 'duplicate-row', 'DISC.pdf', '2']],
  ],
  [
    'what is there already',
    'Klant\nBakkerij De Korenaar',
    [[2, '', 'already-there', 'Bakkerij De Korenaar', '']],
  ],
  [
    'a document that was destroyed',
    'Klant;Bestand;Vernietigd op\nA;DISC.pdf;2026-01-02',
    [[2, 'Vernietigd op', 'gone-already', '2026-01-02', '']],
  ],
  [
    'a slip of the pen',
    'Klant\nBakkerij De Korrenaar',
    [[2, 'Klant', 'looks-like', 'Bakkerij De Korrenaar', 'Bakkerij De Korenaar']],
  ],
  [
    'rows that say different things',
    'Klant;Adres\nA;Laan 1\nA;Laan 2',
    [[3, 'Klant', 'differs', 'Laan 2', '2']],
  ],
  [
    'an end date that the register keeps to itself',
    'Klant;Deelnemer;Traject;Einddatum\nBakkerij De Korenaar;An;Training;2026-01-01',
    [[2, 'Einddatum', 'kept', '2026-01-01', 'Training']],
  ],
  [
    'an engagement that must be its person’s own',
    'Klant;Deelnemer;Traject;Einddatum\nA;An;T;2026-01-01\nA;Bo;T;2026-02-01',
    [
      [2, 'Traject', 'own-engagement', 'T', 'T An'],
      [3, 'Traject', 'own-engagement', 'T', 'T Bo'],
    ],
  ],
  [
    'a day that might be another',
    'Klant;Traject;Einddatum\nA;T;03/04/2026',
    [[2, 'Einddatum', 'read-as', '03/04/2026', '2026-04-03']],
  ],
];

test.each(cases)('%s is named by row and column', (_, list, expected) => {
  expect(said(trial(list, { known }))).toEqual(expected);
});

test('a client that the register does not have is a mistake, if the user says so', () => {
  const list = 'Klant;Bestand\nOnbekend;DISC.pdf';
  expect(said(trial(list, { known, knownOnly: true }))).toEqual([
    [2, 'Klant', 'unknown-client', 'Onbekend', ''],
  ]);
  expect(said(trial(list, { known }))).toEqual([]);
});

test('every kind has its case above', () => {
  const met = new Set(cases.flatMap(([, , expected]) => expected.map(([, , type]) => type)));
  expect(Object.keys(issueLevels).filter((type) => !met.has(type))).toEqual(['unknown-client']);
});

describe('a row that is wrong adds nothing, the others do', () => {
  test('by default and by choice it is the same plan: the user chooses whether to go on', () => {
    const plan = trial('Klant;Deelnemer;E-mail\nA;An;an@a.example\nB;Bo;bo@\nA;Cy;cy@a.example');
    expect(plan.summary).toMatchObject({
      rows: { all: 3, wrong: 1, leftOut: 0 },
      added: { client: 1, person: 2 },
      issues: { wrong: 1, other: 0 },
    });
  });

  test('whatever a list holds, what is planned is what the register takes', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'A',
        'B',
        '',
        '31-12-2025',
        '03/04/2025',
        'DISC.pdf',
        'cloud',
        'ja',
        'NL91ABNA0417164300',
        'x@y.nl',
      ),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[;\n\r]/g, ' ')),
    );
    const list = fc.array(fc.tuple(cell, cell, cell, cell, cell, cell, cell), { maxLength: 12 });
    fc.assert(
      fc.property(list, (rows) => {
        const head = 'Klant;Deelnemer;E-mail;Traject;Einddatum;Bestand;IBAN';
        const plan = trial([head, ...rows.map((cells) => cells.join(';'))].join('\n'), {
          known,
          class: 'other',
        });
        for (const record of plan.records) {
          const id = (text: string) => (/^[0-9a-f]{32}$/.test(text) ? text : '0'.repeat(32));
          const checked = plannedSchema.safeParse({
            ...record,
            dossier: id(record.dossier),
            ...(record.kind === 'document' && {
              fields: {
                ...record.fields,
                engagementId: record.fields.engagementId && id(record.fields.engagementId),
              },
            }),
          });
          expect(checked.error?.issues ?? []).toEqual([]);
        }
        expect(
          trial([head, ...rows.map((cells) => cells.join(';'))].join('\n'), { known, class: 'other' }).issues,
        ).toEqual(plan.issues);
      }),
      { numRuns: 200 },
    );
  });
});

test('what the firm calls its own kinds is read as those, before any word of ours', () => {
  const names = {
    'own-2': { nl: 'Sessieverslag', en: 'Session notes' },
    'own-3': { nl: 'Contract', en: 'Deal' },
  };
  expect(
    ['sessieverslag', 'Session Notes', 'contract', 'factuur'].map((text) => classCalled(text, names)),
  ).toEqual(['own-2', 'own-2', 'own-3', 'tax-record']);
});

test.each([
  ['nl', nl],
  ['en', en],
])('what the screens call things in %s is read back', (_, texts: Readonly<Record<string, string>>) => {
  for (const name of retentionClasses) expect(classCalled(texts[`class.${name}`] ?? ''), name).toBe(name);
  for (const name of places) expect(placeCalled(texts[`place.${name}`] ?? ''), name).toBe(name);
  for (const name of engagementTypes) expect(typeCalled(texts[`engagement.${name}`] ?? ''), name).toBe(name);
  expect(['yes', 'no'].map((name) => yesOrNo(texts[name] ?? ''))).toEqual([true, false]);
});

test('a kind by its title, when it is sure enough', () => {
  expect(classByTitle('DISC-rapport Noor.pdf')).toBe('individual-report');
  expect(classByTitle('Factuur 2026-118.pdf')).toBe('tax-record');
  expect(classByTitle('Notities.docx')).toBeNull();
});

test.each([
  ['https://portaal.example/r/7', 'https://portaal.example/r/7'],
  ['http://portaal.example', null],
  ['https://an:geheim@portaal.example', null],
  ['javascript:alert(1)', null],
  ['https://', null],
  [`https://x.example/${'a'.repeat(2_000)}`, null],
])('address %s', (text, is) => {
  expect(webAddress(text)).toBe(is);
});

test('e-mail as the register checks it', () => {
  expect([isEmail('an@voorbeeld.nl'), isEmail('an@'), isEmail('an voorbeeld.nl')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('slips of the pen are found among many names, and short names are left alone', () => {
  const names = new LookAlikes();
  for (const name of ['Bakkerij De Korenaar', 'Kok', 'Stichting Het Zonnetje', 'Veldzicht Wonen B.V.'])
    names.add(name);
  expect(names.of('Bakkerij de Koremaar')).toBe('Bakkerij De Korenaar');
  expect(names.of('Het Zonetje')).toBe('Stichting Het Zonnetje');
  expect(names.of('Veldzicht Wonen')).toBe('Veldzicht Wonen B.V.');
  expect(names.of('Bok')).toBeNull();
  expect(names.of('Slagerij De Linde')).toBeNull();
  expect([distance('abc', 'abd', 2), distance('abc', 'cba', 1), distance('', 'abc', 2)]).toEqual([1, 2, 3]);
});
