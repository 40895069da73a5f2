import { browser } from 'wxt/browser';
import type { Selection } from '@/components/popup/page';
import { recognise } from '@/sites';
import { fileIn } from '@/sites/onedriveList';
import type { SelectedRow, TabMessage } from '../wiring/messages';

/** A page that is busy does not keep the popup from opening. */
const LONGEST_MS = 400;
const MOST = 200;

const isKey = (key: unknown): key is string => typeof key === 'string' && key.length <= 1_200;

function isRow(row: unknown): row is SelectedRow {
  if (typeof row !== 'object' || row === null) return false;
  const { keys, name, folder } = row as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    name.length > 0 &&
    name.length <= 400 &&
    typeof folder === 'boolean' &&
    Array.isArray(keys) &&
    keys.length <= 8 &&
    keys.every(isKey)
  );
}

async function ask(tabId: number): Promise<readonly SelectedRow[]> {
  const message: TabMessage = { type: 'selected-rows' };
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LONGEST_MS));
  try {
    const answer: unknown = await Promise.race([
      browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
      late,
    ]);
    return Array.isArray(answer) && answer.length <= MOST + 1 ? answer.filter(isRow) : [];
  } catch (error) {
    // No script of ours in the page, or one of before an update: then nothing is known to be selected.
    if (!(error instanceof Error)) throw error;
    return [];
  }
}

/** The way back to a file of the list; only when its address leads to the very place that the row has. */
function addressOf(list: URL, { keys, name }: SelectedRow): string | null {
  const url = fileIn(list, name);
  const seen = url && recognise({ url, title: '' });
  return seen?.keys.some((key) => keys.includes(key)) ? seen.address : null;
}

/** What is selected in OneDrive's list in this tab, now that the popup opens. */
export async function selectionIn(tabId: number, list: URL): Promise<Selection> {
  const selected = await ask(tabId);
  const rows = selected.slice(0, MOST);
  const files = rows.filter(({ folder }) => !folder);
  const known = files.filter(({ keys }) => keys.length > 0);
  return {
    files: known.map((row) => ({
      site: 'onedrive',
      place: 'cloud',
      keys: row.keys,
      name: row.name,
      address: addressOf(list, row),
      personText: null,
      draft: row.keys[0] ?? row.name,
      byHand: false,
    })),
    unknown: files.length - known.length,
    folders: rows.length - files.length,
    ...(selected.length > MOST && { most: MOST }),
  };
}
