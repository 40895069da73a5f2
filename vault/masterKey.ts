import { type Bytes, randomBytes } from './bytes';
import {
  type Lock,
  type LockedKey,
  lockedFile,
  type MasterKey,
  openLocked,
  parseKeyFile,
  plainFile,
} from './keyFile';

export type { Lock, LockedKey, MasterKey } from './keyFile';

/** Where the one master key stands. Replacing it is what makes an erasure final. */
export type MasterKeyFile = {
  /** The same from memory, where something remembers it: an old one, when the file was replaced by now. */
  recall?(): Promise<MasterKey | null>;
  /** `locked`: there is one, and its passphrase is not at hand. */
  read(): Promise<MasterKey | 'none' | 'damaged' | 'locked'>;
  /**
   * `lock`: put around it from now on; null: none any more; left out: as it is. Read first: what stands around a file
   * that is locked now is not known.
   *
   * @throws Error when the lock that must stay is not at hand.
   */
  replace(key: MasterKey, lock?: Lock | null): Promise<void>;
};

/** The key of the lock with this salt, as long as it is open (memory only); null: locked. */
export type UnlockedKey = (salt: Bytes) => Promise<Bytes | null>;

export const newMasterKey = (generation: number): MasterKey => ({ generation, key: randomBytes(32) });

export const MASTER_KEY = 'master-key';

/** Held by whoever swaps the file or remembers what stands in it, in any context of the browser: one after the other. */
const SWAP = 'bewaarwacht-master-key';
export const whileSwapping = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(SWAP, work).then(() => undefined);

/** Whatever remembers the key lets go of it before it is replaced, and can't take it up in between. */
export const forgettingFirst = (file: MasterKeyFile, forget: () => Promise<void>): MasterKeyFile => ({
  ...file,
  replace: (key, lock) =>
    whileSwapping(async () => {
      await forget();
      await file.replace(key, lock);
    }),
});

const handleOf = async (name: string, options?: FileSystemGetFileOptions) =>
  (await navigator.storage.getDirectory()).getFileHandle(name, options);

/** For a moment while it is swapped, Chromium has neither the old file nor the new one to read: then look again. */
const SWAPPED: ReadonlySet<string> = new Set(['NotFoundError', 'NotReadableError']);
const LOOKS = 4;
const BETWEEN_MS = 5;

async function parsed(name: string): Promise<MasterKey | LockedKey | 'none' | 'damaged'> {
  for (let attempt = 1; ; attempt++) {
    try {
      const file = await (await handleOf(name)).getFile();
      return parseKeyFile(new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      if (!(error instanceof DOMException && SWAPPED.has(error.name))) throw error;
      if (attempt < LOOKS) await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
      else if (error.name === 'NotFoundError') return 'none';
      else throw error;
    }
  }
}

/** What a passphrase is tried on; null: no lock stands around the master key. */
export async function lockedKeyIn(name = MASTER_KEY): Promise<LockedKey | null> {
  const found = await parsed(name);
  return typeof found === 'object' && 'sealed' in found ? found : null;
}

const neverUnlocked: UnlockedKey = () => Promise.resolve(null);

/**
 * The file in the origin private file system. Not IndexedDB: there every deleted value, a non-extractable CryptoKey
 * too, stays readable in the browser's files; an OPFS file that is replaced leaves no old bytes (sync.md 2.6).
 * `createWritable` writes beside it and swaps at close, so a crash leaves the old file or the new one, never half.
 */
export function opfsMasterKeyFile(name = MASTER_KEY, unlockedKey = neverUnlocked): MasterKeyFile {
  /** What stands around it. It stays known here while a last erasure is finished after the lock fell. */
  let around: Lock | null | 'unknown' = 'unknown';

  const read = async () => {
    around = 'unknown';
    const found = await parsed(name);
    if (found === 'damaged') return found;
    if (found === 'none' || 'key' in found) {
      around = null;
      return found;
    }
    const key = await unlockedKey(found.work.salt);
    if (!key) return 'locked';
    const opened = await openLocked(found, key);
    if (!opened) return 'damaged';
    around = { ...found.work, key };
    return opened;
  };

  return {
    read,
    async replace(key, lock) {
      if (lock === undefined && around === 'unknown') await read();
      const next = lock === undefined ? around : lock;
      if (next === 'unknown') throw new Error('the lock around the master key is not open');
      const bytes = next ? await lockedFile(key, next) : plainFile(key);
      const stream = await (await handleOf(name, { create: true })).createWritable();
      await stream.write(bytes);
      await stream.close();
      around = next;
    },
  };
}
