import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Found, Page } from '@/components/popup/page';
import { inventedRegister } from '../panel/invented';
import { mountPopup } from './mount';
import { KEY, registerWith, toolPage } from './pages';

const key = (n: number) => `path:an/Documents/Klanten/${n}.pdf`;
const found = (name: string, n: number): Found => ({
  site: 'onedrive',
  place: 'cloud',
  keys: [key(n)],
  name,
  address: `https://onedrive.example/${n}`,
  personText: null,
  draft: key(n),
  byHand: false,
});
const selected = (files: readonly Found[], unknown = 0, folders = 0): Page => ({
  ...toolPage('onedrive', 'folder'),
  selection: { files, unknown, folders },
});
const files = [
  found('DISC-rapport Petra Voorbeeld.pdf', 1),
  found('DISC-rapport Joris Denkbeeldig.pdf', 2),
  found('DISC-rapport groep.pdf', 3),
];

test('files selected in OneDrive’s list are registered together, each with the person that its name speaks of', async () => {
  const { engine } = await mountPopup({ page: selected(files, 1, 2) });
  await expect.element(page.getByRole('heading', { name: '3 bestanden geselecteerd' })).toBeVisible();
  await expect
    .element(page.getByText('Van 1 bestand is de plek niet te herkennen. Open het zelf.'))
    .toBeVisible();
  await expect.element(page.getByText('2 mappen tellen niet mee.')).toBeVisible();
  await expect.element(page.getByLabelText('Soort')).toHaveValue('individual-report');
  await page.getByLabelText('Klant').fill('bakkerij de gouden aar');
  await expect.element(page.getByText(/DISC-rapport Petra Voorbeeld\.pdf · Petra Voorbeeld/)).toBeVisible();
  await page.getByLabelText('Traject').selectOptions('Training najaar 2026');
  await page.getByRole('button', { name: '3 bestanden bewaren' }).click();
  await expect
    .element(page.getByRole('heading', { name: '3 bestanden staan nu in het register' }))
    .toBeVisible();
  const [batch] = engine.sent;
  expect(engine.sent).toHaveLength(1);
  expect(batch?.input).toEqual({
    items: files.map(({ name, keys, address }, at) => ({
      name: 'registerDocument',
      input: {
        dossier: 'c1',
        name,
        class: 'individual-report',
        site: 'onedrive',
        keys,
        address,
        place: 'cloud',
        personId: ['p1', 'p2', null][at],
        engagementId: 'e2',
        startedOn: null,
      },
    })),
  });
});

test('what is typed narrows the clients down, among more than a list can show', async () => {
  const register = inventedRegister();
  const { c2 } = register.clients;
  if (!c2) throw new Error('no client to copy');
  for (let n = 0; n < 120; n++)
    register.clients[`x${n}`] = {
      ...c2,
      client: { ...c2.client, name: `Bureau ${String(n).padStart(3, '0')}` },
    };
  await mountPopup({ page: selected(files), register });
  const client = page.getByLabelText('Klant');
  await client.fill('bureau 11');
  const list = () => (client.element() as HTMLInputElement).list?.options ?? [];
  await expect
    .poll(() => Array.from(list(), ({ value }) => value))
    .toEqual(Array.from({ length: 10 }, (_, n) => `Bureau 11${n}`));
});

test('Enter saves from anywhere in the popup', async () => {
  const { engine } = await mountPopup({ page: selected(files) });
  await page.getByLabelText('Klant').fill('Bakkerij De Gouden Aar');
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: /staan nu in het register/ })).toBeVisible();
  expect(engine.sent).toHaveLength(1);
});

test('a new client and a new engagement are made first, and one undo takes all of it back', async () => {
  const { engine } = await mountPopup({ page: selected(files) });
  const before = structuredClone(engine.register);
  await page.getByLabelText('Klant').fill('Zeezicht');
  await page.getByLabelText('Traject').fill('Coaching 2026');
  await page.getByRole('button', { name: '3 bestanden bewaren' }).click();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.element(page.getByText('Ongedaan gemaakt.')).toBeVisible();
  expect(engine.sent.map(({ name }) => name)).toEqual([
    'addClient',
    'addEngagement',
    'batch',
    'undo',
    'undo',
    'undo',
  ]);
  expect(engine.register).toEqual(before);
});

test('while they are registered it says how many are, and stopped nothing is left: no client, no engagement', async () => {
  const { engine } = await mountPopup({ page: selected(files), hold: true });
  const before = structuredClone(engine.register);
  await page.getByLabelText('Klant').fill('Zeezicht');
  await page.getByLabelText('Traject').fill('Coaching 2026');
  await page.getByRole('button', { name: '3 bestanden bewaren' }).click();
  await expect
    .element(page.getByRole('progressbar', { name: 'Bezig met registreren … 1 van 3' }))
    .toBeVisible();
  const { holdLonger } = engine;
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await expect.element(page.getByText('Gestopt. Er is niets veranderd.')).toBeVisible();
  expect(engine.register).toEqual(before);
  await expect.element(page.getByLabelText('Klant')).toHaveValue('Zeezicht');

  // Once more, with the same form: both are made again, and the way back says how far it is.
  await page.getByRole('button', { name: '3 bestanden bewaren' }).click();
  await expect.element(page.getByRole('heading', { name: /staan nu in het register/ })).toBeVisible();
  engine.holdLonger = holdLonger;
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect
    .element(page.getByRole('progressbar', { name: /^Bezig met ongedaan maken … \d van 3$/ }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await expect.element(page.getByText('Gestopt. Er is niets veranderd.')).toBeVisible();
});

test('what is registered already is left out and said; when that is all of it, there is nothing to do', async () => {
  const register = registerWith([['c1', 'd1']]);
  const known = { ...found('DISC-rapport Petra Voorbeeld.pdf', 1), keys: [KEY] };
  await mountPopup({ register, page: selected([known, ...files.slice(1)]) });
  await expect.element(page.getByRole('heading', { name: '3 bestanden geselecteerd' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: '2 bestanden bewaren' })).toBeVisible();
  await page.getByRole('radio', { name: '1 bijwerken dat al in het register staat' }).click();
  await expect.element(page.getByRole('button', { name: '2 bestanden bewaren' })).not.toBeInTheDocument();
  await expect.element(page.getByText('Dit gaat over 1 document:')).toBeVisible();
});

/** All three are in the register: two at one client, one at another. */
async function mountKnown() {
  const register = registerWith([], {}, ({ clients }) => {
    for (const [n, at] of [
      clients.c1?.documents.d1,
      clients.c1?.documents.d3,
      clients.c2?.documents.d1,
    ].entries())
      Object.assign(at ?? {}, { keys: [key(n + 1)] });
  });
  const mounted = await mountPopup({ register, page: selected(files) });
  await expect.element(page.getByRole('heading', { name: '3 bestanden geselecteerd' })).toBeVisible();
  await expect.element(page.getByText('3 staan al in het register.')).toBeVisible();
  return { ...mounted, before: structuredClone(mounted.engine.register) };
}

test('what is registered already can be destroyed together: named first, each outcome said, undone as one', async () => {
  const { engine, before } = await mountKnown();
  await expect.element(page.getByText('Bakkerij De Gouden Aar')).toBeVisible();
  await page.getByRole('button', { name: 'Vernietigd' }).click();
  await expect.element(page.getByRole('heading', { name: 'Vernietiging vastleggen' })).toBeVisible();
  await page.getByLabelText('Het bestand zelf').click();
  engine.refuseIn = { id: 'd3', error: { type: 'ChangedSince' } };
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect.element(page.getByText('2 documenten gedaan.')).toBeVisible();
  await expect.element(page.getByText(/: Dit is intussen veranderd/)).toBeVisible();
  expect(engine.sent.at(-1)?.input).toMatchObject({
    items: [
      ['c1', 'd1'],
      ['c1', 'd3'],
      ['c2', 'd1'],
    ].map(([dossier, id]) => ({
      name: 'disposeDocument',
      input: { dossier, id, copies: ['file'] },
    })),
  });
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.element(page.getByText('Ongedaan gemaakt.')).toBeVisible();
  await expect.element(page.getByText('3 staan al in het register.')).toBeVisible();
  expect(engine.register).toEqual(before);
});

test('the kind of several is corrected from there; person and engagement are those of one client', async () => {
  const { engine } = await mountKnown();
  await page.getByRole('button', { name: 'Persoon en traject' }).click();
  await expect.element(page.getByText(/Kies documenten van één klant/)).toBeVisible();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await page.getByRole('button', { name: 'Soort' }).click();
  await page.getByLabelText('Soort').selectOptions('other');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(page.getByText('3 documenten gedaan.')).toBeVisible();
  expect(engine.sent.at(-1)?.input).toMatchObject({
    items: [1, 2, 3].map(() => ({ name: 'correctDocument', input: { class: 'other' } })),
  });
});

test('person and engagement, and out of the register: of the files of one client', async () => {
  const register = registerWith([], {}, ({ clients }) => {
    for (const [n, at] of [clients.c1?.documents.d1, clients.c1?.documents.d3].entries())
      Object.assign(at ?? {}, { keys: [key(n + 1)] });
  });
  const { engine } = await mountPopup({ register, page: selected(files.slice(0, 2)) });
  await page.getByRole('button', { name: 'Persoon en traject' }).click();
  await page.getByLabelText('Traject').selectOptions('Training najaar 2026');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(page.getByText('2 documenten gedaan.')).toBeVisible();
  expect(engine.sent.at(-1)?.input).toEqual({
    items: ['d1', 'd3'].map((id) => ({
      name: 'correctDocument',
      input: { dossier: 'c1', id, engagementId: 'e2' },
    })),
  });
  await page.getByRole('button', { name: 'Sluiten' }).first().click();
  await page.getByRole('button', { name: 'Uit register' }).click();
  await page.getByRole('button', { name: 'Uit het register halen' }).click();
  await expect.element(page.getByText('2 documenten gedaan.').first()).toBeVisible();
  expect(engine.register.clients.c1?.documents.d1).toBeUndefined();
});

test('more than can be looked at is said', async () => {
  const open = selected(files);
  await mountPopup({ page: { ...open, selection: { files, unknown: 0, folders: 0, most: 200 } } });
  await expect
    .element(page.getByText('U hebt er meer dan 200 geselecteerd. Dit gaat over de eerste 200.'))
    .toBeVisible();
});

test('only what is known, or cannot be told', async () => {
  await mountPopup({ page: selected([], 2) });
  await expect.element(page.getByRole('heading', { name: 'Niets nieuws in deze selectie' })).toBeVisible();
  await expect.element(page.getByText(/Van 2 bestanden is de plek niet te herkennen/)).toBeVisible();
});

test('what one of them is refused for is said by its name; the others are in', async () => {
  const { engine } = await mountPopup({ page: selected(files) });
  engine.refuseIn = { id: 'DISC-rapport groep.pdf', error: { type: 'AlreadyRegistered', key: 'c1/d1' } };
  await page.getByLabelText('Klant').fill('Bakkerij De Gouden Aar');
  await page.getByRole('button', { name: '3 bestanden bewaren' }).click();
  await expect
    .element(page.getByRole('heading', { name: '2 bestanden staan nu in het register' }))
    .toBeVisible();
  await expect.element(page.getByText(/^DISC-rapport groep\.pdf: Dit bestand staat al/)).toBeVisible();
});

test('one selected file is dealt with as if it were opened, and nothing selected is the tool’s own page', async () => {
  await mountPopup({ page: selected(files.slice(0, 1)) });
  await expect.element(page.getByText('Nog niet in het register')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'DISC-rapport Petra Voorbeeld.pdf' })).toBeVisible();
});

test('nothing selected: the checks of the tool', async () => {
  await mountPopup({ page: selected([]) });
  await expect.element(page.getByRole('heading', { name: 'OneDrive' })).toBeVisible();
});

test('what was filled in survives the popup', async () => {
  const drafts = new Map<string, unknown>();
  const { close } = await mountPopup({ page: selected(files), drafts });
  await page.getByLabelText('Klant').fill('Zeezicht');
  await page.getByLabelText('Soort').selectOptions('tax-record');
  await page.getByLabelText('Van belang tot en met').fill('2025-12-31');
  close();
  await mountPopup({ page: selected(files), drafts, register: inventedRegister() });
  await expect.element(page.getByLabelText('Klant')).toHaveValue('Zeezicht');
  await expect.element(page.getByLabelText('Soort')).toHaveValue('tax-record');
  await expect.element(page.getByLabelText('Van belang tot en met')).toHaveValue('2025-12-31');
});
