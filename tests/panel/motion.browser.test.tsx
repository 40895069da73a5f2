import { expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { mountPanel } from './mount';
import { click, place } from './views';

const motion = (value: 'reduce' | 'no-preference') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });

/** Everything that moves by itself, or would when it changes. */
const moving = (): number =>
  Array.from(document.body.querySelectorAll('*')).filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    return transitionDuration.split(', ').some((time) => time !== '0s') || animationName !== 'none';
  }).length + document.getAnimations().length;

test('whoever asks for less motion gets none: lists, dialogs, notices', async () => {
  await motion('reduce');
  await mountPanel();
  await place('Klanten');
  await expect.element(page.getByText('2 klanten')).toBeVisible();
  expect(moving()).toBe(0);
  await click('Nieuwe klant');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect(moving()).toBe(0);
  await page.getByLabelText('Naam', { exact: true }).fill('Testbureau Nergens');
  await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(page.getByText('Klant toegevoegd.')).toBeVisible();
  expect(moving()).toBe(0);
  await motion('no-preference');
  // Else this would find nothing whatever moved.
  expect(moving()).toBeGreaterThan(0);
});
