import { browser } from 'wxt/browser';
import type { SiteId } from '@/sites/site';

/** A report that was just saved from a portal and waits to be tagged. In memory only. */
export type DownloadOffer = { readonly site: SiteId; readonly name: string; readonly at: number };

const KEY = 'download';
/** After a quarter of an hour it is no longer what the user is doing. */
const FRESH_MS = 15 * 60_000;

export const offerDownload = (offer: DownloadOffer): Promise<void> =>
  browser.storage.session.set({ [KEY]: offer });
export const dropDownloadOffer = (): Promise<void> => browser.storage.session.remove(KEY);

export async function downloadOffer(): Promise<DownloadOffer | null> {
  const kept = (await browser.storage.session.get(KEY))[KEY] as DownloadOffer | undefined;
  return kept && Date.now() - kept.at < FRESH_MS ? kept : null;
}
