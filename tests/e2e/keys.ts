import type { Page } from 'playwright-core';
import type { Raw } from './raw';

/** What has the focus, as its label or its own text says it; nothing has it where the whole page would. */
const FOCUSED = `(() => {
  const { activeElement: at } = document;
  if (at === document.body) return '';
  const label = at?.labels?.[0]?.innerText ?? at?.getAttribute('aria-label') ?? at?.innerText ?? '';
  return label.trim().split('\\n')[0];
})()`;

export type Keys = { press: (key: string) => Promise<unknown>; focused: () => Promise<string> };
export const onPage = (page: Page): Keys => ({
  press: (key) => page.keyboard.press(key),
  focused: () => page.evaluate<string>(FOCUSED),
});
export const inPopup = (popup: Raw): Keys => ({
  press: (key) => popup.press(key),
  focused: () => popup.evaluate<string>(FOCUSED),
});

/** Walks with Tab until this has the focus; nothing on the way may be out of reach. */
export async function tabTo({ press, focused }: Keys, name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    if ((await focused()) === name) return;
    await press('Tab');
  }
  throw new Error(`Tab does not reach "${name}"`);
}

/** The same on a page that may still be drawing: it waits until this is there. */
export async function tabToOn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).or(page.getByLabel(name)).first().waitFor();
  await tabTo(onPage(page), name);
}
