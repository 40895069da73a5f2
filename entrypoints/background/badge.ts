import { browser } from 'wxt/browser';
import type { Translate } from '@/locales/translate';
import type { BackupAge } from '@/policy/backupAge';
import type { PlaceState } from '@/storage/read/pageStates';
import type { Counts } from '@/storage/rows';

/** With a red dot at the top while there is no backup, or one as good as none: the numbers stand at the bottom. */
const iconOf = ({ level }: BackupAge): string => (level === 'too-old' ? '/icon/no-backup/' : '/icon/');

/** Red is for what is overdue only. Each passes 4.5:1 with white text. */
const colour = { overdue: '#b3261e', amber: '#8a5200', ok: '#1f6f4a', unknown: '#4a5563' } as const;

export type PageText = (typeof texts)[keyof typeof texts];
const texts = {
  unknown: 'badge.unknown',
  ok: 'badge.ok',
  due: 'badge.due',
  overdue: 'badge.overdue',
  attention: 'badge.attention',
  gone: 'badge.gone',
  waiting: 'badge.waiting',
  'no-term': 'badge.no-term',
} as const satisfies Record<PlaceState, string>;

const onTab: Readonly<Record<PlaceState, { text: string; colour: string }>> = {
  unknown: { text: '?', colour: colour.unknown },
  ok: { text: '✓', colour: colour.ok },
  due: { text: '…', colour: colour.amber },
  overdue: { text: '!', colour: colour.overdue },
  attention: { text: '!', colour: colour.amber },
  gone: { text: '×', colour: colour.unknown },
  waiting: { text: '–', colour: colour.unknown },
  'no-term': { text: '–', colour: colour.unknown },
};

type CountText =
  | 'badge.none'
  | 'badge.lost'
  | 'badge.todo'
  | 'badge.backup'
  | 'badge.backup.today'
  | 'badge.backup.never';

/** How old the last backup is, behind the rest; nothing while there is nothing to lose. */
function backupSays({ level, days }: BackupAge, t: Translate<CountText>): string {
  if (level === 'none') return '';
  if (days === null) return ` ${t('badge.backup.never')}`;
  return ` ${days === 0 ? t('badge.backup.today') : t('badge.backup', { count: days })}`;
}

/**
 * The number of things to do, in the colour of the worst; nothing at all when there is nothing to do. `lost`: the
 * register that was here is gone, and no number says that.
 */
export async function showCounts(
  counts: Counts,
  age: BackupAge,
  t: Translate<CountText>,
  lost = false,
): Promise<void> {
  const number = counts.toDo;
  const title = lost ? t('badge.lost') : number === 0 ? t('badge.none') : t('badge.todo', { count: number });
  await Promise.all([
    browser.action.setBadgeText({
      text: lost ? '!' : number === 0 ? '' : number > 999 ? '999+' : String(number),
    }),
    browser.action.setBadgeBackgroundColor({
      color: lost || counts.overdue > 0 ? colour.overdue : colour.amber,
    }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title: `${title}.${backupSays(age, t)}` }),
    browser.action.setIcon({ path: icons(iconOf(age)) }),
  ]);
}

const icons = (folder: string) => ({
  16: `${folder}16.png`,
  32: `${folder}32.png`,
  48: `${folder}48.png`,
});

/** `null` gives a tab back the text of all tabs; the typings know of Chrome's older form only. */
const clearable = (badge: { tabId: number; text: string | null }): Promise<void> =>
  browser.action.setBadgeText(badge as { tabId: number; text: string });

type ListText = 'badge.list.unknown' | 'badge.list.ok' | 'badge.list.attention';

type OnTab = {
  readonly state: PlaceState;
  /** Of a mailing list, which is no file. */
  readonly list?: boolean;
  readonly age: BackupAge;
  readonly t: Translate<PageText | CountText | ListText>;
};

const listTexts: Readonly<Partial<Record<PlaceState, ListText>>> = {
  unknown: 'badge.list.unknown',
  ok: 'badge.list.ok',
  attention: 'badge.list.attention',
};

const titleOf = ({ state, list = false, age, t }: OnTab): string =>
  `${t((list && listTexts[state]) || texts[state])}.${backupSays(age, t)}`;

/** What the file on one tab is, and how old the last backup is; `null` gives the tab back what all tabs show. */
export async function showOnTab(tabId: number, shown: OnTab | null): Promise<void> {
  const look = shown && onTab[shown.state];
  try {
    await Promise.all([
      clearable({ tabId, text: look ? look.text : null }),
      look && browser.action.setBadgeBackgroundColor({ tabId, color: look.colour }),
      browser.action.setTitle({ tabId, title: shown ? titleOf(shown) : '' }),
    ]);
  } catch (error) {
    // The tab was closed while we were looking.
    if (!(error instanceof Error && /tab/i.test(error.message))) throw error;
  }
}
