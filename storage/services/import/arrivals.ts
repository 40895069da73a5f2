import { fold } from '@/policy/fold';
import type { Digest } from '@/vault/digest';
import type { SealingKey } from '@/vault/seal';
import type { RegisterDb } from '../../db';
import { prefix } from '../../documentFields';
import { erasedId } from '../../engine/ledger';
import { FIRM } from '../../ids';
import type { ExportedRecord } from '../../schema/exported';
import { openHeadline, placeDigest } from '../../stored';
import type { Exported } from './exported';

/** What an exported register meets here. */
export type Standing = {
  readonly db: RegisterDb;
  readonly digest: Digest;
  readonly keyOf: (dossier: string) => Promise<SealingKey | null> | null;
  /** What was erased here, as the ledger calls it. */
  readonly ledger: ReadonlyMap<string, number>;
  readonly hasFirm: boolean;
};

/** What becomes of one dossier of an export. */
export type Arrival = {
  readonly dossier: string;
  readonly client: string;
  /**
   * `there`: a client with this id or this name is here, or a dossier that holds no client, and stays as it is. `erased`: this client was erased here, and
   * nothing brings it back. `firm`: the firm's own dossier.
   */
  readonly fate: 'new' | 'there' | 'erased' | 'firm';
  readonly records: readonly ExportedRecord[];
  /** Documents that stand with another client here, by their place. */
  readonly known: number;
  /** Records and fields that were erased here. */
  readonly erased: number;
  /** Files and folders that are not for the register: digests that mean nothing outside of where they were made. */
  readonly ignored: number;
};

type Clients = { readonly ids: ReadonlySet<string>; readonly names: ReadonlySet<string> };

/** The living clients: a headline without a client is the firm's, or one whose making was taken back. */
async function clientsHere({ db, keyOf }: Standing): Promise<Clients> {
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const { dossier, sealed } of await db.headlines.toArray()) {
    const key = await keyOf(dossier);
    const headline = key && (await openHeadline(dossier, sealed, key));
    if (!headline || headline.client === '') continue;
    ids.add(dossier);
    names.add(fold(headline.client));
  }
  return { ids, names };
}

async function placesTaken({ db, digest }: Standing, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const digests = await Promise.all(keys.map((key) => placeDigest(digest, key)));
  const rows = await db.rows.where('places').anyOf(digests).distinct().toArray();
  const taken = new Set(rows.flatMap(({ kind, places }) => (kind === 'document' ? places : [])));
  return new Set(keys.filter((_, at) => taken.has(digests[at] ?? '')));
}

/** The places that an exported document stands at. */
export const keysIn = ({ kind, fields }: ExportedRecord): string[] =>
  kind === 'document'
    ? Object.entries(fields).flatMap(([field, key]) => (field.startsWith(prefix.key) ? String(key) : []))
    : [];

type Left = { readonly records: ExportedRecord[]; readonly erased: number };

/** Without what was erased of it here, field by field, as an older backup would be (see eraseAgain.ts). */
async function withoutErased(
  { digest, ledger }: Standing,
  dossier: string,
  records: readonly ExportedRecord[],
): Promise<Left> {
  if (!ledger.has(await erasedId({ what: 'inside', dossier }, digest)))
    return { records: [...records], erased: 0 };
  const left: ExportedRecord[] = [];
  let erased = 0;
  for (const record of records) {
    const { kind, id } = record;
    if (ledger.has(await erasedId({ what: 'record', dossier, kind, id }, digest))) {
      erased++;
      continue;
    }
    const fields: Record<string, unknown> = { ...record.fields };
    for (const field of Object.keys(fields)) {
      if (!ledger.has(await erasedId({ what: 'field', dossier, kind, id, field }, digest))) continue;
      erased++;
      if (field === 'personId') fields[field] = null;
      // Without a name the record, and its dates, could not be read.
      else if (field === 'name') fields[field] = '–';
      else delete fields[field];
    }
    left.push({ ...record, fields } as ExportedRecord);
  }
  return { records: left, erased };
}

/** A dossier of addresses without a client, or of a mailing list. */
const isHere = async (db: RegisterDb, dossier: string): Promise<boolean> =>
  (await db.mailing.where('dossier').equals(dossier).count()) > 0 ||
  (await db.rows.where('[dossier+kind]').equals([dossier, 'audience']).count()) > 0;

/** What of an export comes in, a dossier at a time. Nothing that is here is ever changed by it. */
export async function arrivals(standing: Standing, exported: readonly Exported[]): Promise<Arrival[]> {
  const { db, digest, ledger, hasFirm } = standing;
  const here = await clientsHere(standing);
  const taken = await placesTaken(
    standing,
    exported.flatMap(({ record }) => keysIn(record)),
  );
  const made: Arrival[] = [];
  for (const [dossier, own = []] of Object.entries(Object.groupBy(exported, (one) => one.dossier))) {
    const all = own.map(({ record }) => record);
    const client = all.find((one) => one.kind === 'client')?.fields.name ?? '';
    const none = { dossier, client, records: [], known: 0, erased: 0, ignored: 0 };
    if (dossier === FIRM) {
      const ignored = all.filter(({ kind }) => kind === 'ignored').length;
      const records = hasFirm ? [] : all.filter(({ kind }) => kind === 'firm');
      made.push({ ...none, fate: 'firm', records, ignored });
    } else if (
      here.ids.has(dossier) ||
      (client === '' ? await isHere(db, dossier) : here.names.has(fold(client)))
    )
      made.push({ ...none, fate: 'there' });
    else if (ledger.has(await erasedId({ what: 'dossier', dossier }, digest)))
      made.push({ ...none, fate: 'erased' });
    else {
      const { records, erased } = await withoutErased(standing, dossier, all);
      const fresh = records.filter((record) => !keysIn(record).some((key) => taken.has(key)));
      made.push({ ...none, fate: 'new', records: fresh, known: records.length - fresh.length, erased });
    }
  }
  return made;
}
