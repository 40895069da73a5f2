import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { inventedRegister } from './invented';
import { mountPanel } from './mount';

const go = (place: string) => page.getByRole('navigation').getByRole('button', { name: place }).click();
const goTo = async (settings: RegExp) => {
  await go('Instellingen');
  await page.getByRole('main').getByRole('button', { name: settings }).click();
};

test('recent changes are listed; what was undone has no way back any more', async () => {
  const { engine } = await mountPanel();
  await goTo(/^Laatste wijzigingen/);
  await expect.element(page.getByText('Klant toegevoegd: Dubbel BV')).toBeVisible();
  expect(page.getByRole('button', { name: /Ongedaan maken:/ }).elements()).toHaveLength(1);
  await page.getByRole('button', { name: 'Ongedaan maken: Persoon toegevoegd Joris Denkbeeldig' }).click();
  expect(engine.sent).toEqual([{ name: 'undo', input: { command: 'k1' } }]);
});

test('what is older than a day is shown on demand, a part at a time', async () => {
  const register = inventedRegister();
  const step = (n: number, hours: number) => ({
    command: `s${n}`,
    name: 'addClient',
    at: Date.now() - hours * 3_600_000,
    undone: false,
    subject: `Klant ${n}`,
  });
  register.recent = Array.from({ length: 130 }, (_, n) => step(n, n < 70 ? 1 : 30));
  await mountPanel({ register });
  await goTo(/^Laatste wijzigingen/);
  const listed = () => page.getByText(/^Klant toegevoegd: Klant/).elements().length;
  const more = page.getByRole('button', { name: 'Toon eerdere wijzigingen' });
  await expect.poll(listed).toBe(70);
  await more.click();
  await expect.poll(listed).toBe(120);
  await more.click();
  await expect.poll(listed).toBe(130);
  await expect.element(more).not.toBeInTheDocument();
});

test('a yearly check is ticked for today, and an old tick counts no more', async () => {
  const { engine } = await mountPanel();
  await go('Hulpmiddelen');
  await page.getByText('5 jaarlijkse controles open').click();
  const sales = page.getByLabelText(/Delen met verkoopspecialisten staat uit/);
  await expect.element(sales).not.toBeChecked();
  await expect.element(page.getByText(/Laatst gedaan op 1 januari 2025/)).toBeVisible();
  await sales.click();
  await expect.element(sales).toBeChecked();
  expect(engine.sent).toEqual([
    { name: 'tickTool', input: { tool: 'google-analytics', check: 'ga-sales', on: '2026-11-23' } },
  ]);
});
