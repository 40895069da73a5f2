import { type Bytes, concat, fromHex, hex } from '../bytes';
import type { DossierKey } from '../keyring';
import { type Sealed, type SealingKey, seal, unseal } from '../seal';

/** The keys of each dossier that colleagues share, oldest version first. */
export type FirmRing = ReadonlyMap<string, readonly DossierKey[]>;

const ID = 16;
const ENTRY = ID + 4 + 32;
/** Above so many keys the ring goes in sixteen messages, by the first digit of the dossier: one message holds 1 MB. */
const ONE_SHARD = 8_000;

const about = (firm: string, epoch: number, shard: number) => `ring ${firm} ${epoch} ${shard}`;

function encode(entries: readonly (readonly [string, DossierKey])[]): Bytes {
  return concat(
    ...entries.map(([id, { v, raw }]) => {
      const version = new Uint8Array(4);
      new DataView(version.buffer).setUint32(0, v);
      return concat(fromHex(id), version, raw);
    }),
  );
}

/** The ring under an epoch key, in one part or sixteen. */
export function sealRing(ring: FirmRing, kek: SealingKey, firm: string, epoch: number): Promise<Sealed[]> {
  const all = Array.from(ring).flatMap(([id, keys]) => keys.map((key) => [id, key] as const));
  const shards =
    all.length <= ONE_SHARD
      ? [all]
      : Array.from({ length: 16 }, (_, digit) =>
          all.filter(([id]) => Number.parseInt(id.slice(0, 1), 16) === digit),
        );
  return Promise.all(shards.map((part, shard) => seal(kek, encode(part), about(firm, epoch, shard))));
}

/** Null: a part is missing, not this epoch's, or damaged. */
export async function openRing(
  shards: readonly Uint8Array[],
  kek: SealingKey,
  firm: string,
  epoch: number,
): Promise<Map<string, DossierKey[]> | null> {
  const ring = new Map<string, DossierKey[]>();
  for (const [shard, sealed] of shards.entries()) {
    const plain = await unseal(kek, sealed, about(firm, epoch, shard));
    if (!plain || plain.length % ENTRY !== 0) return null;
    const view = new DataView(plain.buffer);
    for (let at = 0; at < plain.length; at += ENTRY) {
      const id = hex(plain.subarray(at, at + ID));
      const key = { v: view.getUint32(at + ID), raw: plain.slice(at + ID + 4, at + ENTRY) };
      const known = ring.get(id);
      if (known) known.push(key);
      else ring.set(id, [key]);
    }
  }
  return ring;
}
