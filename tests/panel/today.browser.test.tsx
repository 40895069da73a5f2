import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inventedRegister } from './invented';
import { mountPanel } from './mount';

const endDate = () => page.getByLabelText('Training najaar 2026: klaar op');

test('one end date, entered by keyboard, gives every waiting report its last day, and undo takes it back', async () => {
  const { engine } = await mountPanel();
  await endDate().fill('2026-11-20');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByText('Datum opgeslagen. 3 rapporten hebben nu een laatste dag.'))
    .toBeVisible();
  expect(engine.sent.at(-1)).toEqual({
    name: 'correctEngagement',
    input: { dossier: 'c1', id: 'e2', completedOn: '2026-11-20' },
  });
  await expect.element(page.getByText('1 datum regelt 3 rapporten')).not.toBeInTheDocument();

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.element(page.getByText('Ongedaan gemaakt.')).toBeVisible();
  await expect.element(page.getByText('1 datum regelt 3 rapporten')).toBeVisible();
});

test('without a date nothing is sent, and the field says what is missing and has the focus', async () => {
  const { engine } = await mountPanel();
  await endDate().click();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(page.getByText('Vul dit in.')).toBeVisible();
  expect(engine.sent).toEqual([]);
});

test.each([
  ['BeforeStart', 'De einddatum ligt voor de begindatum. Kijk de datums na.'],
  ['EngineUnreachable', 'Opslaan lukte niet. Uw invoer staat er nog. Probeer het opnieuw.'],
  ['StorageFull', 'De schijf is vol. Er is niets opgeslagen. Maak ruimte en probeer het opnieuw.'],
] as const)('a refusal (%s) is said in a sentence and what was typed stays', async (type, sentence) => {
  const { engine } = await mountPanel();
  engine.refuse = { type };
  await endDate().fill('2026-08-01');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert').getByText(sentence)).toBeVisible();
  await expect.element(endDate()).toHaveValue('2026-08-01');
});

test('the numbers at the top lead to their list', async () => {
  await mountPanel();
  await page.getByRole('button', { name: '1 Te laat' }).click();
  await expect.element(page.getByRole('heading', { name: 'Documenten' })).toHaveFocus();
  await expect.element(page.getByText('1 document', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: 'Toestand' })).toHaveValue('overdue');
});

const withoutTerm = (register = inventedRegister()) => {
  for (const client of Object.values(register.clients))
    for (const [id, document] of Object.entries(client.documents))
      client.documents[id] = { ...document, class: 'other', place: 'device', destroyedOn: null };
  return register;
};

test('documents of a kind without a term stand on one line, which leads to their list and to the terms', async () => {
  await mountPanel({ register: withoutTerm() });
  await expect.element(page.getByText('Niets te doen')).toBeVisible();
  const line = page.getByRole('region', { name: /^10 documenten van een soort zonder termijn/ });
  await line.getByRole('button', { name: 'Bekijk ze' }).click();
  await expect.element(page.getByRole('combobox', { name: 'Toestand' })).toHaveValue('no-term');
  await expect.element(page.getByText('10 documenten', { exact: true })).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'Vandaag' }).click();
  await line.getByRole('button', { name: 'Termijn instellen' }).click();
  await expect.element(page.getByText('Beginpakketten')).toBeVisible();
});

test('with nothing to do it says so, and that it was checked', async () => {
  await mountPanel({ register: { ...inventedRegister(), clients: {} } });
  await expect.element(page.getByText('Niets te doen')).toBeVisible();
  await expect.element(page.getByText(/Gecontroleerd: vandaag, 23 november 2026/)).toBeVisible();
});
