import { type Bytes, concat, fromHex, hex, randomBytes, sameBytes } from './bytes';
import type { MasterKey } from './masterKey';
import { importKey, type Sealed, type SealingKey, seal, unseal } from './seal';

/** One dossier's key: version `v` counts up when the dossier is redacted, and the older ones are forgotten. */
export type DossierKey = { readonly v: number; readonly raw: Bytes };

/** Every key there is, by dossier id. What is not in it opens nothing any more. */
export type Keyring = Pick<ReadonlyMap<string, DossierKey>, 'get' | 'has' | 'keys' | 'size'> &
  Iterable<[string, DossierKey]>;

export const newDossierKey = (v = 1): DossierKey => ({ v, raw: randomBytes(32) });

const ID = 16;
const ENTRY = ID + 4 + 32;
const about = (generation: number) => `keyring ${generation}`;

/** Entries of `id 16 | version 4 | key 32`. In the open: it goes nowhere but into something sealed. */
export function encodeKeyring(ring: Keyring): Bytes {
  const entries = Array.from(ring, ([id, { v, raw }]) => {
    const version = new Uint8Array(4);
    new DataView(version.buffer).setUint32(0, v);
    return concat(fromHex(id), version, raw);
  });
  return concat(...entries);
}

/** Null when it is no whole number of entries. */
export const decodeKeyring = (plain: Bytes): Keyring | null =>
  plain.length % ENTRY === 0 ? new PackedKeyring(plain) : null;

/** Looked for one by one up to here; whoever wants more gets them all laid out once. */
const FEW = 16;

/**
 * A keyring as its bytes. A popup wants two or three keys of ten thousand, and it is opened at every click: so nothing
 * is laid out until it pays.
 */
class PackedKeyring implements Keyring {
  private readonly bytes: Bytes;
  private readonly view: DataView;
  private looked = 0;
  private laidOut: Map<string, DossierKey> | null = null;

  constructor(bytes: Bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get size(): number {
    return this.bytes.length / ENTRY;
  }

  get(id: string): DossierKey | undefined {
    if (this.laidOut || ++this.looked > FEW) return this.all().get(id);
    if (id.length !== 2 * ID) return undefined;
    const wanted = fromHex(id);
    const first = new DataView(wanted.buffer).getUint32(0);
    for (let at = 0; at < this.bytes.length; at += ENTRY)
      if (this.view.getUint32(at) === first && wanted.every((byte, n) => this.bytes[at + n] === byte))
        return this.entry(at);
    return undefined;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  keys(): MapIterator<string> {
    return this.all().keys();
  }

  [Symbol.iterator](): MapIterator<[string, DossierKey]> {
    return this.all().entries();
  }

  private entry(at: number): DossierKey {
    return { v: this.view.getUint32(at + 16), raw: this.bytes.slice(at + 20, at + ENTRY) };
  }

  private all(): Map<string, DossierKey> {
    if (this.laidOut) return this.laidOut;
    const ring = new Map<string, DossierKey>();
    for (let at = 0; at < this.bytes.length; at += ENTRY)
      ring.set(hex(this.bytes.subarray(at, at + 16)), this.entry(at));
    this.laidOut = ring;
    return ring;
  }
}

/** Sealed by the master key of the same generation. */
export const sealKeyring = async (ring: Keyring, master: MasterKey): Promise<Sealed> =>
  seal(await importKey(master.key), encodeKeyring(ring), about(master.generation));

/** Null when the master key does not open it, or it is damaged. */
export async function openKeyring(sealed: Uint8Array, master: MasterKey): Promise<Keyring | null> {
  const plain = await unseal(await importKey(master.key), sealed, about(master.generation));
  return plain && decodeKeyring(plain);
}

/** Sealing keys by dossier, imported once each. */
export class SealingKeys {
  private readonly imported = new Map<string, { raw: Bytes; key: Promise<SealingKey> }>();

  /** Null: the dossier's key is gone, or never was. */
  of(ring: Keyring, dossier: string): Promise<SealingKey> | null {
    const entry = ring.get(dossier);
    if (!entry) {
      this.imported.delete(dossier);
      return null;
    }
    const known = this.imported.get(dossier);
    // By its bytes: after a restore the same version of the same dossier may be another key.
    if (known && sameBytes(known.raw, entry.raw)) return known.key;
    const key = importKey(entry.raw);
    this.imported.set(dossier, { raw: entry.raw, key });
    return key;
  }
}
