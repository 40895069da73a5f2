import type { Browser } from './browser';
import { call } from './browser';
import type { Name } from './contended';
import type { Kind } from './measured';

/** Words are made of syllables: these begin many words, and few. */
const PREFIXES = ['ba', 'bako', 'weza'] as const;
const MIDDLE = '2029-01-01';

/** Where the counts alone have a goal. */
const countsApart: readonly Name[] = ['raw', 'product'];

const askCounts = (browser: Browser<Name>, name: Name): Promise<number> =>
  browser.on(name, async (page) => {
    const opened = await call(page, 'open');
    return opened.ms + (await call(page, 'counts')).ms;
  });

/** Everything that a fresh page is asked, once. `places`: of the page in front of the user, and of the one after it. */
export async function askFreshPage(
  browser: Browser<Name>,
  name: Name,
  places: readonly [string, string],
): Promise<Partial<Record<Kind, number>>> {
  const counts = countsApart.includes(name) ? await askCounts(browser, name) : 0;
  return browser.on(name, async (page) => {
    const opened = await call(page, 'open');
    const popup = await call(page, 'popup', places[0]);
    // Another page in front, with the store open: the query alone.
    const query = await call(page, 'popup', places[1]);
    const heap = await browser.heapOf(page);
    await call(page, 'prepareLists');
    const openLists = await call(page, 'openLists');
    const overdue = await call(page, 'overdue');
    await call(page, 'page', MIDDLE);
    const middle = await call(page, 'page', MIDDLE);
    const prepared = await call(page, 'prepareSearch');
    const searches: number[] = [];
    for (const prefix of PREFIXES) searches.push((await call(page, 'search', prefix)).ms);
    return {
      popup: opened.ms + popup.ms,
      query: query.ms,
      counts,
      heap,
      openLists: openLists.ms,
      overdue: overdue.ms,
      page: middle.ms,
      prepareSearch: prepared.ms,
      blocked: prepared.blocked,
      search: Math.max(...searches),
    };
  });
}
