import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inventedRegister, type Register } from './invented';
import { mountPanel } from './mount';

const openDocuments = () => page.getByRole('navigation').getByRole('button', { name: 'Documenten' }).click();
const search = () => page.getByLabelText('Zoek op titel, klant of persoon');

test('a destruction is put on record by keyboard alone, with the copies that were ticked', async () => {
  const { engine } = await mountPanel();
  await openDocuments();
  await search().fill('disc anna');
  await expect.element(page.getByText('1 document', { exact: true })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('button', { name: /DISC-rapport Anna/ })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'DISC-rapport Anna Verzonnen' })).toHaveFocus();
  await expect.element(page.getByText('Weg uiterlijk 5 december 2026')).toBeVisible();

  const dispose = page.getByRole('button', { name: 'Vernietigd? Leg het vast' });
  while (document.activeElement !== dispose.element()) await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Het bestand zelf')).toHaveFocus();
  await userEvent.keyboard(' {Tab} {Tab}');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Vernietiging vastgelegd.')).toBeVisible();
  expect(engine.sent).toEqual([
    {
      name: 'disposeDocument',
      input: { dossier: 'c2', id: 'd1', on: '2026-11-23', copies: ['file', 'bin'] },
    },
  ]);
  await expect.element(page.getByText('Vernietigd op 23 november 2026')).toBeVisible();
});

test('Escape closes a dialog and the focus returns to the button that opened it', async () => {
  await mountPanel();
  await openDocuments();
  await page.getByRole('button', { name: /DISC-rapport Anna/ }).click();
  const button = page.getByRole('button', { name: 'Gegevens wijzigen' });
  await button.click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
});

test.each([
  ['Soort', 'Gegevens wijzigen', 'Soort'],
  ['Traject klaar op', 'Traject wijzigen', 'Klaar op'],
  ['Toestemming op', 'Persoon wijzigen', 'Gegeven op'],
])('"this is wrong" at %s leads to the field to mend', async (fact, dialog, field) => {
  await mountPanel();
  await openDocuments();
  await page.getByRole('button', { name: /DISC-rapport Anna/ }).click();
  await page.getByRole('button', { name: 'Waarom?' }).click();
  await expect.element(page.getByText(/uiterlijk 6 maanden na het einde/)).toBeVisible();
  await page.getByRole('button', { name: `Dit klopt niet: ${fact}` }).click();
  await expect.element(page.getByRole('dialog', { name: dialog })).toBeVisible();
  await expect.element(page.getByRole('dialog').getByLabelText(field)).toHaveFocus();
});

test('a correction sends only the fields that were changed', async () => {
  const { engine } = await mountPanel();
  await openDocuments();
  await page.getByRole('button', { name: /DISC-rapport Joris/ }).click();
  await page.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  await page.getByLabelText('Waar het staat').selectOptions('device');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(page.getByText('Opgeslagen.')).toBeVisible();
  expect(engine.sent[0]).toEqual({
    name: 'correctDocument',
    input: { dossier: 'c1', id: 'd3', place: 'device' },
  });
});

test('it opens where it is, at the address that is on record', async () => {
  const { visited } = await mountPanel();
  await openDocuments();
  await page.getByRole('button', { name: /DISC-rapport Anna/ }).click();
  await page.getByRole('button', { name: 'Open waar het staat' }).click();
  expect(visited).toEqual(['https://portal.voorbeeld.example/rapport/41']);
});

test('what the law wants kept says through when, and warns before its destruction is recorded', async () => {
  await mountPanel();
  await openDocuments();
  await page.getByRole('button', { name: /Factuur 2025-014/ }).click();
  await expect.element(page.getByText('Bewaren tot en met 31 december 2032')).toBeVisible();
  await page.getByRole('button', { name: /Vernietigd\?/ }).click();
  await expect
    .element(page.getByText('Let op: dit moet volgens de wet blijven tot en met 31 december 2032.'))
    .toBeVisible();
});

test('of thousands of documents only those on the screen are drawn, and End goes to the last', async () => {
  const register: Register = inventedRegister();
  const one = register.clients.c1?.documents.d1;
  if (!one || !register.clients.c1) throw new Error('the invented register has changed');
  register.clients.c1.documents = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [`x${index}`, { ...one, name: `Rapport ${index}` }]),
  );
  await mountPanel({ register });
  await openDocuments();
  await expect.element(page.getByText('3005 documenten')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Rapport 0 / })).toBeVisible();
  expect(document.querySelectorAll('li[aria-setsize]').length).toBeLessThan(60);
  await search().click();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('button', { name: /^Rapport 0 / })).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByRole('button', { name: /^Brief over planning/ })).toHaveFocus();
});

test('a file that was seen again is an alarm on its own page', async () => {
  const register = inventedRegister();
  const gone = register.clients.c2?.documents.d3;
  if (gone) gone.seenAgainOn = '2026-11-20';
  const { engine } = await mountPanel({ register });
  await openDocuments();
  await page.getByRole('combobox', { name: 'Toestand' }).selectOptions('destroyed');
  await page.getByRole('button', { name: /Oud rapport/ }).click();
  await expect.element(page.getByText(/Weer gezien na vernietiging/)).toBeVisible();
  await page.getByRole('button', { name: 'Dit is niet dat bestand' }).click();
  await expect.element(page.getByText(/Weer gezien na vernietiging/)).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('button', { name: 'Waarom?' }).click();
  await page.getByRole('button', { name: 'Dit klopt niet: Weer gezien op' }).click();
  await expect.element(page.getByText(/Weer gezien na vernietiging/)).not.toBeInTheDocument();
  expect(engine.sent.map(({ name }) => name)).toEqual(['dismissSighting', 'undo', 'dismissSighting']);
});
