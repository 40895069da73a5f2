import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inventedRegister } from './invented';
import { mountPanel } from './mount';

const dialog = () => page.getByRole('dialog');
const accepted = () => page.getByRole('list', { name: 'Aanvaarde offertes' });
const openQuote = async (addresses: { client?: string; petra?: string }) => {
  const register = inventedRegister();
  Object.assign(register.clients.c1?.client ?? {}, { email: addresses.client ?? '' });
  Object.assign(register.clients.c1?.people.p1 ?? {}, { email: addresses.petra ?? '' });
  Object.assign(register.clients.c1?.people.p2 ?? {}, { email: '' });
  const mounted = await mountPanel({ register });
  await page.getByRole('navigation').getByRole('button', { name: 'Klanten' }).click();
  await page.getByRole('button', { name: /Bakkerij/ }).click();
  await page.getByRole('button', { name: 'Offerte aanvaard', exact: true }).click();
  return mounted;
};

test('a quote that was accepted is evidence of applicant and participants, in one step that can be undone', async () => {
  const { engine } = await openQuote({ client: 'truus@bakkerij.example', petra: 'petra@bakkerij.example' });
  await expect.element(dialog().getByRole('checkbox', { name: 'Bakkerij De Gouden Aar' })).toBeChecked();
  await expect.element(dialog().getByRole('checkbox', { name: 'Joris Denkbeeldig' })).toBeDisabled();
  await dialog().getByLabelText('Offerte aanvaard op').fill('2026-11-20');
  await dialog().getByRole('checkbox', { name: 'Petra Voorbeeld' }).click();
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await expect
    .element(accepted())
    .toHaveTextContent(
      'Offerte aanvaard op 20 november 2026. Bewijs voor de nieuwsbrief (R10): Bakkerij De Gouden Aar en Petra Voorbeeld.',
    );
  expect(engine.sent).toEqual([
    {
      name: 'acceptQuote',
      input: { dossier: 'c1', on: '2026-11-20', principal: true, personIds: ['p1'] },
    },
  ]);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.element(accepted()).not.toBeInTheDocument();
});

test('a quote of nobody, or of a day to come, is refused at its field', async () => {
  const { engine } = await openQuote({ petra: 'petra@bakkerij.example' });
  await dialog().getByLabelText('Offerte aanvaard op').fill('2026-11-24');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog().getByText('Kies ten minste één persoon.')).toBeVisible();
  await expect.element(dialog().getByText(/toekomst|nog niet geweest|later dan vandaag/)).toBeVisible();
  await expect.element(dialog().getByLabelText('Offerte aanvaard op')).toHaveFocus();
  expect(engine.sent).toEqual([]);
});

test('where nobody has an address it is said what to do first', async () => {
  await openQuote({});
  await expect
    .element(dialog().getByText('Nog geen e-mailadres in het register. Vul dat eerst in.').first())
    .toBeVisible();
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(dialog().getByText('Kies ten minste één persoon.')).toBeVisible();
});
