import type { ExportedRegister } from '@/storage/schema/exported';
import type { StagedInput } from '@/storage/services/import/planned';

/** Why a file is no register that can be brought back. `path`: where in the JSON, "dossiers[3].records[0].fields.name". */
export type RegisterProblem =
  | { readonly type: 'TooBig'; readonly most: number }
  | { readonly type: 'TooManyRecords'; readonly most: number }
  | { readonly type: 'Empty' }
  | { readonly type: 'NotJson' }
  /** JSON of something else. */
  | { readonly type: 'NotARegister' }
  /** One of ours, and no register: one client's or person's file, a portal, a certificate. */
  | { readonly type: 'OtherFile' }
  | { readonly type: 'Newer' }
  | { readonly type: 'Twice'; readonly path: string }
  | { readonly type: 'WrongPlace'; readonly path: string }
  | { readonly type: 'Wrong'; readonly path: string };

export type ReadRegister =
  | { readonly ok: true; readonly value: readonly StagedInput[] }
  | { readonly ok: false; readonly error: RegisterProblem };

type Issue = { readonly path: readonly PropertyKey[] };
/** The schema of an exported register, handed in: it is the store's. */
export type RegisterSchema = {
  readonly safeParse: (
    value: unknown,
  ) =>
    | { readonly success: true; readonly data: ExportedRegister }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
};

const MB = 1_000_000;
/** A register of 10,000 documents is some 10 MB. */
export const registerLimits = { bytes: 100 * MB, records: 400_000 } as const;

const VERSION = 1;
const FIRM = '00000000000000000000000000000001';
const LOOKUP = '00000000000000000000000000000002';

const refused = (error: RegisterProblem): ReadRegister => ({ ok: false, error });
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** "dossiers[3].records[0].fields.email": as whoever looks it up in the file would write it; a key of many is cut. */
const written = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part).slice(0, 60)}`))
    .join('')
    .replace(/^\./, '');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said as 'NotJson'
  }
}

/** The first thing that the schema does not check: what stands where it can't, or twice. */
function misplaced({ dossiers }: Pick<ExportedRegister, 'dossiers'>): RegisterProblem | null {
  const seen = new Set<string>();
  for (const [at, { id: dossier, records }] of dossiers.entries()) {
    const path = `dossiers[${at}]`;
    if (dossier === LOOKUP) return { type: 'WrongPlace', path };
    if (seen.has(dossier)) return { type: 'Twice', path };
    seen.add(dossier);
    const within = new Set<string>();
    for (const [n, { kind, id, fields }] of records.entries()) {
      const where = `${path}.records[${n}]`;
      // The schema passes over it: no field to JavaScript, and one to whatever copies fields.
      if (Object.hasOwn(fields, '__proto__'))
        return { type: 'WrongPlace', path: `${where}.fields.__proto__` };
      const isFirm = kind === 'firm' || kind === 'ignored';
      const own = kind === 'firm' ? FIRM : kind === 'client' ? dossier : id;
      if (isFirm !== (dossier === FIRM) || own !== id) return { type: 'WrongPlace', path: where };
      if (within.has(`${kind}:${id}`)) return { type: 'Twice', path: where };
      within.add(`${kind}:${id}`);
    }
  }
  return null;
}

/** One message at a time stays small: the records one by one, each with its dossier, and what the workspace says. */
function* stagedFrom(
  file: Readonly<Record<string, unknown>>,
  { workspace }: ExportedRegister,
): Generator<StagedInput> {
  // As it stands in the file: checked, and not filled in with what it does not say.
  for (const { id: dossier, records } of file.dossiers as ExportedRegister['dossiers'])
    for (const record of records) yield { kind: 'exported', dossier, record };
  yield { kind: 'workspace', dossier: FIRM, workspace };
}

/** Reads a whole register as it was exported. What is wrong with it has a sentence, and where. Nothing is thrown. */
export async function readRegister(file: Blob, schema: RegisterSchema): Promise<ReadRegister> {
  const { bytes, records: mostRecords } = registerLimits;
  if (file.size > bytes) return refused({ type: 'TooBig', most: bytes / MB });
  if (file.size === 0) return refused({ type: 'Empty' });
  const json = parsed(await file.text());
  if (json === undefined) return refused({ type: 'NotJson' });
  if (!isObject(json)) return refused({ type: 'NotARegister' });
  const { format, version } = json;
  if (format !== 'bewaarwacht-register')
    return refused({
      type: typeof format === 'string' && format.startsWith('bewaarwacht-') ? 'OtherFile' : 'NotARegister',
    });
  if (typeof version === 'number' && version > VERSION) return refused({ type: 'Newer' });
  const dossiers: readonly unknown[] = Array.isArray(json.dossiers) ? json.dossiers : [];
  const count = dossiers.reduce<number>(
    (sum, one) => sum + (isObject(one) && Array.isArray(one.records) ? one.records.length : 0),
    1,
  );
  if (count > mostRecords) return refused({ type: 'TooManyRecords', most: mostRecords });

  const checked = schema.safeParse(json);
  if (!checked.success) {
    const [first] = checked.error.issues;
    return refused({ type: 'Wrong', path: written(first?.path ?? []) });
  }
  const wrong = misplaced(json as ExportedRegister);
  return wrong ? refused(wrong) : { ok: true, value: Array.from(stagedFrom(json, checked.data)) };
}
