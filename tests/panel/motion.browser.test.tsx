import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountPanel, prefer } from './mount';
import { click, place } from './views';

/** Everything that moves by itself, or would when it changes. */
const moving = (): number =>
  Array.from(document.body.querySelectorAll('*')).filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    return transitionDuration.split(', ').some((time) => time !== '0s') || animationName !== 'none';
  }).length + document.getAnimations().length;

test('whoever asks for less motion gets none: lists, dialogs, notices', async () => {
  await prefer('light', 'reduce');
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
  await prefer('light', 'no-preference');
  // Else this would find nothing whatever moved.
  expect(moving()).toBeGreaterThan(0);
});

/** How many transitions run in the thumb of a switch that goes over to the other side. */
async function slides(): Promise<number> {
  await mountPanel();
  await place('Hulpmiddelen');
  const look = page.getByRole('switch', { name: 'Meekijken in Versio' }).element();
  const thumb = look.querySelector('span > span');
  if (!(thumb instanceof HTMLElement)) throw new Error('the switch has no thumb');
  thumb.classList.add('translate-x-4');
  return thumb.getAnimations().length;
}

test('the thumb of a switch slides for who has nothing against it', async () => {
  await prefer('light', 'no-preference');
  expect(await slides()).toBe(1);
});

test('it jumps for who asked for less motion', async () => {
  await prefer('light', 'reduce');
  expect(await slides()).toBe(0);
});
