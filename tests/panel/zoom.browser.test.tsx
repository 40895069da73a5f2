import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cutOff } from './cutOff';
import { emptyRegister } from './invented';
import { mountPanel } from './mount';
import { click, mountForViews, views } from './views';

/** Twice the size of the text; and the window as it is when the browser draws everything twice as large. */
const sizes = [
  ['text of 200 %', { width: 420, height: 900, text: '200%' }],
  ['a zoom of 200 %', { width: 210, height: 450, text: '' }],
] as const;

afterEach(async () => {
  document.documentElement.style.fontSize = '';
  await page.viewport(414, 896);
});

describe.each(sizes)('at %s', (_, { width, height, text }) => {
  const resize = async () => {
    await page.viewport(width, height);
    document.documentElement.style.fontSize = text;
  };

  test.for(views)('nothing is cut off: %s', async ([, open, shows, options]) => {
    await mountForViews(options);
    await open();
    await expect.element(page.getByText(shows).first()).toBeInTheDocument();
    await resize();
    await expect.poll(cutOff).toEqual([]);
  });

  test('nothing is cut off in the four steps of onboarding', async () => {
    await mountPanel({ register: emptyRegister() });
    await page.getByLabelText('Naam van uw bureau').fill('Voorbeeld Advies');
    await resize();
    for (const step of [1, 2, 3, 4]) {
      await expect.element(page.getByText(`Stap ${step} van 4`)).toBeVisible();
      await expect.poll(cutOff).toEqual([]);
      // A notice may lie over the button: it goes after ten seconds, or at once.
      const notice = page.getByRole('region', { name: 'Meldingen' }).getByRole('button', { name: 'Sluiten' });
      if (notice.elements().length > 0) await notice.first().click();
      if (step < 4) await click(step === 3 ? 'Overslaan' : /^Verder$/);
    }
  });
});
