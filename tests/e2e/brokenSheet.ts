import writeXlsxFile from 'write-excel-file/node';

export const day = (text: string) =>
  ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }) as const;
type Cell = string | ReturnType<typeof day>;

/** Every column there is, as firms call it. */
export const head = [
  'Klant',
  'Adres',
  'IBAN',
  'Deelnemer',
  'E-mail',
  'Toestemming op',
  'Traject',
  'Startdatum',
  'Einddatum',
  'Bestand',
  'Documentsoort',
  'Webadres',
] as const;
type Column = (typeof head)[number];
type Cells = Partial<Record<Column, Cell>>;

/** A row as it was first, the column and the words by which its mistake is named, and the cells that mend it. */
export type Mistake = readonly [was: Cells, column: Column, says: RegExp, mended: Cells];

export const CLIENT = 'Zeezicht';
const of = (cells: Cells): Cells => ({ Klant: CLIENT, ...cells });

/** One kind of mistake a row. */
export const mistakes: readonly Mistake[] = [
  [of({ 'E-mail': 'nel@zeezicht.example' }), 'Deelnemer', /naam ontbreekt/, { Deelnemer: 'Nel Kok' }],
  [{ Deelnemer: 'Ab Bos' }, 'Klant', /bij welke klant/, { Klant: CLIENT }],
  [
    of({ Deelnemer: 'Ab Bos', Traject: 'Coaching Ab', Einddatum: '31-02-2026' }),
    'Einddatum',
    /geen bestaande datum/,
    { Einddatum: '28-02-2026' },
  ],
  [
    of({ Deelnemer: 'Cor Dam', 'Toestemming op': '01-01-2099' }),
    'Toestemming op',
    /in de toekomst/,
    { 'Toestemming op': '05-01-2026' },
  ],
  [
    of({
      Deelnemer: 'Dirk Es',
      Traject: 'Coaching Dirk',
      Startdatum: day('2026-03-01'),
      Einddatum: day('2026-02-28'),
    }),
    'Einddatum',
    /2026-02-28 ligt voor de begindatum 2026-03-01/,
    { Einddatum: day('2026-04-30') },
  ],
  [
    of({ Deelnemer: 'Eva Fok', 'E-mail': 'eva@' }),
    'E-mail',
    /geen e-mailadres/,
    { 'E-mail': 'eva@zeezicht.example' },
  ],
  [
    of({ IBAN: 'NL91ABNA0417164301' }),
    'IBAN',
    /geen bestaand rekeningnummer/,
    { IBAN: 'NL91ABNA0417164300' },
  ],
  [
    of({
      Deelnemer: 'Ab Bos',
      Traject: 'Coaching Ab',
      Bestand: 'DISC Ab.pdf',
      Documentsoort: 'Vakantiefoto',
    }),
    'Documentsoort',
    /geen soort document/,
    { Documentsoort: 'Individueel rapport' },
  ],
  [of({ Bestand: 'Notities.docx' }), 'Documentsoort', /soort niet bekend/, { Documentsoort: 'E-book' }],
  [
    of({ Bestand: 'Tijd voor rust.pdf', Documentsoort: 'E-book', Webadres: 'http://x' }),
    'Webadres',
    /https/,
    { Webadres: 'https://zeezicht.example/tijd.pdf' },
  ],
  [of({ Adres: 'a'.repeat(401) }), 'Adres', /langer dan 400 tekens/, { Adres: 'Kade 1' }],
  [
    of({ Traject: 'Training voorjaar', Einddatum: '03/04/2025' }),
    'Einddatum',
    /kan twee dagen zijn/,
    { Einddatum: day('2025-04-03') },
  ],
  [
    { Klant: 'Onbekend', Deelnemer: 'Fem Gal' },
    'Klant',
    /‘Onbekend’ staat niet in het register/,
    { Klant: CLIENT },
  ],
];

/** In order, and with the other way of writing a day: beside each other they make the third doubtful. */
const good: readonly Cells[] = [
  of({ Deelnemer: 'Els Bos', 'E-mail': 'els@zeezicht.example' }),
  of({ Traject: 'Training najaar', Einddatum: '31/12/2025' }),
  of({ Traject: 'Training winter', Einddatum: '12/31/2025' }),
];

/** The row in the sheet of the mistake that is so many-th. */
export const rowOf = (at: number): number => 2 + good.length + at;

/** The one sheet: as it came, or with each mistake mended and nothing else. */
export const sheet = (state: 'broken' | 'mended'): Promise<Buffer> => {
  const rows = mistakes.map(([was, , , mended]) => (state === 'broken' ? was : { ...was, ...mended }));
  return writeXlsxFile([
    [...head],
    ...[...good, ...rows].map((cells) => head.map((name) => cells[name] ?? null)),
  ]).toBuffer();
};
