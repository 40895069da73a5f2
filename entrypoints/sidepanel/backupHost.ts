import { browser } from 'wxt/browser';
import { saveFile } from '@/components/kit/saveFile';
import type { BackupHost } from '@/components/panel/BackupHost';
import { backupFolder, folderState, keepBackupFolder } from '@/storage/backup/backupFolder';
import { fileIn, writeIn } from '@/storage/backup/boxes';
import { randomId } from '@/vault/bytes';
import { download, downloaded, mayDownload } from '../wiring/backupDownload';
import { backupFileName, ERASED_LIST } from '../wiring/backupFiles';
import { askEngine } from '../wiring/callEngine';

/** Chromium's own; the shared typings don't know it. */
type WithPicker = {
  showDirectoryPicker(wanted: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
};
const hasPicker = (api: object): api is WithPicker => 'showDirectoryPicker' in api;

async function chooseFolder(): Promise<boolean> {
  if (!hasPicker(window)) return false;
  try {
    await keepBackupFolder(await window.showDirectoryPicker({ id: 'backups', mode: 'readwrite' }));
    return true;
  } catch (error) {
    // Closed without a choice.
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}

/** Without a type the browser guesses one, and gives the file another ending for it. */
const OPAQUE = 'application/octet-stream';

/** Read once and kept, because a browser asks again only straight from a click. */
let known = backupFolder();

async function save(name: string, as: string): Promise<boolean> {
  const file = await fileIn('outbox', name);
  if (!file) return false;
  if (!(await mayDownload())) {
    // Nobody tells us how this ends: the user sees it begin.
    // From memory, for the file goes from here at once.
    saveFile(as, OPAQUE, [await file.arrayBuffer()]);
    return true;
  }
  const address = URL.createObjectURL(file.slice(0, file.size, OPAQUE));
  try {
    return await downloaded(await download(address, as));
  } finally {
    URL.revokeObjectURL(address);
  }
}

export const backupHost: BackupHost = {
  hasFolders: hasPicker(globalThis),
  mayDownload,
  askDownloads: () => browser.permissions.request({ permissions: ['downloads'] }),
  async folder() {
    known = backupFolder();
    const folder = await known;
    return { state: await folderState(folder), name: folder?.name ?? '' };
  },
  chooseFolder,
  async askFolder() {
    const folder = await known;
    return (await folder?.requestPermission({ mode: 'readwrite' })) === 'granted';
  },
  async take(file) {
    const name = `${randomId()}.${file.name.endsWith('.bwl') ? 'bwl' : 'bwb'}`;
    const box = await writeIn('inbox', name);
    await box.write(file);
    await box.close();
    return name;
  },
  async keep(name, madeAt) {
    const as = madeAt === null ? ERASED_LIST : backupFileName(madeAt);
    if (!(await save(name, as))) return false;
    return (await askEngine('outboxKept', { name, way: 'download' })).ok;
  },
  persist: () => navigator.storage.persist(),
};
