import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inventedRegister } from './invented';
import { mountPanel } from './mount';

const openClients = () => page.getByRole('navigation').getByRole('button', { name: 'Klanten' }).click();
const openBakery = async () => {
  await openClients();
  await page.getByRole('button', { name: /Bakkerij/ }).click();
};
const dialog = () => page.getByRole('dialog');

test('a refused client keeps what was typed, says at each field what is wrong, and goes to the first', async () => {
  const { engine } = await mountPanel();
  await openClients();
  await page.getByRole('button', { name: 'Nieuwe klant' }).click();
  await dialog().getByLabelText('E-mail').fill('geen adres');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog().getByText('Vul dit in.')).toBeVisible();
  await expect.element(dialog().getByText(/Dit is geen e-mailadres/)).toBeVisible();
  await expect.element(dialog().getByLabelText('Naam', { exact: true })).toHaveFocus();
  await expect.element(dialog().getByLabelText('E-mail')).toHaveValue('geen adres');

  await userEvent.keyboard('Testbureau Nergens');
  await dialog().getByLabelText('E-mail').fill('');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Testbureau Nergens' })).toBeVisible();
  expect(engine.sent.map(({ name }) => name)).toEqual(['addClient', 'addClient']);
});

test('what is wrong with a phone number or a bank account is said at that field', async () => {
  const { engine } = await mountPanel();
  await openBakery();
  await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
  await dialog().getByLabelText('Telefoon').fill('bellen na 12 uur');
  await dialog().getByLabelText('Bankrekening van de opdrachtgever').fill('NL91ABNA0417164301');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog().getByText(/heeft alleen cijfers/)).toBeVisible();
  await expect.element(dialog().getByText(/Dit rekeningnummer klopt niet/)).toBeVisible();
  await expect.element(dialog().getByLabelText('Telefoon')).toHaveFocus();
  await dialog().getByLabelText('Telefoon').fill('010 000 00 00');
  await dialog().getByLabelText('Bankrekening van de opdrachtgever').fill('NL91 ABNA 0417 1643 00');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('NL91 ABNA 0417 1643 00')).toBeVisible();
  expect(engine.sent).toHaveLength(2);
});

test('a web address that is none is said at its field', async () => {
  await mountPanel();
  await openBakery();
  await page.getByRole('button', { name: 'Document', exact: true }).click();
  await dialog().getByLabelText('Titel').fill('Rapport');
  await dialog()
    .getByLabelText(/Webadres/)
    .fill('www.portaal.example/rapport');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog().getByText('Dit is geen webadres dat begint met https://.')).toBeVisible();
});

test('clients are found as you type, also by one of their people', async () => {
  await mountPanel();
  await openClients();
  await page.getByLabelText('Zoek klant of persoon').fill('verzonn');
  await expect.element(page.getByText('1 klant', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /Het Zonnetje/ })).toBeVisible();
});

test('a client with tax records inside their minimum is erased only once they are said to be elsewhere', async () => {
  const { engine } = await mountPanel();
  await openBakery();
  await page.getByRole('button', { name: 'Deze klant wissen' }).click();
  await expect
    .element(dialog().getByText(/Factuur 2025-014 · Bewaren tot en met 31 december 2032/))
    .toBeVisible();
  const erase = dialog().getByRole('button', { name: 'Voorgoed wissen' });
  await expect.element(erase).toBeDisabled();
  await dialog()
    .getByLabelText(/Typ ter bevestiging/)
    .fill('bakkerij de gouden aar');
  await expect.element(erase).toBeDisabled();
  await userEvent.keyboard('{Enter}');
  expect(engine.sent).toEqual([]);
  await dialog().getByLabelText('Ik bewaar deze stukken ergens anders').click();
  await erase.click();
  await expect.element(page.getByText('1 klant', { exact: true })).toBeVisible();
  expect(engine.sent).toEqual([{ name: 'eraseDossier', input: { dossier: 'c1' } }]);
  await expect.element(page.getByText('Gewist.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Ongedaan maken' })).not.toBeInTheDocument();
});

test('a person is erased after their name was typed', async () => {
  const { engine } = await mountPanel();
  await openBakery();
  await page.getByRole('button', { name: 'Petra Voorbeeld wissen' }).click();
  await expect.element(dialog().getByText(/met 3 documenten over deze persoon/)).toBeVisible();
  await dialog()
    .getByLabelText(/Typ ter bevestiging/)
    .fill('Petra Voorbeeld');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Petra Voorbeeld' })).not.toBeInTheDocument();
  const input = { dossier: 'c1', id: 'p1', documents: [], engagements: [] };
  expect(engine.sent).toEqual([{ name: 'erasePerson', input }]);
});

test('what is called after a person without a link goes along when ticked, and an engagement gets another name', async () => {
  const register = inventedRegister();
  const bakery = register.clients.c1;
  if (!bakery) throw new Error('the bakery is there');
  const { d1, d5 } = bakery.documents;
  if (!d1 || !d5) throw new Error('its documents are there');
  Object.assign(bakery.documents, {
    d6: { ...d1, name: 'DISC Petra Voorbeeld.pdf', personId: null },
    d7: { ...d1, name: 'Aantekeningen Petra', personId: null },
    d8: { ...d5, name: 'Factuur coaching Petra Voorbeeld' },
  });
  Object.assign(bakery.engagements, {
    e3: { name: 'Coaching Petra Voorbeeld', type: 'coaching', startedOn: null, completedOn: '2026-05-02' },
  });
  const { engine } = await mountPanel({ register });
  await openBakery();
  await page.getByRole('button', { name: 'Petra Voorbeeld wissen' }).click();
  await expect.element(dialog().getByText(/met 4 documenten over deze persoon/)).toBeVisible();
  await expect.element(dialog().getByText('Factuur coaching Petra Voorbeeld')).toBeVisible();
  await expect.element(dialog().getByLabelText('DISC Petra Voorbeeld.pdf')).toBeChecked();
  await expect.element(dialog().getByLabelText('Aantekeningen Petra')).not.toBeChecked();
  const newName = dialog().getByLabelText('Nieuwe naam voor Coaching Petra Voorbeeld');
  await expect.element(newName).toHaveValue('Coaching');
  await dialog()
    .getByLabelText(/Typ ter bevestiging/)
    .fill('Petra Voorbeeld');
  const erase = dialog().getByRole('button', { name: 'Voorgoed wissen' });
  await newName.fill('Traject Petra Voorbeeld');
  await expect.element(dialog().getByText('De naam van de persoon staat hier nog in.')).toBeVisible();
  await expect.element(erase).toBeDisabled();
  await newName.fill('Coaching 2026');
  await erase.click();
  await expect.element(page.getByRole('heading', { name: 'Coaching 2026' })).toBeVisible();
  const input = {
    dossier: 'c1',
    id: 'p1',
    documents: ['d6'],
    engagements: [{ id: 'e3', name: 'Coaching 2026' }],
  };
  expect(engine.sent).toEqual([{ name: 'erasePerson', input }]);
});

test('one field is erased for good', async () => {
  const { engine } = await mountPanel();
  await openBakery();
  await page.getByRole('button', { name: 'Telefoon wissen' }).click();
  await dialog().getByRole('button', { name: 'Voorgoed wissen' }).click();
  await expect.element(page.getByText('010 000 00 00')).not.toBeInTheDocument();
  expect(engine.sent).toEqual([
    { name: 'eraseField', input: { dossier: 'c1', id: 'c1', kind: 'client', field: 'phone' } },
  ]);
});

test('a document is registered by hand, asking only what its kind needs', async () => {
  const { engine } = await mountPanel();
  await openBakery();
  await page.getByRole('button', { name: 'Document', exact: true }).click();
  await dialog().getByLabelText('Titel').fill('Teamadvies op papier');
  await dialog().getByLabelText('Soort').selectOptions('team-advice');
  await dialog().getByLabelText('Opgeleverd op').fill('2026-11-02');
  await dialog().getByLabelText('Versleuteld met een eigen wachtwoord').click();
  await dialog().getByRole('button', { name: 'Registreren' }).click();
  await expect.element(page.getByRole('button', { name: /Teamadvies op papier/ })).toBeVisible();
  expect(engine.sent[0]?.input).toMatchObject({
    class: 'team-advice',
    startedOn: '2026-11-02',
    encrypted: true,
    place: 'device',
    address: null,
    personId: null,
  });
});
