import { MASTER_KEY, type MasterKeyFile, opfsMasterKeyFile } from '@/vault/masterKey';
import { unlockedKey } from './unlockedKey';

/** The master key as every context but the engine reads it: the file, and while a lock is open the key to it. */
export const masterKeyFile = (): MasterKeyFile => opfsMasterKeyFile(MASTER_KEY, unlockedKey);

/** The file itself is asked, each time: a flag beside it could lie after a crash. */
export const isLocked = async (): Promise<boolean> => (await masterKeyFile().read()) === 'locked';
