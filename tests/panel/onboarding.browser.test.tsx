import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyRegister } from './invented';
import { mountPanel } from './mount';

test('onboarding by keyboard: firm, tools, first client, the backup left for later', async () => {
  const { engine } = await mountPanel({ register: emptyRegister() });
  await expect.element(page.getByText('Stap 1 van 4')).toBeVisible();
  await userEvent.keyboard('{Tab}Voorbeeld Advies{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Waar werkt u in?' })).toHaveFocus();
  const next = page.getByRole('button', { name: 'Verder', exact: true });
  while (document.activeElement !== next.element()) await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Uw eerste klant' })).toHaveFocus();
  await userEvent.keyboard('{Tab}Bakkerij Nergens{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Als deze computer stukgaat' })).toHaveFocus();
  const later = page.getByRole('button', { name: 'Later instellen' });
  while (document.activeElement !== later.element()) await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Niets te doen')).toBeVisible();
  expect(engine.sent.map(({ name }) => name)).toEqual(['setFirm', 'addClient', 'setSettings']);
  expect(engine.register.settings.onboarded).toBe(true);
});

test('left half-way, it goes on where it was', async () => {
  await mountPanel({ register: { ...emptyRegister(), firm: 'Voorbeeld Advies' } });
  await expect.element(page.getByText('Stap 2 van 4')).toBeVisible();
  await page.getByRole('button', { name: 'Later verder' }).click();
  await expect.element(page.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
  await page.getByRole('button', { name: 'Verder instellen' }).click();
  await expect.element(page.getByText('Stap 2 van 4')).toBeVisible();
});

test('a tool is switched on from the click, and a refusal in the browser is said', async () => {
  const asked: string[] = [];
  const onSwitchOn = (site: string) => {
    asked.push(site);
    return Promise.resolve(false);
  };
  await mountPanel({ tools: { switchedOn: [], onSwitchOn } });
  await page.getByRole('navigation').getByRole('button', { name: 'Hulpmiddelen' }).click();
  await page.getByRole('switch', { name: 'Meekijken in YouKnow' }).click();
  await expect.element(page.getByText(/YouKnow is niet aangezet/)).toBeVisible();
  expect(asked).toEqual(['youknow']);
});
