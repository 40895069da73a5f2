import { openDB } from 'idb';

/** Chromium's own; the shared typings don't know them yet. */
type Permitted = FileSystemDirectoryHandle & {
  queryPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
};

const NAME = 'backup-folder';
const KEY = 'folder';

/** The folder that the user chose once, as the browser itself stores it: in a database of its own, no part of the register. */
const open = () => openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore('handles') });

async function withDb<T>(work: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const db = await open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export const keepBackupFolder = (handle: FileSystemDirectoryHandle): Promise<IDBValidKey> =>
  withDb((db) => db.put('handles', handle, KEY));

export const backupFolder = (): Promise<Permitted | null> =>
  withDb(async (db) => (await db.get('handles', KEY)) ?? null);

/** `asks`: the browser wants to be asked again, from a click. */
export type FolderState = 'none' | 'granted' | 'asks';

export async function folderState(folder: Permitted | null): Promise<FolderState> {
  if (!folder) return 'none';
  return (await folder.queryPermission({ mode: 'readwrite' })) === 'granted' ? 'granted' : 'asks';
}
