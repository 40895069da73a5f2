import { mkdir } from 'node:fs/promises';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { command } from '@/demo/command.mjs';
import { grant } from '@/demo/grant.mjs';
import type { CommandName, Input, Output } from '@/storage/commands/commands';
import { type Badge, readBadge, tabInFront } from './badge';
import { kill, newProfile, removeProfile, type Start, startChromium } from './browsers';
import type { Raw } from './raw';
import { Targets } from './targets';
import { closeWorld } from './world';

declare const chrome: typeof import('wxt/browser').browser;

export type Launch = Partial<Start> & {
  /** A folder to use and to keep; none: a new one, gone when the browser closes. */
  readonly profile?: string;
  /** Stand-in pages under the tools' real addresses; on unless said otherwise. */
  readonly world?: boolean;
};

const sizes = { popup: { width: 400, height: 600 }, sidepanel: { width: 420, height: 900 } } as const;

export type { Badge } from './badge';
export type Size = { readonly width: number; readonly height: number };

/** The built extension in a real Chromium. */
export class Extension {
  readonly context: BrowserContext;
  readonly id: string;
  readonly profile: string;
  private readonly targets: Targets;
  private readonly options: Launch;
  /** The profile outlives the browser. */
  private keeps: boolean;
  private desk: Page | null = null;

  private constructor(
    context: BrowserContext,
    id: string,
    profile: string,
    targets: Targets,
    options: Launch,
  ) {
    this.context = context;
    this.id = id;
    this.profile = profile;
    this.targets = targets;
    this.options = options;
    this.keeps = options.profile !== undefined;
  }

  static async launch(options: Launch = {}): Promise<Extension> {
    const { lang = 'nl', colorScheme = 'light', clock = 0, granted = [], args = [], world = true } = options;
    const profile = options.profile ?? (await newProfile());
    const context = await startChromium(profile, { lang, colorScheme, clock, granted, args });
    await closeWorld(context, world);
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const browser = context.browser();
    if (!browser) throw new Error('no browser handle');
    const targets = new Targets(await browser.newBrowserCDPSession(), colorScheme);
    return new Extension(context, new URL(worker.url()).host, profile, targets, options);
  }

  /** Quits as a user does; the profile stays for `relaunch`. */
  async quit(): Promise<void> {
    await this.context.close();
  }

  /** Ends the whole browser at once, as a power cut would; the profile stays for `relaunch`. */
  async kill(): Promise<void> {
    await kill(this.context, this.profile);
  }

  /** A browser on the same profile, as before but for these options. */
  async relaunch(options: Launch = {}): Promise<Extension> {
    const next = await Extension.launch({ ...this.options, ...options, profile: this.profile });
    next.keeps = this.keeps;
    return next;
  }

  /** Quits, and the profile goes too, unless the test brought it. */
  async close(): Promise<void> {
    await this.quit();
    if (!this.keeps) await removeProfile(this.profile);
  }

  /** A page of the extension as a tab, in the size it really has. */
  async open(page: 'popup' | 'sidepanel', size: Size = sizes[page]): Promise<Page> {
    const tab = await this.context.newPage();
    await tab.setViewportSize(size);
    await tab.goto(`chrome-extension://${this.id}/${page}.html`);
    return tab;
  }

  /** Presses the toolbar button on a tab: the real popup opens, and knows which tab it is about. */
  async pressToolbarButton(tab: Page): Promise<Raw> {
    await tab.bringToFront();
    return this.targets.pressToolbarButton(this.id, tab.url());
  }

  /** Opens the real side panel from a page of the extension, as a button in it does. */
  async openSidePanel(from: Page): Promise<void> {
    await from.bringToFront();
    await from.evaluate(async () => {
      const { id } = await chrome.windows.getCurrent();
      if (id !== undefined) await chrome.sidePanel.open({ windowId: id });
    });
  }

  /** The real side panel, once something has opened it. */
  sidePanel(): Promise<Raw> {
    return this.targets.attach('/sidepanel.html');
  }

  /** The extension's next question for these hosts, asked by a click, is answered yes. */
  async preGrant(...patterns: string[]): Promise<void> {
    await this.keepInFront(() => grant(this.context, this.id, patterns));
  }

  /** A tab behind another draws once a second and takes its clicks as slowly: what was in front comes back there. */
  private async keepInFront<T>(work: () => Promise<T>): Promise<T> {
    const tabs = this.context.pages();
    const seen = await Promise.all(
      tabs.map((tab) => tab.evaluate(() => document.visibilityState).catch(() => 'hidden')),
    );
    const done = await work();
    await tabs[seen.indexOf('visible')]?.bringToFront();
    return done;
  }

  /** Tools switched on without clicking through the side panel: the extension has asked and may see these hosts. */
  async allow(...patterns: string[]): Promise<void> {
    await this.preGrant(...patterns);
    const said = await (await this.backstage()).evaluate(
      (origins) => chrome.permissions.request({ origins }),
      patterns,
    );
    if (!said) throw new Error('the browser said no');
  }

  /** A page of the extension that stays in the background, to speak with the browser and the engine from. */
  private async backstage(): Promise<Page> {
    if (!this.desk || this.desk.isClosed())
      this.desk = await this.keepInFront(async () => {
        const desk = await this.context.newPage();
        await desk.goto(`chrome-extension://${this.id}/sidepanel.html`);
        return desk;
      });
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

  /** Chromium's number of a tab. */
  async tabId(page: Page): Promise<number> {
    const backstage = await this.backstage();
    await page.bringToFront();
    const id = await backstage.evaluate(tabInFront);
    if (id === undefined) throw new Error('no tab is in front');
    return id;
  }

  get worker(): Worker {
    const worker = this.context.serviceWorkers()[0];
    if (!worker) throw new Error('the service worker is not known');
    return worker;
  }

  killWorker(): Promise<void> {
    return this.targets.close(`${this.id}/background.js`);
  }

  killEngine(): Promise<void> {
    return this.targets.close(`${this.id}/engine.html`);
  }

  async engineAlive(): Promise<boolean> {
    return (await this.targets.at(`${this.id}/engine.html`)).length > 0;
  }

  /** Brings an alarm forward: an unpacked extension has no shortest wait. */
  async ring(alarm: string): Promise<void> {
    await (await this.backstage()).evaluate(
      (name) => chrome.alarms.create(name, { when: Date.now() }),
      alarm,
    );
  }

  /** A picture to look at, in tests/e2e/screens/. */
  async screenshot(page: Page, name: string): Promise<void> {
    const folder = new URL('screens/', import.meta.url).pathname;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}${name}.png` });
  }
}
