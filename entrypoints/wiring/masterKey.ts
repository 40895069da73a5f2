import { MASTER_KEY, type MasterKeyFile, opfsMasterKeyFile } from '@/vault/masterKey';
import { recallMaster, rememberMaster } from './rememberedKey';
import { unlockedKey } from './unlockedKey';

/** The master key as every context but the engine reads it: the file, and while a lock is open the key to it. */
export const masterKeyFile = (): MasterKeyFile => opfsMasterKeyFile(MASTER_KEY, unlockedKey);

/** For whoever is opened at a click or wakes for a page: the memory answers sooner than the file. */
export function rememberedKeyFile(): MasterKeyFile {
  const file = masterKeyFile();
  return {
    ...file,
    recall: recallMaster,
    async read() {
      const found = await file.read();
      // Nobody waits for it; what could not be remembered is read from the file again.
      if (typeof found === 'object') rememberMaster(file).catch(() => undefined);
      return found;
    },
  };
}

/** The file itself is asked, each time: a flag beside it could lie after a crash. */
export const isLocked = async (): Promise<boolean> => (await masterKeyFile().read()) === 'locked';
