import { z } from 'zod';
import { readBackup } from '@/exchange/backup/readBackup';
import { boxedName, clearOld, fileIn, removeFrom } from '../../backup/boxes';
import { backupMeta } from '../../backup/keptMeta';
import { restore } from '../../engine/restore';
import { err, ok } from '../../result';
import { secretSchema } from '../../schema/backup';
import { defineService, stopIfAsked } from '../define';
import { ownLedger } from './makeErasedList';
import { openChosen, orRefused } from './openChosen';

export type RestoredBackup = {
  readonly dossiers: number;
  /** What the backup had and the list says was erased since. */
  readonly erased: number;
};

const boxed = z.string().regex(boxedName);
const schema = z.strictObject({ file: boxed, list: boxed.nullable(), secret: secretSchema });

/** The firm's own key and that of the digests. */
const BARE = 2;

/** Puts a backup into a register that holds nothing yet. All of it, or nothing. */
export const restoreBackup = defineService<'restoreBackup', typeof schema>(
  schema,
  (inside, { file: name, list: listName, secret }, { id, progress, signal }) =>
    orRefused(async () => {
      try {
        const done = (await backupMeta(inside.db)).restored;
        if (done?.id === id) return ok({ dossiers: done.dossiers, erased: done.erased });
        if (inside.vault.ring.size > BARE) return err({ type: 'BackupRefused', problem: 'not-empty' });
        await clearOld('inbox', Date.now(), listName ? [name, listName] : [name]);
        const chosen = await openChosen(name, secret);
        if (!chosen.ok) return chosen;
        const { file, header, pair } = chosen.value;
        const list = listName ? await fileIn('inbox', listName) : null;
        const { ring, ...restored } = await restore(
          {
            db: inside.db,
            master: inside.master,
            ring: inside.vault.ring,
            ledger: await ownLedger(inside),
          },
          {
            id,
            // The file is one half of the work, making the rows the other.
            frames: readBackup(file, { pair, progress: (read, of) => progress(read / of, 2) }),
            kept: {
              at: header.madeAt,
              dossiers: header.dossiers,
              records: header.records,
              documents: header.documents,
              way: 'restored',
            },
            list: list && new Uint8Array(await list.arrayBuffer()),
            step: () => stopIfAsked(signal),
          },
        );
        await inside.adopt(ring, (made) => progress(1 + made / ring.size, 2));
        return ok(restored);
      } finally {
        await removeFrom('inbox', name);
        if (listName) await removeFrom('inbox', listName);
      }
    }),
);
