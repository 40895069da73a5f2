import { browser } from 'wxt/browser';
import { namesShown, portalOf, recognise, siteOfHost } from '@/sites';
import type { PageView, Sighting } from '@/sites/site';
import type { PlaceState, SeenPlace } from '@/storage/read/pageStates';
import type { Language } from '@/storage/schema/settings';
import { send } from '../wiring/callEngine';
import { downloadOffer } from '../wiring/downloadOffer';
import type { PageMessage, PageVerdict, RowVerdicts } from '../wiring/messages';
import { forgetPage, pageTexts, rememberPage } from '../wiring/pageTexts';
import { showOnTab } from './badge';
import { countVisit } from './health';
import {
  ageOfBackup,
  audienceSeen,
  isLocked,
  type PageKey,
  placesSeen,
  texts,
  today,
  workspace,
} from './register';

type Seen = Extract<PageMessage, { type: 'page-seen' }>;
type Rows = Extract<PageMessage, { type: 'rows-seen' }>;

const silent: PageVerdict = { silent: true };

/** Kinds of page that are one document: those have a state of their own. */
const isOneFile = ({ kind }: Sighting): boolean => kind === 'file' || kind === 'report';

/** A family photo opened in OneDrive is nobody's business: no bar asks about it. */
const isPicture = (name: string | null): boolean =>
  /\.(jpe?g|png|gif|heic|webp|mp4|mov|avi|mp3|m4a)$/i.test(name ?? '');

/** Those that speak up by themselves. The others are calm, or only a look can tell. */
const sentence: Readonly<Partial<Record<PlaceState, PageKey>>> = {
  unknown: 'bar.unknown',
  due: 'bar.due',
  overdue: 'bar.overdue',
  attention: 'bar.attention',
};

/** A page was opened, or changed its address or title. While locked nothing of it is looked up, kept or shown. */
export async function pageSeen(seen: Seen, tabId: number): Promise<PageVerdict> {
  if (!(await isLocked())) {
    const verdict = await lookedUp(seen, tabId);
    // Looked at again after it was kept and shown: a lock that was closed meanwhile leaves neither.
    if (!(await isLocked())) return verdict;
  }
  await Promise.all([forgetPage(tabId), showOnTab(tabId, null)]);
  return silent;
}

/** Looks it up, shows it on the tab, and gives what the bar may say. */
async function lookedUp({ url, title, fresh, texts: shown }: Seen, tabId: number): Promise<PageVerdict> {
  const [{ settings, portals }, { t, language }] = await Promise.all([workspace(), texts()]);
  const page: PageView = { url: new URL(url), title, shownName: shown.name };
  const sighting = recognise(page, portals);
  const portal = portalOf(page.url.hostname, portals);
  const document = sighting !== null && isOneFile(sighting);
  const before = fresh ? null : await pageTexts(tabId, url);
  const site = settings.onboarded ? siteOfHost(page.url.hostname, portals) : null;
  const found = !fresh && document && before?.document === false;
  if (site && (fresh || found))
    await countVisit({ site, portal: portal?.id ?? null, sighting, isNew: fresh });
  const opened = fresh || (before?.unproven ?? false);
  if (!settings.onboarded || !sighting) {
    await rememberPage(tabId, { url, ...shown, unproven: false, document: false });
    await showOnTab(tabId, null);
    return silent;
  }
  if (sighting.kind === 'audience') {
    await rememberPage(tabId, { url, ...shown, unproven: false, document: false });
    return listSeen(sighting, tabId, { rowMarks: settings.rowMarks, language });
  }
  // Without a key nobody can tell which file it is: then nothing is said of it.
  const told = document && sighting.keys.length > 0;
  const [seen] = told ? await placesSeen([sighting.keys], today()) : [];
  // Its title may come later: until the register says that it was seen again, each new one is put to it. So may the
  // text by which a taught portal's page is known to be a report at all.
  const gone = seen?.row?.destroyed === true && seen.state === 'gone';
  const unproven = opened && (seen ? gone : portal !== null);
  await rememberPage(tabId, { url, ...shown, unproven, document });
  if (seen?.ignored) {
    await showOnTab(tabId, null);
    return silent;
  }
  await showOnTab(tabId, seen ? { state: seen.state, age: await ageOfBackup(), t } : null);
  if (seen && unproven) await notice(seen, sighting, namesShown(page, portals));
  const asks = seen && !(seen.state === 'unknown' && isPicture(sighting.name)) && sentence[seen.state];
  const offer = await downloadOffer();
  return {
    silent: false,
    site: sighting.site,
    state: seen?.state ?? 'unknown',
    bar: offer?.site === sighting.site ? t('bar.download') : asks ? t(asks) : null,
    action: t('bar.open'),
    language,
    rowMarks: settings.rowMarks,
    portal: portal && { nameAt: portal.nameAt, personAt: portal.personAt },
  };
}

/** A mailing list: its last comparison, as a state; the bar speaks up when anybody must come off. */
async function listSeen(
  { site, keys }: Sighting,
  tabId: number,
  say: { readonly rowMarks: boolean; readonly language: Language },
): Promise<PageVerdict> {
  const { t } = await texts();
  const state = await audienceSeen(
    keys.map((key) => key.slice(key.lastIndexOf('/') + 1)),
    today(),
  );
  await showOnTab(tabId, { state, list: true, age: await ageOfBackup(), t });
  const bar = state === 'attention' ? t('bar.list') : null;
  return { silent: false, site, state, bar, action: t('bar.open'), portal: null, ...say };
}

/** Something destroyed may be here again: the register, which knows its name, judges, and writes it down once. */
async function notice({ row }: SeenPlace, { keys }: Sighting, shown: readonly string[]): Promise<void> {
  if (!row) return;
  const [dossier = '', id = ''] = row.key.split('/');
  await send('noticeDocument', { dossier, id, on: today(), keys, shown });
}

const mark: Readonly<Record<PlaceState, PageKey>> = {
  unknown: 'mark.unknown',
  ok: 'mark.ok',
  due: 'mark.due',
  overdue: 'mark.overdue',
  attention: 'mark.attention',
  gone: 'mark.gone',
  waiting: 'mark.waiting',
  'no-term': 'mark.no-term',
};

/** Only a page of the tool whose rows these are may ask; a file is shown over the list that it was opened from. */
function hasRows(url: string): boolean {
  const seen = recognise({ url: new URL(url), title: '' });
  return seen?.site === 'onedrive' && ['list', 'folder', 'file'].includes(seen.kind);
}

/** Rows of a list. They are marked and nothing is concluded: the list may be old, and a missing row means nothing. */
export async function rowsSeen({ url, rows }: Rows): Promise<RowVerdicts> {
  const [{ settings }, { t }] = await Promise.all([workspace(), texts()]);
  if (!settings.onboarded || !settings.rowMarks || !hasRows(url) || (await isLocked())) return [];
  const seen = await placesSeen(rows, today());
  return seen.map((place) => {
    if (place.ignored) return null;
    // What stands in a list is there: destroyed, and yet.
    const state = place.row?.destroyed ? 'attention' : place.state;
    return { state, label: t(mark[state]) };
  });
}

/** The register changed: every page that was looked at asks again. */
export async function lookAgain(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const url = origins.filter((origin) => origin.startsWith('https://'));
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url });
  const known = tabs.flatMap(({ id }) => id ?? []);
  await Promise.all(
    // A tab without our script yet (still loading, asleep) has nobody to hear it.
    known.map((id) => browser.tabs.sendMessage(id, { type: 'look-again' }).catch(() => undefined)),
  );
}
