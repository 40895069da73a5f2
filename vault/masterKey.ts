import { type Bytes, concat, randomBytes } from './bytes';

/** The local master key (LMK), 32 bytes, with the generation that counts up at every erasure. */
export type MasterKey = { readonly generation: number; readonly key: Bytes };

/** Where the one master key stands. Replacing it is what makes an erasure final. */
export type MasterKeyFile = {
  read(): Promise<MasterKey | 'none' | 'damaged'>;
  replace(key: MasterKey): Promise<void>;
};

const MAGIC = Uint8Array.of(0x42, 0x57, 0x4d, 0x4b, 1);
const LENGTH = MAGIC.length + 4 + 32;

export const newMasterKey = (generation: number): MasterKey => ({ generation, key: randomBytes(32) });

function encode({ generation, key }: MasterKey): Bytes {
  const number = new Uint8Array(4);
  new DataView(number.buffer).setUint32(0, generation);
  return concat(MAGIC, number, key);
}

function decode(bytes: Bytes): MasterKey | 'damaged' {
  if (bytes.length !== LENGTH || MAGIC.some((byte, at) => bytes[at] !== byte)) return 'damaged';
  return {
    generation: new DataView(bytes.buffer).getUint32(MAGIC.length),
    key: bytes.slice(MAGIC.length + 4),
  };
}

/**
 * The file in the origin private file system. Not IndexedDB: there every deleted value, a non-extractable CryptoKey
 * too, stays readable in the browser's files; an OPFS file that is replaced leaves no old bytes (sync.md 2.6).
 * `createWritable` writes beside it and swaps at close, so a crash leaves the old file or the new one, never half.
 */
export function opfsMasterKeyFile(name = 'master-key'): MasterKeyFile {
  const root = () => navigator.storage.getDirectory();
  return {
    async read() {
      try {
        const file = await (await (await root()).getFileHandle(name)).getFile();
        return decode(new Uint8Array(await file.arrayBuffer()));
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return 'none';
        throw error;
      }
    },
    async replace(key) {
      const handle = await (await root()).getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(encode(key));
      await stream.close();
    },
  };
}
