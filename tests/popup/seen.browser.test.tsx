import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountPanel, prefer } from '../panel/mount';
import { mountPopup } from './mount';
import { file } from './pages';

/** Everything that moves by itself, or would when it changes. */
const moving = (): number =>
  Array.from(document.body.querySelectorAll('*')).filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    return transitionDuration.split(', ').some((time) => time !== '0s') || animationName !== 'none';
  }).length + document.getAnimations().length;

afterEach(() => prefer('light'));

test('whoever asks for less motion gets none in the popup', async () => {
  await prefer('light', 'reduce');
  await mountPopup({ page: file('Drijfveren Petra Voorbeeld.pdf') });
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect.element(page.getByText('Staat in het register.')).toBeVisible();
  expect(moving()).toBe(0);
  await prefer('light', 'no-preference');
  // Else this would find nothing whatever moved.
  expect(moving()).toBeGreaterThan(0);
});

test.each([
  ['the popup', () => mountPopup({ page: file('Drijfveren Petra Voorbeeld.pdf') }), 'Bewaren'],
  ['the panel', () => mountPanel(), 'Documenten'],
] as const)('in %s it is to be seen where the keyboard is, at every stop', async (_, mount, stop) => {
  await prefer('light');
  await mount();
  const last = page.getByRole('button', { name: stop, exact: true }).first();
  await expect.element(last).toBeVisible();
  const unseen: string[] = [];
  for (let stops = 0; stops < 30; stops++) {
    await userEvent.keyboard('{Tab}');
    const here = document.activeElement;
    if (!here || here === document.body) break;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(here);
    const ring =
      outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && outlineColor === 'rgb(14, 92, 99)';
    if (!ring) unseen.push(here.outerHTML.slice(0, 120));
    if (here === last.element()) break;
  }
  expect(document.activeElement).toBe(last.element());
  expect(unseen).toEqual([]);
});
