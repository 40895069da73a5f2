import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { emptyRegister } from './invented';
import { mountPanel } from './mount';

const disc = /^Dit geldt voor TTI Success Insights, .* en persolog\..*Q4 Profiles \/ Synques.*drie klikken/;

test('the switch of a tool says what it does not cover', async () => {
  await mountPanel();
  await page.getByRole('navigation').getByRole('button', { name: 'Hulpmiddelen' }).click();
  await expect.element(page.getByText(disc)).toBeVisible();
  await expect.element(page.getByText(/^Wij kennen alleen www\.convident\.nl\./)).toBeVisible();
});

test('so it does where the tools are switched on first', async () => {
  await mountPanel({ register: emptyRegister() });
  await page.getByLabelText('Naam van uw bureau').fill('Optiwork');
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect.element(page.getByText(disc)).toBeVisible();
});
