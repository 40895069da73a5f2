import { type Browser, browser } from 'wxt/browser';
import { siteOfHost } from '@/sites';
import type { SiteId } from '@/sites/site';
import { dropDownloadOffer, offerDownload } from '../wiring/downloadOffer';
import { lookAgain } from './pages';
import { isLocked, workspace } from './register';
import { settle } from './settle';

/** Which portal a download came from; null: none of ours. */
async function portalOf(address: string | undefined): Promise<SiteId | null> {
  if (!address?.startsWith('https://')) return null;
  const host = new URL(address).hostname;
  const { portals } = await workspace();
  const site = siteOfHost(host, portals);
  return site === 'disc' || site === 'youknow' || site === 'portal' ? site : null;
}

const isPdf = ({ filename, mime }: Browser.downloads.DownloadItem): boolean =>
  mime === 'application/pdf' || /\.pdf$/i.test(filename);

/** A PDF saved from a report portal is one more copy: the popup offers to tag it, and the portal's page says so. */
async function downloaded(id: number): Promise<void> {
  const [item] = await browser.downloads.search({ id });
  if (!item || !isPdf(item)) return;
  const site = (await portalOf(item.referrer)) ?? (await portalOf(item.url.replace(/^blob:/, '')));
  if (!site) return;
  const name = item.filename.split(/[\\/]/).at(-1) ?? '';
  await offerDownload({ site, name, at: Date.now() });
  // Its name may be somebody's; asked afterwards, so that a lock that was closed meanwhile leaves none of it.
  if (await isLocked()) return dropDownloadOffer();
  await lookAgain();
}

const onChanged = ({ id, state }: Browser.downloads.DownloadDelta): void => {
  if (state?.current === 'complete') settle(downloaded(id));
};

/** The permission for downloads is the user's to give, now or later; without it there is nothing to listen to. */
export function watchDownloads(): void {
  browser.downloads?.onChanged.addListener(onChanged);
}
