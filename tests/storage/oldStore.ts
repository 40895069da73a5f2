import { opfsMasterKeyFile } from '@/vault/masterKey';

type Stored = { readonly key?: IDBValidKey; readonly value: unknown };
type Shape = {
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly multiEntry: boolean;
    readonly unique: boolean;
  }[];
};
type OldDatabase = {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly [Shape, ...Stored[]]>>;
};

/** The browser's storage as an older build left it, byte for byte; `bytes` stand there as `{base64}`. */
export type OldStore = {
  readonly master: string;
  readonly register: OldDatabase;
  readonly workspace: OldDatabase;
};

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

const isBytes = (value: unknown): value is { base64: string } =>
  typeof value === 'object' && value !== null && 'base64' in value;

function revived(value: unknown): unknown {
  if (isBytes(value)) return bytesOf(value.base64);
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, revived(inner)]));
}

function writeDatabase(name: string, { version, stores }: OldDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [store, [{ keyPath, autoIncrement, indexes }, ...rows]] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, multiEntry, unique } of indexes)
          made.createIndex(index, path, { multiEntry, unique });
        for (const { key, value } of rows) made.add(revived(value), key);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** Puts it into this browser under another name, so that tests don't meet. */
export async function placeOldStore(store: OldStore, name: string): Promise<void> {
  await writeDatabase(name, store.register);
  await writeDatabase(`${name}-workspace`, store.workspace);
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await stream.write(bytesOf(store.master));
  await stream.close();
  if (typeof (await opfsMasterKeyFile(name).read()) !== 'object')
    throw new Error('no master key in the fixture');
}
