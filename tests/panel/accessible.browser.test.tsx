import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { audit } from './audit';
import { emptyRegister } from './invented';
import { mountPanel, prefer } from './mount';
import { click, mountForViews, place, views } from './views';

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  beforeEach(() => prefer(scheme));

  test.each(views)('axe finds nothing wrong with %s', async (_, open, shows) => {
    await mountForViews();
    await open();
    await expect.element(page.getByText(shows).first()).toBeInTheDocument();
    await audit();
  });

  test('axe finds nothing wrong with the four steps of onboarding', async () => {
    await mountPanel({ register: emptyRegister() });
    await expect.element(page.getByText('Stap 1 van 4')).toBeVisible();
    await audit();
    await page.getByLabelText('Naam van uw bureau').fill('Voorbeeld Advies');
    await click('Verder');
    await expect.element(page.getByText('Stap 2 van 4')).toBeVisible();
    await audit();
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await expect.element(page.getByText('Stap 3 van 4')).toBeVisible();
    await audit();
    await click('Overslaan');
    await expect.element(page.getByText('Stap 4 van 4')).toBeVisible();
    await audit();
  });

  test('axe finds nothing wrong with a form that was refused', async () => {
    await mountPanel();
    await place('Klanten');
    await click('Nieuwe klant');
    await click('Opslaan');
    await expect.element(page.getByText('Vul dit in.')).toBeVisible();
    await audit();
  });
});
