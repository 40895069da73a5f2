import { type Bytes, concat, fromHex, hex, randomBytes } from './bytes';
import type { MasterKey } from './masterKey';
import { importKey, type Sealed, type SealingKey, seal, unseal } from './seal';

/** One dossier's key: version `v` counts up when the dossier is redacted, and the older ones are forgotten. */
export type DossierKey = { readonly v: number; readonly raw: Bytes };

/** Every key there is, by dossier id. What is not in it opens nothing any more. */
export type Keyring = ReadonlyMap<string, DossierKey>;

export const newDossierKey = (v = 1): DossierKey => ({ v, raw: randomBytes(32) });

const ENTRY = 16 + 4 + 32;
const about = (generation: number) => `keyring ${generation}`;

/** Entries of `id 16 | version 4 | key 32`, sealed by the master key of the same generation. */
export async function sealKeyring(ring: Keyring, master: MasterKey): Promise<Sealed> {
  const entries = Array.from(ring, ([id, { v, raw }]) => {
    const version = new Uint8Array(4);
    new DataView(version.buffer).setUint32(0, v);
    return concat(fromHex(id), version, raw);
  });
  return seal(await importKey(master.key), concat(...entries), about(master.generation));
}

/** Null when the master key does not open it, or it is damaged. */
export async function openKeyring(sealed: Uint8Array, master: MasterKey): Promise<Keyring | null> {
  const plain = await unseal(await importKey(master.key), sealed, about(master.generation));
  if (!plain || plain.length % ENTRY !== 0) return null;
  const view = new DataView(plain.buffer, plain.byteOffset);
  const ring = new Map<string, DossierKey>();
  for (let at = 0; at < plain.length; at += ENTRY) {
    ring.set(hex(plain.subarray(at, at + 16)), {
      v: view.getUint32(at + 16),
      raw: plain.slice(at + 20, at + ENTRY),
    });
  }
  return ring;
}

/** Sealing keys by dossier, imported once each. */
export class SealingKeys {
  private readonly imported = new Map<string, { v: number; key: Promise<SealingKey> }>();

  /** Null: the dossier's key is gone, or never was. */
  of(ring: Keyring, dossier: string): Promise<SealingKey> | null {
    const entry = ring.get(dossier);
    if (!entry) {
      this.imported.delete(dossier);
      return null;
    }
    const known = this.imported.get(dossier);
    if (known?.v === entry.v) return known.key;
    const key = importKey(entry.raw);
    this.imported.set(dossier, { v: entry.v, key });
    return key;
  }
}
