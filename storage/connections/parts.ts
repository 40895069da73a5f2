import { deflateSync, inflateSync } from 'fflate';
import { fromUtf8, utf8 } from '@/vault/bytes';
import type { MasterKey } from '@/vault/masterKey';
import { importKey, seal, unseal } from '@/vault/seal';
import type { RegisterDb, StoredPart } from '../db';

const about = (reading: string, part: number) => `reading ${reading} ${part}`;

/**
 * What was read of a tool is sealed by the master key, and by no dossier's: every erasure replaces that one, so what is
 * erased here stands in no copy of a tool's list either. The list is then read anew.
 */
export async function sealPart(
  master: MasterKey,
  reading: string,
  part: number,
  content: unknown,
): Promise<StoredPart> {
  const plain = deflateSync(utf8(JSON.stringify(content)));
  return { reading, part, sealed: await seal(await importKey(master.key), plain, about(reading, part)) };
}

/** Null: not there, or sealed before the last erasure. What is in it was checked before it was sealed. */
export async function partOf(
  db: RegisterDb,
  master: MasterKey,
  reading: string,
  part: number,
): Promise<unknown> {
  const stored = await db.readings.get([reading, part]);
  const plain = stored && (await unseal(await importKey(master.key), stored.sealed, about(reading, part)));
  return plain ? (JSON.parse(fromUtf8(inflateSync(plain))) as unknown) : null;
}

/** Are the first so many parts of this reading there? */
export async function areThere(db: RegisterDb, reading: string, parts: number): Promise<boolean> {
  const range = db.readings.where('[reading+part]').between([reading, 0], [reading, parts], true, false);
  return (await range.count()) === parts;
}
