import { browser } from 'wxt/browser';
import { backupDue, HANDFUL } from '@/policy/backupAge';
import { dayOf } from '@/policy/calendar';
import type { BackupFailure } from '@/storage/backup/backupMeta';
import type { Settings } from '@/storage/schema/settings';
import { download, downloaded, mayDownload } from '../wiring/backupDownload';
import { backupFileName, ERASED_LIST } from '../wiring/backupFiles';
import { askEngine } from '../wiring/callEngine';
import { isLocked, keptBackups, someRecords, today, workspace } from './register';

/** Downloads that this extension began, oldest first, so that it takes away its own only. Numbers; no names. */
const FILES = 'backupFiles';
const KEEP = 10;
/** A worker that only waits is ended after half a minute; asking the browser anything keeps it. */
const BEAT_MS = 20_000;

/** Our own backups beyond the last ten. One that was renamed, moved or taken away is left to the user. */
async function prune(id: number): Promise<void> {
  const kept = ((await browser.storage.local.get(FILES))[FILES] ?? []) as number[];
  const all = [...kept, id];
  const there: number[] = [];
  for (const old of all.slice(0, -KEEP)) if (!(await isTakenAway(old))) there.push(old);
  await browser.storage.local.set({ [FILES]: [...there, ...all.slice(-KEEP)] });
}

/** False: the file is in use, or the disk can't be written. It is tried again after the next backup. */
async function isTakenAway(id: number): Promise<boolean> {
  const [item] = await browser.downloads.search({ id });
  if (item?.byExtensionId !== browser.runtime.id || !item.exists) return true;
  try {
    await browser.downloads.removeFile(id);
  } catch {
    return false;
  }
  await browser.downloads.erase({ id });
  return true;
}

/** Null: it did not come to the disk. The browser says so by an error, or by how the download ended. */
async function saved(address: string, as: string): Promise<number | null> {
  try {
    const id = await download(address, as);
    return (await downloaded(id)) ? id : null;
  } catch {
    return null;
  }
}

/** Brings a file of the outbox to where the user wants it. */
async function handOut(name: string, as: string, to: Settings['backupTo']): Promise<BackupFailure | null> {
  if (to === 'folder') {
    const put = await askEngine('putInFolder', { name });
    return put.ok && put.value.done ? null : 'folder';
  }
  if (!(await mayDownload())) return 'download';
  const found = await askEngine('outboxAddress', { name });
  if (!found.ok) return 'engine';
  const id = await saved(found.value.address, as);
  if (id === null) return 'download';
  await askEngine('outboxKept', { name, way: 'download' });
  if (as !== ERASED_LIST) await prune(id);
  return null;
}

async function makeDue({ backupTo }: Settings): Promise<void> {
  const made = await askEngine('makeBackup', {});
  const failed = made.ok
    ? await handOut(made.value.name, backupFileName(made.value.madeAt), backupTo)
    : 'engine';
  if (failed) await askEngine('backupFailed', { why: failed, ...(made.ok && { name: made.value.name }) });
}

/** What was erased since the list beside the backups was written goes there too. */
async function keepList({ backupTo }: Settings): Promise<void> {
  const made = await askEngine('makeErasedList', {});
  const failed = made.ok ? await handOut(made.value.name, ERASED_LIST, backupTo) : 'engine';
  if (failed) throw new Error(`the list of what was erased: ${failed}`);
}

async function look(): Promise<void> {
  const [{ settings }, kept, records] = await Promise.all([workspace(), keptBackups(), someRecords()]);
  if (!settings.backupKey || settings.backupEvery === 'never') return;
  // While locked there are no keys to make one with: it is made when the lock is opened.
  if (await isLocked()) return;
  const last = kept.last && dayOf(new Date(kept.last.at));
  const triedToday = kept.failed !== null && Date.now() - kept.failed.at < RETRY_MS;
  // Whoever made one has something to lose, however little: it would grow old and nothing would make the next.
  const worth = records > (last === null ? HANDFUL : 0);
  if (worth && !triedToday && backupDue(settings.backupEvery, last, today())) await makeDue(settings);
  // Of a register without any backup nothing can come back.
  const { last: now, erased } = await keptBackups();
  if (now && erased.at > erased.kept) await keepList(settings);
}

/** One that failed is tried again after some hours, not at every look. */
const RETRY_MS = 3 * 3_600_000;

/** Makes what is due by the user's schedule; one at a time, also when a sleeping worker comes back to it. */
export async function keepBackups(): Promise<void> {
  await navigator.locks.request('bewaarwacht-backups', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const beat = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT_MS);
    try {
      await look();
    } finally {
      clearInterval(beat);
    }
  });
}
