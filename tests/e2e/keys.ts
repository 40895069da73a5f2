import type { Download, FileChooser, Page } from 'playwright-core';
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
export async function tabTo({ press, focused }: Keys, name: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    const at = await focused();
    if (typeof name === 'string' ? at === name : name.test(at)) return;
    await press('Tab');
  }
  throw new Error(`Tab does not reach "${name}"`);
}

/** The same on a page that may still be drawing: it waits until this is there. */
export async function tabToOn(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name })
    .or(page.getByLabel(name))
    .or(page.locator('summary', { hasText: name }))
    .first()
    .waitFor();
  await tabTo(onPage(page), name);
}

/** One after the other, each with Tab, and then Enter. */
export async function enterOn(page: Page, ...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    await tabToOn(page, name);
    await page.keyboard.press('Enter');
  }
}

/** What the browser saves when Enter is pressed on this. */
export async function saveWith(page: Page, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), enterOn(page, name)]);
  return download;
}

/** The browser's own window for files, opened with Enter: what is in it no program can press. */
export async function chooserFrom(page: Page, name: string): Promise<FileChooser> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), enterOn(page, name)]);
  return chooser;
}
