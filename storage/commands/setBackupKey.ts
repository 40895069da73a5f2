import { z } from 'zod';
import { backupKeys, newKdf } from '@/vault/backupKeys';
import { hex } from '@/vault/bytes';
import { err, ok } from '../result';
import { type BackupKey, secretSchema, storedKdf } from '../schema/backup';
import { define } from './define';

const schema = z.object({ secret: secretSchema });

/** The screen measures how strong it is; shorter than this no measure is needed. */
const SHORTEST = 12;

/** From now on backups are sealed for this secret. Not undone: files made since then would open with nothing known. */
export const setBackupKey = define<'setBackupKey', typeof schema>(schema, async (session, { secret }) => {
  if (secret.type === 'passphrase' && secret.passphrase.trim().length < SHORTEST)
    return err({ type: 'InvalidInput', fields: [{ field: 'passphrase', problem: 'too-weak' }] });
  const kdf = newKdf(secret.type);
  const keys = await backupKeys(secret, kdf);
  if ('type' in keys)
    return err({ type: 'InvalidInput', fields: [{ field: 'words', problem: 'not-words' }] });
  const after: BackupKey = {
    publicKey: hex(keys.publicKey),
    kdf: storedKdf(kdf),
    since: session.tools.today,
  };
  const workspace = session.tools.workspace.changes([{ map: 'settings', field: 'backupKey', after }]);
  return ok({ output: null, subject: '', undoable: false, workspace });
});
