import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';

/** A tab behind another gets little time of its own. */
export const patient = { timeout: 30_000 };

/** The side panel's page in Firefox, found by what it says: puppeteer has no such selectors for it. */
export class FirefoxPanel {
  readonly page: Page;
  private readonly downloads: string;
  constructor(page: Page, downloads: string) {
    this.page = page;
    this.downloads = downloads;
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body?.innerText ?? '');
  }

  async says(what: string | RegExp): Promise<void> {
    await expect.poll(() => this.text(), patient).toMatch(what);
  }

  /** Presses the button, the row or the box that is called so, or begins so; in the dialog if there is one. */
  async press(name: string): Promise<void> {
    // Not with the mouse: a notice may lie over it for a while.
    await (await this.button(name)).evaluate((one) => one.click());
  }

  /** The same with the mouse: for a permission Firefox asks only after a press of the user's own. */
  async click(name: string): Promise<void> {
    await (await this.button(name)).click();
  }

  private async button(name: string): Promise<ElementHandle<HTMLElement>> {
    const found = await this.page.waitForFunction(
      (label: string) => {
        const within = document.querySelector('[role=dialog]') ?? document;
        const all = within.querySelectorAll<HTMLElement>(
          'button, summary, input[type=checkbox], input[type=radio]',
        );
        const called = Array.from(all, (one) => {
          const [own] = one instanceof HTMLInputElement ? (one.labels ?? []) : [];
          return { one, as: (one.getAttribute('aria-label') ?? (own ?? one).innerText).trim() };
        });
        return (called.find(({ as }) => as === label) ?? called.find(({ as }) => as.startsWith(label)))?.one;
      },
      patient,
      name,
    );
    return found as ElementHandle<HTMLElement>;
  }

  /** As a user fills it in: React hears of a value through the field's own setter only. An option goes by its text. */
  async fill(name: string, value: string): Promise<void> {
    const found = await this.page.waitForFunction(
      (label: string) => {
        const within = document.querySelector('[role=dialog]') ?? document;
        const all = within.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
        const called = (one: HTMLInputElement | HTMLSelectElement) =>
          one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText.trim();
        return Array.from(all).find((one) => called(one) === label);
      },
      patient,
      name,
    );
    await (found as ElementHandle<HTMLInputElement | HTMLSelectElement>).evaluate((field, text) => {
      const option = Array.from(field.querySelectorAll('option')).find((one) => one.text === text);
      const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, option?.value ?? text);
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }, value);
  }

  /** A file for the field on the page: the browser's own window for files opens for no program. */
  async give(name: string, content: string | Uint8Array): Promise<void> {
    await this.page.waitForSelector('input[type=file]');
    await this.page.evaluate(
      ([as, text]) => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!input) throw new Error('no field for a file');
        const chosen = new DataTransfer();
        chosen.items.add(new File([typeof text === 'string' ? text : new Uint8Array(text)], as));
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [name, typeof content === 'string' ? content : Array.from(content)] as const,
    );
  }

  /** What the browser has saved under a name like this, once it is whole. */
  async saved(name: RegExp): Promise<string> {
    let text = '';
    await expect
      .poll(() => {
        const [found] = readdirSync(this.downloads).filter((one) => name.test(one));
        text = found ? readFileSync(join(this.downloads, found), 'utf8') : '';
        return text.length;
      }, patient)
      .toBeGreaterThan(0);
    return text;
  }
}
