/** What a column of a list can be. The kinds of record are those of the register. */
export const importFields = [
  'client.name',
  'client.address',
  'client.principal',
  'client.phone',
  'client.email',
  'client.iban',
  'person.name',
  'person.first',
  'person.infix',
  'person.last',
  'person.email',
  'person.phone',
  'person.consentOn',
  'person.consentHow',
  'engagement.name',
  'engagement.type',
  'engagement.startedOn',
  'engagement.completedOn',
  'document.name',
  'document.class',
  'document.place',
  'document.startedOn',
  'document.address',
  'document.encrypted',
  'document.destroyedOn',
] as const;
export type ImportField = (typeof importFields)[number];

/** Which field each column is, in the order of the columns; null: it is not read. */
export type Mapping = readonly (ImportField | null)[];

export const isImportField = (name: string): name is ImportField =>
  (importFields as readonly string[]).includes(name);

/** Columns that hold a day. */
export const dayFields: readonly ImportField[] = [
  'person.consentOn',
  'engagement.startedOn',
  'engagement.completedOn',
  'document.startedOn',
  'document.destroyedOn',
];

/** The register's own limits (storage/schema): a longer text is refused there too. A test compares them. */
export const longest: Readonly<Partial<Record<ImportField, number>>> = {
  'client.name': 200,
  'client.address': 400,
  'client.principal': 200,
  'client.phone': 40,
  'client.email': 254,
  'client.iban': 42,
  'person.name': 200,
  'person.email': 254,
  'person.phone': 40,
  'person.consentHow': 200,
  'engagement.name': 200,
  'document.name': 400,
  'document.address': 2000,
};

/** The fields that name a record; without one of them nothing of its kind can be read. */
const naming = {
  client: ['client.name'],
  person: ['person.name', 'person.first', 'person.last'],
  engagement: ['engagement.name'],
  document: ['document.name'],
} as const satisfies Record<string, readonly ImportField[]>;

export type RecordKind = keyof typeof naming;
export const recordKinds = ['client', 'person', 'engagement', 'document'] as const satisfies RecordKind[];

export const kindOf = (field: ImportField): RecordKind =>
  recordKinds.find((kind) => field.startsWith(`${kind}.`)) ?? 'client';

/** Is there a column that says what records of this kind are called? */
export const isNamed = (mapping: Mapping, kind: RecordKind): boolean =>
  naming[kind].some((field) => mapping.includes(field));

/** Columns of a kind whose name no column gives. An engagement without one is named after what and whom it is for. */
export const namelessKinds = (mapping: Mapping): readonly RecordKind[] =>
  recordKinds.filter(
    (kind) =>
      kind !== 'engagement' &&
      !isNamed(mapping, kind) &&
      mapping.some((field) => field !== null && kindOf(field) === kind),
  );
