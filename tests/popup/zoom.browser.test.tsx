import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cutOff } from '../panel/cutOff';
import { mountPopup } from './mount';
import { states } from './states';

/**
 * Twice the size of the text; and the window as it is when the browser draws everything twice as large: no popup is more
 * than 800 by 600 px.
 */
const sizes = [
  ['text of 200 %', { width: 400, height: 600, text: '200%' }],
  ['a zoom of 200 %', { width: 400, height: 300, text: '' }],
] as const;

afterEach(async () => {
  document.documentElement.style.fontSize = '';
  await page.viewport(414, 896);
});

describe.each(sizes)('at %s', (_, { width, height, text }) => {
  test.for(states)('nothing is cut off: %s', async ([, options, shows, act]) => {
    await mountPopup(options);
    await act?.();
    await expect.element(page.getByText(shows).first()).toBeInTheDocument();
    await page.viewport(width, height);
    document.documentElement.style.fontSize = text;
    await expect.poll(cutOff).toEqual([]);
  });
});
