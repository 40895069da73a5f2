import { page } from 'vitest/browser';
import type { Register } from '../panel/invented';
import { emptyRegister } from '../panel/invented';
import type { mountPopup } from './mount';
import { file, heldWith, KEY, noTool, registerWith, report, toolPage } from './pages';

type Options = NonNullable<Parameters<typeof mountPopup>[0]>;
export type State = readonly [name: string, Options, shows: string | RegExp, act?: () => Promise<void>];
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

const left = 'path:an/Documents/Vakantie/strand.pdf';
const leftFile = file('strand.pdf', [left]);
const leftFolder: Options['page'] = {
  ...toolPage('onedrive', 'folder'),
  sighting: {
    site: 'onedrive',
    kind: 'folder',
    keys: ['path:an/Documents/Vakantie'],
    name: 'Vakantie',
    address: null,
  },
};
const leaving = (what: 'file' | 'folder') =>
  registerWith([], {}, (all) => {
    const keys = [what === 'file' ? left : 'path:an/Documents/Vakantie'];
    all.ignored.push({ id: 'i9', what, site: 'onedrive', on: '2026-11-01', keys });
  });
const selecting = (files: (typeof leftInList)[], unknown = 0): ReturnType<typeof toolPage> => ({
  ...toolPage('onedrive', 'folder'),
  selection: { files, unknown, folders: 1 },
});
const leftInList = { ...inList(1), keys: [left] };
const guessed = { ...toolPage('disc'), host: 'firma.synques.nl', switchedOn: false };

const listPage: Options['page'] = {
  ...toolPage('mailchimp'),
  sighting: {
    site: 'mailchimp',
    kind: 'audience',
    keys: ['path:us21.admin.mailchimp.com/123456'],
    name: null,
    address: 'https://us21.admin.mailchimp.com/lists/members?id=123456',
  },
};
/** A list that was compared, or not yet, whose page is known or is to be told. */
function withList(webId: string | null, isCompared: boolean): Register {
  const at = Date.UTC(2026, 10, 20, 9);
  const counts = { 'must-come-off': 3, 'left-still-there': 1, missing: 2, 'cannot-tell': 55 };
  const compared = { at, readAt: at, whole: true, counts, bySource: {}, verified: 0, asks: 4, backOn: [] };
  return registerWith([], {}, (all) => {
    const dossier = 'a'.repeat(32);
    const audience = {
      key: `${dossier}/${dossier}`,
      dossier,
      id: dossier,
      kind: 'audience',
      tool: 'mailchimp',
      listId: null,
      webId,
      name: 'Nieuwsbrief',
      channels: ['newsletter'],
      compared: isCompared ? compared : null,
    } as const;
    const none = { 'must-come-off': [], 'left-still-there': [], missing: [], 'cannot-tell': [] };
    all.comparisons = [{ audience, lists: none }];
  });
}

/** Every state of the popup: what it is, of which page and register, what it shows, and how to come there. */
export const states: readonly State[] = [
  [
    'a register that is locked meanwhile',
    {
      page: here,
      reader: { documentsAt: () => Promise.reject(Object.assign(new Error('x'), { problem: 'locked' })) },
    },
    /zit op slot/,
  ],
  [
    'something that broke',
    { page: here, reader: { documentsAt: () => Promise.reject(new Error('x')) } },
    'Er ging iets mis',
  ],
  [
    'selected files that are all left alone',
    { page: selecting([leftInList, leftInList]), register: leaving('file') },
    'Niets nieuws in deze selectie',
  ],
  ['files of which nothing can be told', { page: selecting([], 2) }, 'Niets nieuws in deze selectie'],
  [
    'many files being registered',
    { ...many, hold: true },
    'Bezig met registreren … 1 van 2',
    () => click('2 bestanden bewaren'),
  ],
  ['several files selected', many, '2 bestanden geselecteerd'],
  [
    'selected files that are in the register',
    { ...many, register: registerWith([['c1', 'd1']], { keys: ['path:an/1.pdf'] }) },
    'Dit gaat over 1 document:',
    () => page.getByRole('radio', { name: /^1 bijwerken/ }).click(),
  ],
  [
    'selected files that are destroyed',
    { ...many, register: registerWith([['c1', 'd1']], { keys: ['path:an/1.pdf'] }) },
    'Vernietiging vastleggen',
    async () => {
      await page.getByRole('radio', { name: /^1 bijwerken/ }).click();
      await click('Vernietigd');
    },
  ],
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
  ['a file that is left alone', { page: leftFile, register: leaving('file') }, /^Dit bestand slaan wij over/],
  [
    'a folder that is left alone',
    { page: leftFolder, register: leaving('folder') },
    /^Deze map slaan wij over/,
  ],
  [
    'what to leave alone',
    { page: file('strand.pdf', [left]) },
    'De hele map ‘Vakantie’',
    () => click('Niet voor het register'),
  ],
  ['a portal whose address is a guess', { page: guessed }, 'Dit DISC-portaal staat nog uit'],
  ['destroyed', { page: here, register: registerWith([['c2', 'd3']]) }, /^Vernietigd op/],
  ['a tool', { page: toolPage('google-analytics', 'admin') }, /Nog \d controles/],
  ['a portal', { page: toolPage('youknow') }, 'Denk hieraan bij elk document'],
  ['a list that was compared', { page: listPage, register: withList('123456', true) }, 'Nieuwsbrief'],
  ['a list that was never compared', { page: listPage, register: withList('123456', false) }, 'Nieuwsbrief'],
  [
    'a list of which the page is to be told',
    { page: listPage, register: withList(null, true) },
    'Nieuwsbrief',
  ],
  ['an unreadable register', { page: here, reader: { documentsAt: unreadable } }, /gaat niet open/],
];
