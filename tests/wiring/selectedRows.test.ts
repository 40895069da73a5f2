import { expect, test, vi } from 'vitest';
import { selectionIn } from '@/entrypoints/popup/selectedRows';
import type { SelectedRow } from '@/entrypoints/wiring/messages';

const rows = vi.hoisted(() => ({ now: [] as unknown }));
vi.mock('wxt/browser', () => ({ browser: { tabs: { sendMessage: async () => rows.now } } }));

const row = (n: number): SelectedRow => ({ keys: [`path:an/${n}.pdf`], name: `${n}.pdf`, folder: false });
const list = (count: number) => Array.from({ length: count }, (_, n) => row(n));
const asked = () => selectionIn(1, new URL('https://onedrive.live.com/?id=an'));

test.each([
  ['as many as are looked at', 200, 200, undefined],
  ['one more, which is said', 201, 200, 200],
  ['more than our own script ever gives', 202, 0, undefined],
])('%s', async (_, count, files, most) => {
  rows.now = list(count);
  const selection = await asked();
  expect(selection.files).toHaveLength(files);
  expect(selection.most).toBe(most);
});

test('of a hostile page only what is a row counts', async () => {
  rows.now = [row(1), { ...row(2), name: '' }, { ...row(3), keys: ['x'.repeat(1_201)] }, null, 'row'];
  expect((await asked()).files.map(({ name }) => name)).toEqual(['1.pdf']);
  rows.now = { length: 1 };
  expect(await asked()).toEqual({ files: [], unknown: 0, folders: 0 });
});
