import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inventedRegister } from './invented';
import { mountPanel } from './mount';

const openBakery = async () => {
  await page.getByRole('navigation').getByRole('button', { name: 'Klanten' }).click();
  await page.getByRole('button', { name: /Bakkerij/ }).click();
};
const dialog = () => page.getByRole('dialog');

test('a disclosure without a ground is refused, and says what its ground needs', async () => {
  const { engine } = await mountPanel();
  await openBakery();
  await page.getByRole('button', { name: 'Verstrekking', exact: true }).click();
  await dialog().getByLabelText('Aan wie').fill('Arbodienst Voorbeeld');
  await dialog().getByRole('checkbox', { name: 'DISC-rapport Petra Voorbeeld' }).click();
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(dialog().getByText(/Kies een van de drie gronden/)).toBeVisible();
  expect(engine.sent).toEqual([]);
  await dialog()
    .getByRole('radio', { name: /Uitdrukkelijke toestemming/ })
    .click();
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(dialog().getByText('Vul dit in.')).toBeVisible();
  await expect.element(dialog().getByLabelText('Hoe is de toestemming gegeven')).toHaveFocus();
  await userEvent.keyboard('mail van 20 november{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Arbodienst Voorbeeld' })).toBeVisible();
  expect(engine.sent).toMatchObject([
    {
      name: 'addDisclosure',
      input: {
        dossier: 'c1',
        to: 'Arbodienst Voorbeeld',
        on: '2026-11-23',
        ground: 'consent',
        evidence: 'mail van 20 november',
        documentIds: ['d1'],
      },
    },
  ]);
});

const withDisclosure = () => {
  const register = inventedRegister();
  const bakery = register.clients.c1;
  if (bakery)
    bakery.disclosures = {
      v1: {
        to: 'Arbodienst Voorbeeld',
        what: 'Samenvatting',
        on: '2026-11-02',
        ground: 'law',
        evidence: '',
        law: 'artikel 7:658 BW',
        personIds: ['p1', 'p2'],
        documentIds: [],
      },
    };
  return register;
};

test('it stands in the dossier and on the card of whom it is about, and is corrected', async () => {
  const { engine } = await mountPanel({ register: withDisclosure() });
  await openBakery();
  await expect.element(page.getByText(/De wet vraagt het: artikel 7:658 BW/)).toBeVisible();
  await expect
    .element(page.getByText('Verstrekt aan Arbodienst Voorbeeld (2 nov 2026)').first())
    .toBeVisible();
  await page.getByRole('button', { name: 'Verstrekking aan Arbodienst Voorbeeld wijzigen' }).click();
  await dialog()
    .getByRole('radio', { name: /Nodig voor de opdracht/ })
    .click();
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  // What only the other ground needed does not stay behind.
  expect(engine.sent).toMatchObject([
    { name: 'correctDisclosure', input: { id: 'v1', ground: 'assignment', law: '' } },
  ]);
});

test('taken out of the register it can be taken back', async () => {
  await mountPanel({ register: withDisclosure() });
  await openBakery();
  await page
    .getByRole('button', { name: 'Verstrekking aan Arbodienst Voorbeeld uit het register halen' })
    .click();
  await expect.element(page.getByText(/Leg hier vast wat u aan anderen geeft/)).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.element(page.getByRole('heading', { name: 'Arbodienst Voorbeeld' })).toBeVisible();
});

test('who erases a person is told whom to tell, and what stays for others', async () => {
  await mountPanel({ register: withDisclosure() });
  await openBakery();
  await page.getByRole('button', { name: 'Petra Voorbeeld wissen' }).click();
  await expect.element(dialog().getByText(/artikel 19 AVG/)).toBeVisible();
  await expect
    .element(dialog().getByText(/Arbodienst Voorbeeld · 2 nov 2026 · ging ook over anderen/))
    .toBeVisible();
});
