import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountPopup } from './mount';
import { file, heldWith, KEY, registerWith } from './pages';

const here = file('DISC-rapport Petra Voorbeeld.pdf');
const button = (name: string | RegExp) => page.getByRole('button', { name });
const overdue = () => registerWith([['c1', 'd1']], { place: 'portal' });

test('one glance: what it is, whose, its last day, and the one thing to do', async () => {
  await mountPopup({ page: here, register: overdue() });
  await expect.element(page.getByRole('heading', { name: 'DISC-rapport Petra Voorbeeld' })).toBeVisible();
  await expect.element(page.getByText('Petra Voorbeeld · Bakkerij De Gouden Aar')).toBeVisible();
  await expect.element(page.getByText(/^Individueel rapport/).first()).toBeVisible();
  await expect.element(page.getByText('Had weg moeten zijn op 2 november 2026')).toBeVisible();
  await expect.element(page.getByText('21 dagen te laat')).toBeVisible();
  await expect.element(button('Ik heb het vernietigd')).toBeVisible();
});

test('"why?" names rule, clause and facts, and "this is wrong" leads to that field in the register', async () => {
  const { asked } = await mountPopup({ page: here, register: overdue() });
  await button('Waarom?').click();
  await expect.element(page.getByText(/uiterlijk 6 maanden na het einde/)).toBeVisible();
  await button('Dit klopt niet: Traject klaar op').click();
  expect(asked).toEqual(['register at documents c1/d1 completedOn']);
});

test('it goes where the document is, when that is elsewhere', async () => {
  const { asked } = await mountPopup({ page: here, register: overdue() });
  await button('Open waar het staat').click();
  expect(asked).toEqual(['visit https://portal.voorbeeld.example/rapport/41']);
});

test('on the page itself there is nowhere to go', async () => {
  const register = registerWith([['c1', 'd1']], { address: 'https://voorbeeld.example/bestand' });
  await mountPopup({ page: here, register });
  await expect.element(button('Ik heb het vernietigd')).toBeVisible();
  await expect.element(button('Open waar het staat')).not.toBeInTheDocument();
});

test('destroyed: the copies are ticked, the bin too, and it goes on record as of today', async () => {
  const { engine } = await mountPopup({ page: here, register: overdue() });
  await button('Ik heb het vernietigd').click();
  await expect.element(page.getByText(/tot 93 dagen in de prullenbak/)).toBeVisible();
  await page.getByLabelText('Het bestand zelf').click();
  await page.getByLabelText('De prullenbak').click();
  await button('Vastleggen').click();
  await expect.element(page.getByText('Vernietiging vastgelegd.')).toBeVisible();
  await expect.element(page.getByText('Vernietigd op 23 november 2026')).toBeVisible();
  expect(engine.sent).toEqual([
    {
      name: 'disposeDocument',
      input: { dossier: 'c1', id: 'd1', on: '2026-11-23', copies: ['file', 'bin'] },
    },
  ]);
  await button('Ongedaan maken').click();
  await expect.element(page.getByText('21 dagen te laat')).toBeVisible();
});

test('without a copy ticked nothing is recorded, and a sentence says why', async () => {
  const { engine } = await mountPopup({ page: here, register: overdue() });
  await button('Ik heb het vernietigd').click();
  await button('Vastleggen').click();
  await expect.element(page.getByText(/^Vink aan wat weg is/)).toBeVisible();
  await expect.element(page.getByLabelText('Het bestand zelf')).toHaveFocus();
  expect(engine.sent).toEqual([]);
  await page.getByLabelText('Hoe is het gegaan?').selectOptions('Het was al weg');
  await expect.element(page.getByText(/^Vink aan wat weg is/)).not.toBeInTheDocument();
  await button('Vastleggen').click();
  await expect.poll(() => engine.sent.length).toBe(1);
});

test('a destruction that was half filled in is still there when the popup opens again', async () => {
  const drafts = new Map<string, unknown>();
  const first = await mountPopup({ page: here, register: overdue(), drafts });
  await button('Ik heb het vernietigd').click();
  await page.getByLabelText('De prullenbak').click();
  await page.getByLabelText('Vernietigd op').fill('2026-11-20');
  first.close();
  await mountPopup({ page: here, register: overdue(), drafts });
  await expect.element(page.getByLabelText('De prullenbak')).toBeChecked();
  await expect.element(page.getByLabelText('Vernietigd op')).toHaveValue('2026-11-20');
  await button('Annuleren').click();
  expect(drafts.size).toBe(0);
});

test('on hold it says so, why and by whom, and asks for nothing', async () => {
  await mountPopup({ page: here, register: heldWith('2026-12-31') });
  await expect.element(page.getByText('Vastgehouden tot en met 31 december 2026')).toBeVisible();
  await expect.element(page.getByText(/Klacht van 3 november.*Besloten door An de Vries/)).toBeVisible();
  await expect.element(button('Later')).not.toBeInTheDocument();
});

test('a hold that has ended leads to the hold in the register', async () => {
  const { asked } = await mountPopup({ page: here, register: heldWith('2026-11-22') });
  await expect.element(page.getByText(/^Vasthouden is voorbij/)).toBeVisible();
  await button('In het register bijwerken').click();
  expect(asked).toEqual(['register at documents c1/d1 hold']);
});

test('due soon is put off in two clicks, and taken back in one', async () => {
  const register = registerWith([['c2', 'd1']], { place: 'portal' });
  const { engine } = await mountPopup({ page: here, register });
  await button('Later').click();
  await button('Volgende week').click();
  await expect.element(page.getByText('Uitgesteld tot 30 november 2026.').first()).toBeVisible();
  expect(engine.sent).toEqual([
    { name: 'snoozeDocument', input: { dossier: 'c2', id: 'd1', backOn: '2026-11-30' } },
  ]);
  await button('Zet terug in de lijst').click();
  await expect.element(button('Later')).toBeVisible();
});

test('overdue is put off with a reason, and goes on saying that it is overdue', async () => {
  await mountPopup({ page: here, register: overdue() });
  await button('Later').click();
  await page.getByLabelText('Waarom later?').fill('Wacht op de klant');
  await button('Morgen').click();
  await expect.element(page.getByText(/Wacht op de klant/)).toBeVisible();
  await expect.element(page.getByText('21 dagen te laat')).toBeVisible();
});

test('a reason to put off that was half typed is still there when the popup opens again', async () => {
  const drafts = new Map<string, unknown>();
  const first = await mountPopup({ page: here, register: overdue(), drafts });
  await button('Later').click();
  await page.getByLabelText('Waarom later?').fill('Wacht op de');
  await page.getByLabelText('Of op een andere dag').fill('2026-11-27');
  first.close();
  const second = await mountPopup({ page: here, register: overdue(), drafts });
  await expect.element(page.getByLabelText('Waarom later?')).toHaveValue('Wacht op de');
  await expect.element(page.getByLabelText('Of op een andere dag')).toHaveValue('2026-11-27');
  await button('Annuleren').click();
  expect(drafts.size).toBe(0);
  second.close();
  await mountPopup({ page: here, register: overdue(), drafts });
  await expect.element(button('Later')).toBeVisible();
});

test('a destruction that was half filled in remembers how it went', async () => {
  const drafts = new Map<string, unknown>();
  const first = await mountPopup({ page: here, register: overdue(), drafts });
  await button('Ik heb het vernietigd').click();
  await page.getByLabelText('Hoe is het gegaan?').selectOptions('Ik kan er niet bij');
  await page.getByLabelText('Waarom lukt het niet?').fill('Account opgezegd');
  first.close();
  const { engine } = await mountPopup({ page: here, register: overdue(), drafts });
  await expect.element(page.getByLabelText('Waarom lukt het niet?')).toHaveValue('Account opgezegd');
  await button('Vastleggen').click();
  await expect.element(page.getByText(/^U kon er niet bij/)).toBeVisible();
  expect(engine.sent).toMatchObject([{ input: { outcome: 'unreachable', reason: 'Account opgezegd' } }]);
});

test('seen again after its destruction: an alarm, and it is destroyed once more', async () => {
  const register = registerWith([['c2', 'd3']], { seenAgainOn: '2026-11-22' });
  const { engine } = await mountPopup({ page: here, register });
  await expect.element(page.getByText(/Weer gezien na vernietiging/)).toBeVisible();
  await button('Ik heb het vernietigd').click();
  await page.getByLabelText('Het bestand zelf').click();
  await button('Vastleggen').click();
  await expect.element(page.getByText('Vernietiging vastgelegd.')).toBeVisible();
  expect(engine.sent.map(({ name }) => name)).toEqual(['disposeDocument']);
});

test('seen again by mistake: “this is not that file” takes the alarm away, and the page is one to register', async () => {
  const register = registerWith([['c2', 'd3']], { seenAgainOn: '2026-11-22' });
  const { engine } = await mountPopup({ page: here, register });
  await button('Dit is niet dat bestand').click();
  await expect.element(page.getByText('Nog niet in het register')).toBeVisible();
  await expect.element(page.getByText(/Melding weggehaald/)).toBeVisible();
  await button('Ongedaan maken').click();
  await expect.element(page.getByText(/Weer gezien na vernietiging/)).toBeVisible();
  // The same by the way that every fact has.
  await button('Waarom?').click();
  await expect.element(page.getByText('22 november 2026')).toBeVisible();
  await button('Dit klopt niet: Weer gezien op').click();
  await expect.element(page.getByText('Nog niet in het register')).toBeVisible();
  const sent = { name: 'dismissSighting', input: { dossier: 'c2', id: 'd3' } };
  expect(engine.sent).toEqual([sent, { name: 'undo', input: { command: 'undo-1' } }, sent]);
});

const destroyed = () => registerWith([['c2', 'd3']]);

test('what was destroyed and stands at its place again is asked about: it is that file, and that is an alarm', async () => {
  const { engine } = await mountPopup({ page: file('Hernoemd.pdf'), register: destroyed() });
  await expect.element(page.getByRole('heading', { name: 'Is dit het vernietigde bestand?' })).toBeVisible();
  await button('Ja, dit is het').click();
  await expect.element(page.getByText(/Weer gezien na vernietiging/)).toBeVisible();
  await expect.element(button('Ik heb het vernietigd')).toBeVisible();
  expect(engine.sent).toEqual([
    {
      name: 'noticeDocument',
      input: { dossier: 'c2', id: 'd3', on: '2026-11-23', keys: [], shown: [], sure: true },
    },
  ]);
});

test('or it is another file: then it is one to register', async () => {
  const { engine } = await mountPopup({ page: file('Ander.pdf'), register: destroyed() });
  await button('Dit is niet dat bestand').click();
  await expect.element(page.getByText('Nog niet in het register')).toBeVisible();
  expect(engine.sent).toEqual([{ name: 'dismissSighting', input: { dossier: 'c2', id: 'd3', asked: true } }]);
  await button('Ongedaan maken').click();
  await expect.element(page.getByText('Is dit het vernietigde bestand?')).toBeVisible();
});

test('whoever has just recorded the destruction is not asked whether it is there again', async () => {
  await mountPopup({ page: here, register: overdue() });
  await button('Ik heb het vernietigd').click();
  await page.getByLabelText('Het bestand zelf').click();
  await button('Vastleggen').click();
  await expect.element(page.getByText('Vernietigd op 23 november 2026')).toBeVisible();
  await expect.element(page.getByText('Is dit het vernietigde bestand?')).not.toBeInTheDocument();
});

test('what waits for the end of an engagement gets that day right here', async () => {
  const { engine } = await mountPopup({ page: here, register: registerWith([['c1', 'd2']]) });
  await page.getByLabelText('Training najaar 2026: klaar op').fill('2026-11-20');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Weg uiterlijk 20 mei 2027')).toBeVisible();
  expect(engine.sent).toEqual([
    { name: 'correctEngagement', input: { dossier: 'c1', id: 'e2', completedOn: '2026-11-20' } },
  ]);
});

test('an end date that the engagement can’t have is refused in a sentence, and stays as it was typed', async () => {
  const drafts = new Map<string, unknown>();
  const first = await mountPopup({ page: here, register: registerWith([['c1', 'd2']]), drafts });
  await page.getByLabelText('Training najaar 2026: klaar op').fill('2026-08-01');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('alert').getByText('De einddatum ligt voor de begindatum. Kijk de datums na.'))
    .toBeVisible();
  first.close();
  await mountPopup({ page: here, register: registerWith([['c1', 'd2']]), drafts });
  await expect.element(page.getByLabelText('Training najaar 2026: klaar op')).toHaveValue('2026-08-01');
});

test('a kind without a term: what that means, and the way to the terms', async () => {
  const register = registerWith([['c1', 'd5']], { class: 'other' });
  const { asked } = await mountPopup({ page: here, register });
  await expect.element(page.getByText(/Voor deze soort is nog geen termijn gekozen/)).toBeVisible();
  await button('Termijn instellen').click();
  expect(asked).toEqual(['register at settings policy']);
});

test('what needs no term says nothing of one', async () => {
  await mountPopup({ page: here, register: registerWith([['c2', 'd4']]) });
  await expect.element(page.getByText('Geen termijn').first()).toBeVisible();
  await expect.element(button('Termijn instellen')).not.toBeInTheDocument();
});

test('what waits for a day of its own gets it right here', async () => {
  const register = registerWith([['c2', 'd2']], { startedOn: null, encrypted: true });
  const { engine } = await mountPopup({ page: here, register });
  await page.getByLabelText('Opgeleverd op').fill('2026-11-01');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Weg uiterlijk 1 november 2027')).toBeVisible();
  expect(engine.sent).toEqual([
    { name: 'correctDocument', input: { dossier: 'c2', id: 'd2', startedOn: '2026-11-01' } },
  ]);
});

test('consent that is not on record is recorded right here', async () => {
  const register = registerWith([['c1', 'd3']], { place: 'portal' });
  const { engine } = await mountPopup({ page: here, register });
  await expect.element(page.getByText(/Geen toestemming vastgelegd/)).toBeVisible();
  await page.getByLabelText('Toestemming van Joris Denkbeeldig gekregen op').fill('2026-11-02');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Toestemming vastgelegd.')).toBeVisible();
  await expect.element(page.getByText(/Geen toestemming vastgelegd/)).not.toBeInTheDocument();
  expect(engine.sent).toEqual([
    { name: 'correctPerson', input: { dossier: 'c1', id: 'p2', consentOn: '2026-11-02' } },
  ]);
});

test('the tool’s checks: the register’s own are judged, the user’s are ticked and remembered', async () => {
  const register = registerWith([['c2', 'd2']], { place: 'cloud', site: 'onedrive' });
  const { engine } = await mountPopup({ page: here, register });
  const checks = page.getByRole('region', { name: /Controle/ });
  await expect.element(checks.getByText('Niet in orde:').first()).toBeInTheDocument();
  expect(checks.getByRole('checkbox').elements()).toHaveLength(1);
  await checks.getByLabelText(/Met een wachtwoord dat nergens anders/).click();
  await expect.element(page.getByText('Afgevinkt.')).toBeVisible();
  await expect.element(checks.getByRole('checkbox')).toBeChecked();
  expect(engine.sent).toEqual([
    { name: 'tickCheck', input: { dossier: 'c2', id: 'd2', check: 'own-password', on: '2026-11-23' } },
  ]);
});

test('one file at two clients: it says so and shows both', async () => {
  const register = registerWith([
    ['c1', 'd1'],
    ['c2', 'd1'],
  ]);
  await mountPopup({ page: here, register });
  await expect.element(page.getByText(/bij 2 klanten in het register/)).toBeVisible();
  await expect.element(page.getByText('Petra Voorbeeld · Bakkerij De Gouden Aar')).toBeVisible();
  await expect.element(page.getByText('Anna Verzonnen · Stichting Het Zonnetje')).toBeVisible();
});

test('a registered name that holds markup is shown as text', async () => {
  const name = '<img src=x onerror="window.hacked=1">';
  const register = registerWith([['c1', 'd1']], { name }, ({ clients }) => {
    const client = clients.c1;
    if (client) Object.assign(client.client, { name });
  });
  await mountPopup({ page: file('x.pdf', ['path:elders', KEY]), register });
  await expect.element(page.getByRole('heading', { name })).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
  expect('hacked' in window).toBe(false);
});

test('a team advice that is not encrypted leads to the copy, from the finding and from the check', async () => {
  const register = registerWith([['c2', 'd2']], { site: 'onedrive' });
  const { asked } = await mountPopup({ page: here, register });
  const ways = page.getByRole('button', { name: 'Versleutelde kopie maken' });
  await expect.element(ways.first()).toBeVisible();
  expect(ways.elements()).toHaveLength(2);
  await ways.first().click();
  await ways.last().click();
  expect(asked).toEqual(['register at documents c2/d2 protect', 'register at documents c2/d2 protect']);
});
