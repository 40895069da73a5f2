import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { command } from '@/demo/command.mjs';
import { answer } from '@/demo/world.mjs';
import type { CommandName, Input, Output } from '@/storage/commands/commands';
import { findFirefox } from '../../scripts/browsers.mjs';
import { type Badge, readBadge, tabInFront } from './badge';
import { firefoxBuild, newProfile, removeProfile } from './browsers';

declare const chrome: typeof import('wxt/browser').browser;

const ADDON = 'bewaarwacht@optiwork.example';
/** The host of moz-extension:// addresses is random for each profile, unless a preference says it. */
const UUID = '11111111-2222-4333-8444-555555555555';

export type Launch = {
  readonly lang?: 'nl' | 'en';
  /** A folder to use and to keep. */
  readonly profile?: string;
  /** After how many milliseconds without work the event page stops. */
  readonly idle?: number;
  /** Where downloads go. */
  readonly downloads?: string;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const preferences = ({ lang = 'nl', idle = 30_000, downloads }: Launch) => ({
  ...(downloads && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  // The extension is loaded for one session only; its data stays for the next one all the same.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // A question for a permission, asked by a click, is answered yes.
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.background.idle.timeout': idle,
  // The popup's page stands in a tab behind the one it is about, and must not be slowed down for that.
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  'intl.locale.requested': lang === 'nl' ? 'nl' : 'en-US',
});

/** Stand-in pages under the tools' real addresses; everything else is refused. */
async function meet(request: HTTPRequest): Promise<void> {
  const found = request.url().startsWith('https:') ? await answer(request.url()) : null;
  if (found) await request.respond({ status: 200, headers: { ...found.headers }, body: found.body });
  else if (/^https?:/.test(request.url())) await request.abort();
  else await request.continue();
}

/** The built extension in a real Firefox. Its clock can't be moved: it hangs at its start under libfaketime. */
export class FirefoxExtension {
  readonly browser: Browser;
  readonly profile: string;
  private readonly options: Launch;
  private desk: Page | null = null;

  private constructor(browser: Browser, profile: string, options: Launch) {
    this.browser = browser;
    this.profile = profile;
    this.options = options;
  }

  static async launch(options: Launch = {}): Promise<FirefoxExtension> {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('No Firefox found: install one, or set FIREFOX=/path/to/it');
    const profile = options.profile ?? (await newProfile());
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      userDataDir: profile,
      // Without it pages of an extension are refused.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: preferences(options),
    });
    await browser.installExtension(firefoxBuild);
    return new FirefoxExtension(browser, profile, options);
  }

  /** Quits; the profile stays for another `launch`. */
  async quit(): Promise<void> {
    await this.browser.close();
  }

  async close(): Promise<void> {
    await this.quit();
    if (this.options.profile === undefined) await removeProfile(this.profile);
  }

  /** A page of the extension as a tab. */
  async open(page: 'popup' | 'sidepanel'): Promise<Page> {
    const tab = await this.browser.newPage();
    // The page moves to the extension's process, so its load event is never seen: look at what is there instead.
    tab.goto(`moz-extension://${UUID}/${page}.html`, { timeout: 1_000 }).catch(() => undefined);
    for (let tries = 0; tries < 200; tries++) {
      const state = await tab.evaluate(() => `${location.protocol} ${document.readyState}`).catch(() => '');
      if (state === 'moz-extension: complete') return tab;
      await pause(50);
    }
    throw new Error(`${page} did not load`);
  }

  /** A stand-in page by its real address. */
  async visit(address: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => void meet(request));
    await page.goto(address);
    return page;
  }

  private async backstage(): Promise<Page> {
    this.desk ??= await this.open('sidepanel');
    return this.desk;
  }

  /** Sends a command and gives what it made; a refusal fails the test, naming its type. */
  async command<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
    const result = await command(await this.backstage(), name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value.output;
  }

  async badge(tabId?: number): Promise<Badge> {
    return (await this.backstage()).evaluate(readBadge, tabId === undefined ? {} : { tabId });
  }

  async tabId(page: Page): Promise<number> {
    const backstage = await this.backstage();
    await page.bringToFront();
    const id = await backstage.evaluate(tabInFront);
    if (id === undefined) throw new Error('no tab is in front');
    return id;
  }

  /** Is the event page, which holds the engine, running? It stops by itself after `idle`. */
  async eventPageAlive(): Promise<boolean> {
    const contexts = await (await this.backstage()).evaluate(() => chrome.runtime.getContexts({}));
    return contexts.some(({ contextType }) => contextType === 'BACKGROUND');
  }
}
