import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { emptyRegister, inventedRegister } from '../panel/invented';
import { mountPopup } from './mount';

const made = (year: number, month: number, day: number) => {
  const register = inventedRegister();
  const last = { at: new Date(year, month - 1, day, 9).getTime(), dossiers: 3, records: 20, documents: 10 };
  register.backup = { ...register.backup, last: { ...last, way: 'download' } };
  return register;
};

test.each([
  ['today', made(2026, 11, 23), 'Alleen op deze computer, laatste back-up vandaag', 'text-muted'],
  [
    'nine days ago',
    made(2026, 11, 14),
    'Alleen op deze computer, laatste back-up 9 dagen geleden',
    'text-due',
  ],
  [
    'a quarter ago',
    made(2026, 8, 20),
    'Alleen op deze computer, laatste back-up 95 dagen geleden',
    'text-overdue',
  ],
])('the popup says in one line that the last backup was made %s', async (_, register, says, colour) => {
  await mountPopup({ register });
  const line = page.getByText(says);
  await expect.element(line).toBeVisible();
  await expect.element(line).toHaveClass(colour);
});

test('before anything is set up there is nothing to say of backups', async () => {
  await mountPopup({ register: emptyRegister() });
  await expect.element(page.getByText('Welkom bij Bewaarwacht')).toBeVisible();
  expect(page.getByText(/back-up/).elements()).toHaveLength(0);
});
