import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountPanel } from './mount';

const dialog = () => page.getByRole('dialog');
const how = () => dialog().getByRole('textbox', { name: 'Hoe' });
const notSo = () => dialog().getByRole('button', { name: 'Dit is niet zo' });
const note = () =>
  dialog()
    .getByText(/Dit lijken gegevens over/)
    .last();

const openPerson = async () => {
  const mounted = await mountPanel();
  await page.getByRole('navigation').getByRole('button', { name: 'Klanten' }).click();
  await page.getByRole('button', { name: /Bakkerij/ }).click();
  await page.getByRole('button', { name: 'Petra Voorbeeld wijzigen' }).click();
  return mounted;
};
const below = () => dialog().getByRole('button', { name: 'Opslaan' }).element().getBoundingClientRect().top;

test('is said while typing, moves nothing, stops nothing, and goes with the words', async () => {
  const { engine } = await openPerson();
  const before = below();
  await how().fill('per mail, heeft griep gehad');
  await expect.element(note()).toBeVisible();
  await expect
    .element(
      dialog()
        .getByText(/gezondheid.*griep.*R13/)
        .last(),
    )
    .toBeVisible();
  expect(below()).toBe(before);
  await how().fill('per mail');
  await expect.element(notSo()).not.toBeInTheDocument();
  await how().fill('vakbondslid');
  await expect
    .element(
      dialog()
        .getByText(/een vakbond te zijn/)
        .last(),
    )
    .toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(engine.sent).toMatchObject([{ name: 'correctPerson', input: { consentHow: 'vakbondslid' } }]);
});

test('"this is not so" is remembered for that field, until other words come', async () => {
  await openPerson();
  await how().fill('burn-out klachten sinds maart');
  await expect.element(note()).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Tab}');
  await expect.element(notSo()).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(how()).toHaveFocus();
  await expect.element(notSo()).not.toBeInTheDocument();
  await how().fill('burn-out klachten sinds maart 2026');
  await new Promise((resolve) => setTimeout(resolve, 600));
  await expect.element(notSo()).not.toBeInTheDocument();
  await how().fill('burn-out klachten, zwanger');
  await expect
    .element(
      dialog()
        .getByText(/zwanger’/)
        .last(),
    )
    .toBeVisible();
});

test('out of the field only a mark is left, which says it again', async () => {
  await openPerson();
  await how().fill('strafblad');
  await expect.element(note()).toBeVisible();
  await dialog().getByLabelText('E-mail').click();
  await expect.element(notSo()).not.toBeInTheDocument();
  await dialog().getByRole('button', { name: 'Misschien een bijzonder gegeven (R13)' }).click();
  await expect.element(notSo()).toBeVisible();
});

test('a firm’s name is no alarm', async () => {
  await mountPanel();
  await page.getByRole('navigation').getByRole('button', { name: 'Klanten' }).click();
  await page.getByRole('button', { name: 'Nieuwe klant' }).click();
  await dialog().getByLabelText('Naam', { exact: true }).fill('Gezondheidscentrum De Linde');
  await new Promise((resolve) => setTimeout(resolve, 600));
  await expect.element(notSo()).not.toBeInTheDocument();
});
