import type { BackupHeader } from '@/exchange/backup/header';
import { BackupRefused } from '@/exchange/backup/problem';
import { openHeader } from '@/exchange/backup/readBackup';
import { type BackupSecret, backupKeys } from '@/vault/backupKeys';
import { sameBytes } from '@/vault/bytes';
import { fileIn } from '../../backup/boxes';
import type { CommandError } from '../../commands/commands';
import { ListRefused } from '../../engine/restore';
import { err, ok, type Result } from '../../result';

export type Chosen = {
  readonly file: File;
  readonly header: BackupHeader;
  readonly pair: CryptoKeyPair;
};

/** A file that the user chose and a surface put into the inbox, with the key that opens it. Reads no more than its head. */
export async function openChosen(name: string, secret: BackupSecret): Promise<Result<Chosen, CommandError>> {
  const file = await fileIn('inbox', name);
  if (!file) return err({ type: 'UnknownRecord', id: '' });
  const header = await openHeader(file);
  if (secret.type !== header.kdf.type) return err({ type: 'BackupRefused', problem: 'wrong-secret' });
  const keys = await backupKeys(secret, header.kdf);
  if ('type' in keys)
    return err({ type: 'InvalidInput', fields: [{ field: 'words', problem: 'not-words' }] });
  // The public half stands in the file: a wrong passphrase is told from damage.
  if (!sameBytes(keys.publicKey, header.publicKey))
    return err({ type: 'BackupRefused', problem: 'wrong-secret' });
  return ok({ file, header, pair: keys.pair });
}

/** What a file can be refused for, as a value. */
export async function orRefused<T>(
  work: () => Promise<Result<T, CommandError>>,
): Promise<Result<T, CommandError>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupRefused || error instanceof ListRefused)
      return err({ type: 'BackupRefused', problem: error.problem });
    throw error;
  }
}
