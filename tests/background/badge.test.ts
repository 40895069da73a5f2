import { beforeEach, expect, test, vi } from 'vitest';
import { showCounts, showOnTab } from '@/entrypoints/background/badge';
import nl from '@/locales/nl/page';
import { translator } from '@/locales/translate';
import type { BackupAge } from '@/policy/backupAge';
import { noCounts } from '@/storage/counts';
import { action } from './support';

vi.mock('wxt/browser', async () => (await import('./support')).mockedBrowser());

const t = translator('nl', nl);
const ages = {
  none: { level: 'none', days: null },
  fresh: { level: 'fresh', days: 0 },
  amber: { level: 'old', days: 12 },
  red: { level: 'too-old', days: 40 },
  never: { level: 'too-old', days: null },
} as const satisfies Record<string, BackupAge>;

beforeEach(() => {
  for (const spy of Object.values(action)) spy.mockClear();
});

test.each([
  ['nothing to lose yet', 'none', 'Bewaarwacht: had al weg moeten zijn.'],
  ['a backup of today', 'fresh', 'Bewaarwacht: had al weg moeten zijn. Laatste back-up vandaag.'],
  ['an old one', 'amber', 'Bewaarwacht: had al weg moeten zijn. Laatste back-up 12 dagen geleden.'],
  ['none', 'never', 'Bewaarwacht: had al weg moeten zijn. Nog geen back-up.'],
] as const)('on a recognised page the tooltip tells the backup’s age too: %s', async (_, age, title) => {
  await showOnTab(3, { state: 'overdue', age: ages[age], t });
  expect(action.setTitle).toHaveBeenCalledWith({ tabId: 3, title });
  await showOnTab(3, null);
  // The tab shows again what all tabs do.
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 3, title: '' });
});

test.each([
  ['none', false],
  ['fresh', false],
  ['amber', false],
  ['red', true],
  ['never', true],
] as const)('a dot on the icon says that the backup is as good as none: %s', async (age, marked) => {
  await showCounts({ ...noCounts('2026-11-23'), toDo: 3 }, ages[age], t);
  const folder = marked ? '/icon/no-backup/' : '/icon/';
  expect(action.setIcon).toHaveBeenCalledWith({
    path: { 16: `${folder}16.png`, 32: `${folder}32.png`, 48: `${folder}48.png` },
  });
  // The number stays what it was: a backup is no document.
  expect(action.setBadgeText).toHaveBeenCalledWith({ text: '3' });
});
