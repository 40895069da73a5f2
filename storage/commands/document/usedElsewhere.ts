import type { RegisterDb } from '../../db';
import { rowKey } from '../../rowKey';

/** Has another document of the firm a copy with this passphrase? The same report may be copied with it again. */
export async function usedElsewhere(
  db: RegisterDb,
  digest: string,
  dossier: string,
  id: string,
): Promise<boolean> {
  const keys = await db.rows.where('passphrases').equals(digest).primaryKeys();
  return keys.some((key) => key !== rowKey(dossier, id));
}
