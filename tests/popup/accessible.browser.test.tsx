import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { audit } from '../panel/audit';
import { emptyRegister } from '../panel/invented';
import { prefer } from '../panel/mount';
import { mountPopup } from './mount';
import { file, heldWith, KEY, noTool, registerWith, report, toolPage } from './pages';

type Options = NonNullable<Parameters<typeof mountPopup>[0]>;
type State = readonly [name: string, Options, shows: string | RegExp, act?: () => Promise<void>];
const click = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const here = file('DISC-rapport.pdf');
const unreadable = () => Promise.reject(Object.assign(new Error('x'), { problem: 'damaged' }));
const twice = registerWith([
  ['c1', 'd1'],
  ['c2', 'd1'],
]);

const inList = (n: number) => ({
  site: 'onedrive' as const,
  place: 'cloud' as const,
  keys: [`path:an/${n}.pdf`],
  name: `DISC-rapport Petra Voorbeeld ${n}.pdf`,
  address: null,
  personText: null,
  draft: `an/${n}.pdf`,
  byHand: false,
});
const many: Options = {
  page: {
    ...toolPage('onedrive', 'folder'),
    selection: { files: [inList(1), inList(2)], unknown: 1, folders: 1 },
  },
};

const states: readonly State[] = [
  ['several files selected', many, '2 bestanden geselecteerd'],
  ['several files registered', many, /staan nu in het register/, () => click('2 bestanden bewaren')],
  ['nothing set up', { register: emptyRegister() }, 'Welkom bij Bewaarwacht'],
  ['no tool', {}, 'Te laat'],
  [
    'nothing to do',
    { register: registerWith([], {}, (all) => Object.assign(all, { clients: {} })) },
    'Niets te doen',
  ],
  ['a page of the browser itself', { page: { ...noTool, host: null } }, 'Te laat'],
  ['a tool that is off', { page: { ...here, switchedOn: false } }, 'OneDrive staat nog uit'],
  ['a file to tag, guessed', { page: file('Drijfveren Petra Voorbeeld.pdf') }, /Hoort niet in de cloud/],
  ['a file to tag, nothing guessed', { page: file('Scan.pdf') }, 'Kies een soort'],
  ['a report of somebody new', { page: report('Rapport', 'Xander Nergens') }, 'Staat op de pagina'],
  ['a form that was refused', { page: file('Scan.pdf') }, 'Vul dit in.', () => click('Bewaren')],
  ['a saved report', { offer: { site: 'disc', name: 'Teamadvies.pdf' } }, 'Opgeleverd op'],
  [
    'overdue, with its reasons',
    { page: here, register: registerWith([['c1', 'd1']]) },
    'Dit weten wij',
    () => click('Waarom?'),
  ],
  [
    'recording a destruction',
    { page: here, register: registerWith([['c1', 'd1']]) },
    'Wat is weg?',
    () => click('Ik heb het vernietigd'),
  ],
  [
    'waiting, in the cloud, without consent',
    { page: here, register: registerWith([['c1', 'd3']]) },
    /Geen toestemming/,
  ],
  [
    'seen again',
    { page: here, register: registerWith([['c2', 'd3']], { seenAgainOn: '2026-11-22' }) },
    /Weer gezien/,
  ],
  [
    'destroyed, and its place is open again',
    { page: here, register: registerWith([['c2', 'd3']]) },
    'Is dit het vernietigde bestand?',
  ],
  [
    'of a kind without a term',
    { page: here, register: registerWith([['c1', 'd5']], { class: 'other' }) },
    /nog geen termijn gekozen/,
  ],
  [
    'must be kept',
    { page: here, register: registerWith([['c1', 'd5']], { site: 'onedrive' }) },
    /Bewaren tot en met/,
  ],
  ['on hold', { page: here, register: heldWith('2026-12-31') }, 'Klacht van 3 november'],
  ['a hold that has ended', { page: here, register: heldWith('2026-11-22') }, /Vasthouden is voorbij/],
  [
    'on hold, and recorded as gone',
    { page: here, register: heldWith(null) },
    /toch weg/,
    () => click('Ik heb het vernietigd'),
  ],
  [
    'putting off',
    { page: here, register: registerWith([['c1', 'd1']]) },
    'Waarom later?',
    () => click('Later'),
  ],
  ['one file at two clients', { page: file('x', [KEY]), register: twice }, /bij 2 klanten/],
  ['a file that can’t be told from others', { page: file('x.pdf', []) }, /Niet te zien/],
  [
    'a page registered by hand',
    { page: { ...toolPage('onedrive'), sighting: null } },
    'Kies een soort',
    () => click('Registreer deze pagina met de hand'),
  ],
  ['a tool', { page: toolPage('google-analytics', 'admin') }, /Nog \d controles/],
  ['a portal', { page: toolPage('youknow') }, 'Denk hieraan bij elk document'],
  ['an unreadable register', { page: here, reader: { documentsAt: unreadable } }, /gaat niet open/],
];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  beforeEach(() => prefer(scheme));

  test.for(states)('axe finds nothing wrong with: %s', async ([, options, shows, act]) => {
    await mountPopup(options);
    await act?.();
    await expect.element(page.getByText(shows).first()).toBeInTheDocument();
    await audit();
  });
});

test.each([100, 200])('at a text size of %i % nothing is cut off at the sides', async (percent) => {
  await page.viewport(400, 600);
  document.documentElement.style.fontSize = `${percent}%`;
  await mountPopup({ page: file('Drijfveren Petra Voorbeeld.pdf') });
  await expect.element(page.getByRole('button', { name: 'Bewaren' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
  document.documentElement.style.fontSize = '';
});
