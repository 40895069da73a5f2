import { browser } from 'wxt/browser';
import type { Page } from '@/components/popup/page';
import { recognise, siteOfHost } from '@/sites';
import { cleanAddress } from '@/sites/cleanAddress';
import { originOf } from '@/sites/patterns';
import type { PortalDefinition } from '@/sites/portal';
import { pageTexts } from '../wiring/pageTexts';
import { selectionIn } from './selectedRows';

export type Tab = {
  readonly id: number;
  readonly windowId: number;
  /** Null: not a page of the web, or one that the browser keeps to itself. */
  readonly url: URL | null;
  readonly title: string;
};

/** Opening the popup lets us see the address and title of this one tab (activeTab), and of no other. */
export async function tabInFront(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const url = tab.url?.startsWith('https://') ? new URL(tab.url) : null;
  return { id: tab.id, windowId: tab.windowId, url, title: tab.title ?? '' };
}

const nothing: Page = {
  host: null,
  site: null,
  switchedOn: false,
  sighting: null,
  texts: { name: null, person: null },
  title: '',
  address: null,
  where: '',
};

export async function lookAtTab(tab: Tab | null, portals: readonly PortalDefinition[]): Promise<Page> {
  if (!tab?.url) return nothing;
  const { url, title } = tab;
  const [switchedOn, shown] = await Promise.all([
    browser.permissions.contains({ origins: [originOf(url.hostname)] }),
    pageTexts(tab.id, url.href),
  ]);
  const sighting = recognise({ url, title, shownName: shown?.name ?? null }, portals);
  const isList = sighting?.site === 'onedrive' && (sighting.kind === 'folder' || sighting.kind === 'list');
  return {
    ...(switchedOn && isList && { selection: await selectionIn(tab.id, url) }),
    host: url.hostname,
    site: siteOfHost(url.hostname, portals),
    switchedOn,
    sighting,
    texts: { name: shown?.name ?? null, person: shown?.person ?? null },
    title,
    address: cleanAddress(url),
    where: url.href.slice(0, 8_000),
  };
}
