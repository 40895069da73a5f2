import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountPanel } from './mount';

afterEach(() => void vi.useRealTimers());

const undo = () => page.getByRole('button', { name: 'Ongedaan maken', exact: true });

async function saveSomething() {
  await mountPanel();
  await page.getByRole('navigation').getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: /^Bureau en voorkeuren/ }).click();
  const marks = page.getByLabelText('Merktekens in de lijst van OneDrive');
  await expect.element(marks).toBeVisible();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await marks.click();
  await expect.element(undo()).toBeVisible();
}

test('a notice stays for ten seconds', async () => {
  await saveSomething();
  await vi.advanceTimersByTimeAsync(9900);
  await expect.element(undo()).toBeVisible();
  await vi.advanceTimersByTimeAsync(200);
  await expect.element(undo()).not.toBeInTheDocument();
});

test('a notice that holds the focus stays until the focus leaves it', async () => {
  await saveSomething();
  const button = undo().element();
  if (button instanceof HTMLElement) button.focus();
  await vi.advanceTimersByTimeAsync(30_000);
  await expect.element(undo()).toBeVisible();
  if (button instanceof HTMLElement) button.blur();
  await userEvent.unhover(document.body);
  await vi.advanceTimersByTimeAsync(2000);
  await expect.element(undo()).not.toBeInTheDocument();
});
