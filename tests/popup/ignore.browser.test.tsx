import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { folderOf } from '@/components/popup/ignore/folderOf';
import { mountPopup } from './mount';
import { file, registerWith, toolPage } from './pages';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const path = 'path:an/Documents/Vakantie/strand.pdf';

test('a file that is not for the register is left alone, and taken in after all', async () => {
  const { engine } = await mountPopup({ page: file('strand.pdf', [path]) });
  await button('Niet voor het register').click();
  await button('Dit bestand').click();
  await expect.element(page.getByText('Dit bestand slaan wij over, sinds 23 november 2026.')).toBeVisible();
  await expect.element(page.getByText('Nog niet in het register')).not.toBeInTheDocument();
  await button('Toch meenemen').click();
  await expect.element(page.getByText('Nog niet in het register')).toBeVisible();
  expect(engine.sent).toEqual([
    { name: 'ignorePlace', input: { what: 'file', keys: [path], site: 'onedrive' } },
    { name: 'watchPlace', input: { id: 'record2' } },
  ]);
});

test('so is its whole folder, with the way back by undo', async () => {
  const { engine } = await mountPopup({ page: file('strand.pdf', [path]) });
  await button('Niet voor het register').click();
  await button('De hele map ‘Vakantie’').click();
  await expect
    .element(page.getByText('Dit bestand staat in een map die wij overslaan, sinds 23 november 2026.'))
    .toBeVisible();
  expect(engine.sent).toEqual([
    {
      name: 'ignorePlace',
      input: { what: 'folder', keys: ['path:an/Documents/Vakantie'], site: 'onedrive' },
    },
  ]);
  await button('Ongedaan maken').click();
  await expect.element(page.getByText('Nog niet in het register')).toBeVisible();
});

test('on the page of a folder the folder can be left out, and taken in again', async () => {
  const folder = toolPage('onedrive', 'folder');
  const keys = ['path:an/Documents/Vakantie'];
  await mountPopup({
    page: {
      ...folder,
      sighting: { site: 'onedrive', kind: 'folder', keys, name: 'Vakantie', address: null },
    },
  });
  await button('Niet voor het register').click();
  await expect.element(button('Dit bestand')).not.toBeInTheDocument();
  await button('De hele map ‘Vakantie’').click();
  await expect.element(page.getByText(/^Deze map slaan wij over/)).toBeVisible();
  await button('De map weer meenemen').click();
  await expect.element(button('Niet voor het register')).toBeVisible();
});

test('what is registered is shown, whatever was said of its folder', async () => {
  const register = registerWith([['c1', 'd1']], { keys: [path] }, (all) => {
    all.ignored.push({
      id: 'i9',
      what: 'folder',
      site: 'onedrive',
      on: '2026-11-01',
      keys: ['path:an/Documents'],
    });
  });
  await mountPopup({ page: file('strand.pdf', [path]), register });
  await expect.element(page.getByText(/Had weg moeten zijn/)).toBeVisible();
});

test.each([
  [['path:an/Documents/Vakantie/strand.pdf'], { key: 'path:an/Documents/Vakantie', name: 'Vakantie' }],
  [
    ['guid:x', 'path:t/sites/a/Gedeelde documenten/b.pdf'],
    { key: 'path:t/sites/a/Gedeelde documenten', name: 'Gedeelde documenten' },
  ],
  [['path:an/Documents/strand.pdf'], null], // a whole drive is never meant
  [['guid:x'], null],
  [[], null],
])('the folder of %j is %j', (keys, folder) => {
  expect(folderOf(keys)).toEqual(folder);
});
