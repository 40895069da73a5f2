import { type RegisterDb, readMeta } from '../db';
import { type BackupMeta, noBackup } from './backupMeta';

export const backupMeta = async (db: RegisterDb): Promise<BackupMeta> =>
  (await readMeta(db, 'backup'))?.backup ?? noBackup;

export async function changeBackupMeta(db: RegisterDb, change: Partial<BackupMeta>): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ k: 'backup', backup: { ...(await backupMeta(db)), ...change } });
  });
}
