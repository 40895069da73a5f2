import { browser } from 'wxt/browser';
import { addressesIn } from '@/policy/mailing/addressesIn';
import { openPanel } from '../wiring/openPanel';
import { wishPlace } from '../wiring/registerWish';
import { texts } from './register';
import { settle } from './settle';

const CHECK = 'check-addresses';
/** A whole list is compared by its export; this is for the few in a text. */
const MOST = 200;

let said = '';

/** "May I mail these addresses?" on a text selected on any page, in the language of the settings. */
export async function sayMenu(): Promise<void> {
  const { t } = await texts();
  const title = t('menu.check');
  if (title === said) return;
  // Put down first: the start and a change may ask at the same moment, and a second entry of one name is an error.
  said = title;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: CHECK, title, contexts: ['selection'] });
}

/** The text comes from a hostile page: addresses are read out of it, and nothing else is done with it. */
export function watchMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== CHECK || tab?.windowId === undefined) return;
    const opened = openPanel(tab.windowId);
    const check = addressesIn(selectionText, MOST);
    settle(Promise.all([opened, wishPlace({ place: 'newsletter', check }, tab.windowId)]));
  });
}
