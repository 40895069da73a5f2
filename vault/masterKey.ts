import { type Bytes, randomBytes } from './bytes';
import {
  isBlank,
  type Lock,
  type LockedKey,
  lockedFile,
  type MasterKey,
  openLocked,
  padded,
  parseKeyFile,
  plainFile,
} from './keyFile';
import { overwrite } from './overwrite';

export type { Lock, LockedKey, MasterKey } from './keyFile';

/** Where the one master key stands. Replacing it is what makes an erasure final. */
export type MasterKeyFile = {
  /** The same from memory, where something remembers it: an old one, when the file was replaced by now. */
  recall?(): Promise<MasterKey | null>;
  /** `locked`: there is one, and its passphrase is not at hand. */
  read(): Promise<MasterKey | 'none' | 'damaged' | 'locked'>;
  /**
   * `lock`: put around it from now on; null: none any more; left out: as it is. Read first: what stands around a file
   * that is locked now is not known. Resolves when it is on the disk, and not only with the system.
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

const LOOKS = 5;
const BETWEEN_MS = 5;

async function bytesOf(name: string): Promise<Bytes | null> {
  for (let look = 1; ; look++) {
    try {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
      return new Uint8Array(await (await handle.getFile()).arrayBuffer());
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name === 'NotFoundError') return null;
      // Overwritten between its being looked up and its being read: what stands there now is asked for.
      if (error.name !== 'NotReadableError' || look === LOOKS) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
  }
}

async function parsed(name: string): Promise<MasterKey | LockedKey | 'none' | 'damaged'> {
  const bytes = await bytesOf(name);
  return !bytes || isBlank(bytes) ? 'none' : parseKeyFile(bytes);
}

/** What a passphrase is tried on; null: no lock stands around the master key. */
export async function lockedKeyIn(name = MASTER_KEY): Promise<LockedKey | null> {
  const found = await parsed(name);
  return typeof found === 'object' && 'sealed' in found ? found : null;
}

const neverUnlocked: UnlockedKey = () => Promise.resolve(null);

/**
 * The file in the origin private file system. Not IndexedDB: there every deleted value, a non-extractable CryptoKey
 * too, stays readable in the browser's files; an OPFS file that is overwritten leaves no old bytes (sync.md 2.6). It is
 * shorter than a sector and keeps its length, so a crash or a power cut leaves the old key or the new one, never half.
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
      await overwrite(name, padded(next ? await lockedFile(key, next) : plainFile(key)));
      around = next;
    },
  };
}
