import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountPanel } from './mount';

const NO_DAY = 'Dit is geen bestaande datum. Vul dag, maand en jaar in.';
const dialog = () => page.getByRole('dialog');
const click = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
const place = (name: string) => page.getByRole('navigation').getByRole('button', { name }).click();
const bakery = async () => {
  await place('Klanten');
  await page.getByRole('button', { name: /Bakkerij/ }).click();
};

/** Where a date is optional, so that an empty one would be taken for "none": how to come there, and its label. */
const optional: readonly (readonly [string, () => Promise<void>, string])[] = [
  [
    'the end of an engagement',
    () => bakery().then(() => click('Coaching voorjaar 2026 wijzigen')),
    'Klaar op',
  ],
  [
    'the begin of an engagement',
    () => bakery().then(() => click('Coaching voorjaar 2026 wijzigen')),
    'Begonnen op',
  ],
  ['consent', () => bakery().then(() => click('Petra Voorbeeld wijzigen')), 'Gegeven op'],
  [
    'a document on record',
    async () => {
      await place('Documenten');
      await page.getByRole('button', { name: /Teamadvies/ }).click();
      await click('Gegevens wijzigen');
    },
    'Opgeleverd op',
  ],
  [
    'a document registered by hand',
    async () => {
      await bakery();
      await click('Document');
      await dialog().getByLabelText('Titel').fill('Rapport op papier');
    },
    'Klaar op',
  ],
];

/** Each leaves something that the browser calls a date being filled in, and no day. */
const typed: readonly (readonly [string, (field: HTMLInputElement) => Promise<void>])[] = [
  [
    'a year of two digits',
    async (field) => {
      await userEvent.fill(field, '0206-05-02');
    },
  ],
  [
    'half a date',
    async (field) => {
      field.focus();
      await userEvent.keyboard(field.value ? '{Delete}' : '31');
    },
  ],
];

describe.each(optional)('%s', (_, open, label) => {
  test.each(typed)(
    'with %s is refused before anything is sent, and stays as it was typed',
    async (_what, type) => {
      const { engine } = await mountPanel();
      await open();
      const field = dialog().getByLabelText(label, { exact: true });
      await expect.element(field).toBeVisible();
      const input = field.element() as HTMLInputElement;
      await type(input);
      const left = input.value;
      await dialog()
        .getByRole('button', { name: /^(Opslaan|Registreren)$/ })
        .click();
      await expect.element(dialog().getByText(NO_DAY)).toBeVisible();
      await expect.element(field).toHaveFocus();
      expect(input.value).toBe(left);
      expect(engine.sent).toEqual([]);
    },
  );
});

test('a date that is emptied on purpose is sent as none', async () => {
  const { engine } = await mountPanel();
  await bakery();
  await click('Coaching voorjaar 2026 wijzigen');
  await dialog().getByLabelText('Klaar op', { exact: true }).fill('');
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(engine.sent.map(({ input }) => input)).toEqual([{ dossier: 'c1', id: 'e1', completedOn: null }]);
});

test('a date that must be there says which of the two is wrong: none, or none that exists', async () => {
  const { engine } = await mountPanel();
  const field = page.getByLabelText('Training najaar 2026: klaar op');
  await expect.element(field).toBeVisible();
  await userEvent.fill(field, '0206-05-02');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(NO_DAY)).toBeVisible();
  await userEvent.fill(field, '');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Vul dit in.')).toBeVisible();
  expect(engine.sent).toEqual([]);
});
