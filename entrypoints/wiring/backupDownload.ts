import { type Browser, browser } from 'wxt/browser';
import { inDownloads } from './backupFiles';

/** May files be saved without a click? The user gives it with the schedule, and can take it back in the browser. */
export const mayDownload = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['downloads'] });

/** A backup is never written over; of the list beside them there is one. */
export const download = (address: string, name: string): Promise<number> =>
  browser.downloads.download({
    url: address,
    filename: inDownloads(name),
    conflictAction: name.endsWith('.bwl') ? 'overwrite' : 'uniquify',
    saveAs: false,
  });

type Delta = Browser.downloads.DownloadDelta;

/** How a download ended; null: it goes on. */
export const endOf = ({ state }: Delta): 'complete' | 'interrupted' | null =>
  state?.current === 'complete' || state?.current === 'interrupted' ? state.current : null;

/** Waits until it is on the disk. False: the disk was full, the user stopped it, the folder can't be written. */
export function downloaded(id: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const heard = (delta: Delta) => {
      const end = delta.id === id && endOf(delta);
      if (!end) return;
      browser.downloads.onChanged.removeListener(heard);
      resolve(end === 'complete');
    };
    browser.downloads.onChanged.addListener(heard);
    // A small file may be there before anybody listens.
    browser.downloads
      .search({ id })
      .then(([item]) => item && heard({ id, state: { current: item.state } }), reject);
  });
}
