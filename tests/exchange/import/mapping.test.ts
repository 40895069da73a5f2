import { describe, expect, test } from 'vitest';
import { csv } from '@/exchange/export/csv';
import { listAsCsv, listNames } from '@/exchange/export/lists';
import { importFields, isImportField, longest, namelessKinds } from '@/exchange/import/fields';
import { guessMapping, knownHeaders } from '@/exchange/import/guessMapping';
import { headerWords, looseWords } from '@/exchange/import/headerWords';
import { readSheets } from '@/exchange/sheet/readSheets';
import { tableOf } from '@/exchange/sheet/table';
import en from '@/locales/en/register';
import nl from '@/locales/nl/register';
import { translator } from '@/locales/translate';
import { clientSchema } from '@/storage/schema/client';
import { documentSchema } from '@/storage/schema/document';
import { engagementSchema } from '@/storage/schema/engagement';
import { personSchema } from '@/storage/schema/person';

const guess = (headers: string) => guessMapping(headers.split(';'));

describe('columns are guessed from what firms call them', () => {
  test.each([
    [
      'Klant;Deelnemer;Traject;Einddatum;Bestand',
      ['client.name', 'person.name', 'engagement.name', 'engagement.completedOn', 'document.name'],
    ],
    [
      'Bedrijfsnaam;Voornaam;Tussenvoegsel;Achternaam;E-mail;Mobiel',
      ['client.name', 'person.first', 'person.infix', 'person.last', 'person.email', 'person.phone'],
    ],
    [
      'Naam;Adres;Telefoon;E-mail;IBAN',
      ['client.name', 'client.address', 'client.phone', 'client.email', 'client.iban'],
    ],
    ['Organisatie;Naam;E-mailadres', ['client.name', 'person.name', 'person.email']],
    ['KLANT ;  e-mail deelnemer ; Eind-datum', ['client.name', 'person.email', 'engagement.completedOn']],
    ['Klant *;Einddatum (dd-mm-jjjj)', ['client.name', 'engagement.completedOn']],
    [
      'Client;Participant;End date;File name;Link',
      ['client.name', 'person.name', 'engagement.completedOn', 'document.name', 'document.address'],
    ],
    ['Klant;Titel;Soort;Datum', ['client.name', 'document.name', 'document.class', 'document.startedOn']],
    ['Klant;Traject;Soort', ['client.name', 'engagement.name', 'engagement.type']],
    ['Klant;Opmerkingen;Omzet', ['client.name', null, null]],
    ['Klant;Relatie', ['client.name', null]],
  ])('%s', (headers, mapping) => {
    expect(guess(headers)).toEqual(mapping);
  });

  test('every field has words, every word leads to one field', () => {
    expect(Object.keys(headerWords)).toEqual([...importFields]);
    const words = [...Object.values(headerWords).flat(), ...looseWords.flatMap(({ words: loose }) => loose)];
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    for (const word of words) expect(knownHeaders([word])).toBe(1);
  });

  test('columns of a kind that no column names are told', () => {
    expect(
      namelessKinds(['client.name', 'person.email', 'engagement.completedOn', 'document.class']),
    ).toEqual(['person', 'document']);
    expect(namelessKinds(['client.name', 'person.last', 'person.email'])).toEqual([]);
  });
});

test.each(['nl', 'en'] as const)(
  'our own lists in %s are read back by their own headers',
  async (language) => {
    const t = translator<string>(language, language === 'nl' ? nl : en);
    const none = { clients: [], people: [], engagements: [], documents: [], disclosures: [] };
    // What went to third parties is written out, and comes back with a backup only.
    const readBack = listNames.filter((name) => name !== 'disclosures');
    const mapped = await Promise.all(
      readBack.map(async (name) => {
        const read = await readSheets(new Blob([listAsCsv(name, none, t, language)]));
        const [sheet] = read.ok ? read.value : [];
        return sheet ? guessMapping(sheet.rows[0]?.cells ?? []) : [];
      }),
    );
    expect(mapped.map((fields) => fields.filter((field) => field !== null))).toEqual([
      ['client.name', 'client.address', 'client.principal', 'client.phone', 'client.email', 'client.iban'],
      ['client.name', 'person.name', 'person.email', 'person.phone', 'person.consentOn', 'person.consentHow'],
      ['client.name', 'engagement.name', 'engagement.type', 'engagement.startedOn', 'engagement.completedOn'],
      [
        'client.name',
        'document.name',
        'document.class',
        'person.name',
        'engagement.name',
        'document.place',
        'document.address',
        'document.encrypted',
        'document.startedOn',
        'document.destroyedOn',
      ],
    ]);
  },
);

test('no text is longer than the register takes', () => {
  const schemas = {
    client: clientSchema,
    person: personSchema,
    engagement: engagementSchema,
    document: documentSchema,
  };
  const base = {
    client: {},
    person: {},
    engagement: { type: 'other' },
    document: { class: 'other', place: 'device' },
  };
  for (const [field, most] of Object.entries(longest).filter(([name]) => isImportField(name))) {
    const [kind = '', name = ''] = field.split('.');
    const schema = schemas[kind as keyof typeof schemas];
    const fits = (length: number) => {
      const text = name === 'email' ? `${'a'.repeat(60)}@${'b'.repeat(length - 64)}.nl` : 'x'.repeat(length);
      const value =
        name === 'address' && kind === 'document' ? `https://x.nl/${'x'.repeat(length - 13)}` : text;
      return schema.safeParse({ name: 'Naam', ...base[kind as keyof typeof base], [name]: value });
    };
    const problems = (length: number) => fits(length).error?.issues.map(({ message }) => message) ?? [];
    if (name !== 'email') expect(problems(most), field).toEqual([]);
    expect(problems(most + 1).length, field).toBeGreaterThan(0);
  }
});

describe('the header is found wherever it stands', () => {
  const rows = (...lines: string[]) => ({
    name: '',
    parted: true,
    rows: lines.map((line, at) => ({ row: at + 1, cells: line.split(';') })),
  });

  test('under a title, with empty lines, and again in the middle', () => {
    const table = tableOf(
      rows(
        'Klantenlijst 2026;',
        ';',
        'Klant;Deelnemer',
        ';',
        'De Linde;Noor',
        'KLANT;Deelnemer',
        'Kompas;Els',
      ),
      knownHeaders,
      false,
    );
    expect(table).toEqual({
      headers: ['Klant', 'Deelnemer'],
      headerRow: 3,
      headerWidth: 2,
      rows: [
        { row: 5, cells: ['De Linde', 'Noor'] },
        { row: 7, cells: ['Kompas', 'Els'] },
      ],
    });
  });

  test('columns of one name are told apart, one without a name is called by its letter', () => {
    expect(
      tableOf(rows('Klant;E-mail;e-mail;', 'De Linde;a@x.nl;b@x.nl;los'), knownHeaders, false),
    ).toMatchObject({
      headers: ['Klant', 'E-mail', 'e-mail (2)', 'D'],
      headerWidth: 3,
    });
  });

  test('a list without a header keeps its first row', () => {
    expect(tableOf(rows('De Linde;Noor', 'Kompas;Els'), knownHeaders, true)).toMatchObject({
      headers: ['A', 'B'],
      headerRow: 0,
      rows: [{ row: 1 }, { row: 2 }],
    });
  });

  test('one word that heads columns elsewhere makes no header of a row', () => {
    expect(tableOf(rows('Foo;Bar', 'De Linde;Training'), knownHeaders, false).headers).toEqual([
      'Foo',
      'Bar',
    ]);
  });
});

test('what our own lists put before a formula is no part of the text', () => {
  expect(csv([{ title: 'Telefoon', of: () => '+31 6 12345678' }], [null])).toContain("'+31");
});
