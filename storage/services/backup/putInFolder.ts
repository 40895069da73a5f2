import { z } from 'zod';
import { readHeader } from '@/exchange/backup/header';
import { dayOf } from '@/policy/calendar';
import { backupFolder, folderState } from '../../backup/backupFolder';
import { boxedName, fileIn } from '../../backup/boxes';
import { backupMeta } from '../../backup/keptMeta';
import { err, ok } from '../../result';
import { defineService } from '../define';
import { markKept } from './outbox';

/** The file beside the backups that says what was erased; one, replaced each time. */
export const ERASED_LIST = 'bewaarwacht-erased.bwl';
/** Backups of our own that stay in the folder. */
const KEEP = 10;

const nameSchema = z.strictObject({ name: z.string().regex(boxedName) });

const isThere = async (folder: FileSystemDirectoryHandle, name: string): Promise<boolean> => {
  for await (const there of folder.keys()) if (there === name) return true;
  return false;
};

/** `bewaarwacht-2026-11-24.bwb`, or with a number behind it when that is there: nothing of the user's is written over. */
async function freeName(folder: FileSystemDirectoryHandle, madeAt: number): Promise<string> {
  const stem = `bewaarwacht-${dayOf(new Date(madeAt))}`;
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${stem}.bwb` : `${stem} (${n}).bwb`;
    if (!(await isThere(folder, name))) return name;
  }
}

/** Only files that this device wrote there; one that is gone already is none to worry about. */
async function prune(folder: FileSystemDirectoryHandle, written: readonly string[]): Promise<string[]> {
  const old = written.slice(0, -KEEP);
  for (const name of old) if (await isThere(folder, name)) await folder.removeEntry(name);
  return written.slice(-KEEP);
}

/** Puts a file of the outbox into the folder that the user chose, and takes the oldest of ours away. */
export const putInFolder = defineService<'putInFolder', typeof nameSchema>(
  nameSchema,
  async ({ db, tell }, { name }) => {
    const file = await fileIn('outbox', name);
    if (!file) return err({ type: 'UnknownRecord', id: '' });
    const folder = await backupFolder();
    if (!folder || (await folderState(folder)) !== 'granted') return ok({ done: false });
    const header = name.endsWith('.bwb') ? await readHeader(file) : null;
    if (typeof header === 'string') return ok({ done: false });
    try {
      const as = header ? await freeName(folder, header.madeAt) : ERASED_LIST;
      const stream = await (await folder.getFileHandle(as, { create: true })).createWritable();
      await stream.write(file);
      await stream.close();
      const { inFolder } = await backupMeta(db);
      await markKept(
        { db, tell },
        name,
        'folder',
        header ? { inFolder: await prune(folder, [...inFolder, as]) } : {},
      );
      return ok({ done: true });
    } catch (error) {
      // The folder was moved or its disk taken out; the engine goes on and the user is told.
      if (error instanceof DOMException) return ok({ done: false });
      throw error;
    }
  },
);
