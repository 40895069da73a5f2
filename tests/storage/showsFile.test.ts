import { expect, test } from 'vitest';
import { namesShown } from '@/sites';
import type { PortalDefinition } from '@/sites/portal';
import { showsFile } from '@/storage/commands/document/showsFile';

/** What the worker and the engine make of a page together: the names that it shows, and whether one is the file's. */
const isThere = (
  page: { url: string; title: string; shownName?: string },
  name: string,
  keys: readonly string[],
  portals: readonly PortalDefinition[] = [],
) => namesShown({ ...page, url: new URL(page.url) }, portals).some((shown) => showsFile(shown, name, keys));

const drive = 'https://onedrive.live.com/my';
const path = (rest: string) => [`path:5f1a2b3c4d5e6f70/Documents/${rest}`];
const guid = ['guid:7d444840-9dc0-41d1-b245-5ffdce74fad2'];

test.each([
  [
    'its whole name',
    'Rapport Jansen.pdf - OneDrive',
    'Rapport Jansen.pdf',
    path('Jansen/Rapport Jansen.pdf'),
  ],
  ['in other capitals', 'rapport jansen.PDF - OneDrive', 'Rapport Jansen.pdf', guid],
  [
    'without its extension',
    'rapport jansen - OneDrive',
    'Rapport Jansen.pdf',
    path('Jansen/Rapport Jansen.pdf'),
  ],
  ['in Word', 'Verslag.docx - Microsoft Word Online', 'Verslag.docx', guid],
  [
    'as its folder is called, with its extension',
    'Jansen.pdf - OneDrive',
    'Jansen.pdf',
    path('Jansen/Jansen.pdf'),
  ],
  ['in another way of writing accents', 'Re\u0301sultaat.pdf - OneDrive', 'R\u00e9sultaat.pdf', guid],
])('a page of OneDrive that shows a file by %s shows it', (_, title, name, keys) => {
  expect(isThere({ url: drive, title }, name, keys)).toBe(true);
});

test.each([
  [
    'the folder it stood in, called as it begins',
    'DISC rapporten - OneDrive',
    'DISC.pdf',
    path('DISC rapporten/DISC.pdf'),
  ],
  ['a page that has its one letter', 'Mijn bestanden - OneDrive', 'B.pdf', path('x/B.pdf')],
  ['an excuse that names it', 'Kan Rapport.pdf niet vinden', 'Rapport.pdf', path('x/Rapport.pdf')],
  [
    'an excuse of OneDrive that names it',
    'Kan Rapport.pdf niet vinden - OneDrive',
    'Rapport.pdf',
    path('x/Rapport.pdf'),
  ],
  ['what may be any folder, when no path is known', 'Bram - OneDrive', 'Bram.pdf', guid],
  ['its folder', 'Jansen - OneDrive', 'Jansen.pdf', path('Jansen/Jansen.pdf')],
  ['a folder further up', 'Jansen - OneDrive', 'Jansen.pdf', path('Jansen/2026/Jansen.pdf')],
  [
    'another file whose name begins with its',
    'Rapport Jansen 2.pdf - OneDrive',
    'Rapport Jansen.pdf',
    path('x/Rapport Jansen.pdf'),
  ],
  ['nothing yet', '', 'Rapport Jansen.pdf', path('x/Rapport Jansen.pdf')],
  [
    'its name, on a page that is still loading',
    'Rapport Jansen.pdf',
    'Rapport Jansen.pdf',
    path('x/Rapport Jansen.pdf'),
  ],
  ['an extension alone', '.pdf - OneDrive', '.pdf', path('x/.pdf')],
])('%s is not the file', (_, title, name, keys) => {
  expect(isThere({ url: drive, title }, name, keys)).toBe(false);
});

const portal: PortalDefinition = {
  id: 'p',
  site: 'portal',
  label: 'p',
  hosts: ['disc-portaal.example'],
  reportPaths: ['/rapporten/*'],
  titlePattern: null,
  nameAt: null,
  personAt: null,
};
const at = 'https://disc-portaal.example/rapporten/1';
const key = ['path:disc-portaal.example/rapporten/1'];
const byTitle = { ...portal, titlePattern: '{name} - DISC-portaal' };
const byText = { ...portal, nameAt: 'main > h1' };

test.each([
  ['by its title as taught', byTitle, { title: 'DISC Jansen - DISC-portaal' }, 'DISC Jansen', true],
  ['by another title', byTitle, { title: 'Niet gevonden - DISC-portaal' }, 'DISC Jansen', false],
  ['by the text at its place', byText, { title: 'Portaal', shownName: 'DISC Jansen' }, 'DISC Jansen', true],
  ['by a title, where a place was taught', byText, { title: 'DISC Jansen' }, 'DISC Jansen', false],
  [
    'by its title, where nothing was pointed at',
    portal,
    { title: 'DISC Jansen - Portaal' },
    'DISC Jansen',
    true,
  ],
  ['by a list of reports', portal, { title: 'Rapporten - DISC-portaal' }, 'Rapport', false],
  ['by the list that it stands in', portal, { title: 'Rapporten - DISC-portaal' }, 'Rapporten', false],
])('a report of a portal %s', (_, definition, page, name, shows) => {
  expect(isThere({ url: at, ...page }, name, key, [definition])).toBe(shows);
});
