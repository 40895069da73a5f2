import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium, quiet } from '../scripts/browsers.mjs';
import type { Bench } from './page';

/** Calls what a page of the bench offers. */
export const call = <K extends keyof Bench>(page: Page, method: K, ...given: Parameters<Bench[K]>) =>
  page.evaluate(
    ([key, args]) => (window.bench[key as K] as (...all: unknown[]) => unknown)(...(args as unknown[])),
    [method, given] as const,
  ) as Promise<Awaited<ReturnType<Bench[K]>>>;

/** One browser process on a profile of its own, in which every contender has an address of its own. */
export class Browser<Name extends string> {
  private readonly context: BrowserContext;
  private readonly profile: string;
  private readonly addresses: Readonly<Record<Name, string>>;

  private constructor(context: BrowserContext, profile: string, addresses: Readonly<Record<Name, string>>) {
    this.context = context;
    this.profile = profile;
    this.addresses = addresses;
  }

  static async start<N extends string>(addresses: Readonly<Record<N, string>>): Promise<Browser<N>> {
    const profile = await mkdtemp(join(tmpdir(), 'bewaarwacht-bench-'));
    const executablePath = findChromium();
    const context = await chromium.launchPersistentContext(profile, {
      headless: true,
      args: [...quiet],
      ...(executablePath && { executablePath }),
    });
    context.setDefaultTimeout(0);
    return new Browser(context, profile, addresses);
  }

  async open(name: Name): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.addresses[name]}/?contender=${name}`);
    await page.waitForFunction(() => document.title === 'ready');
    return page;
  }

  /** Does something on a fresh page, which is gone afterwards. */
  async on<T>(name: Name, work: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.open(name);
    const done = await work(page);
    await page.close();
    return done;
  }

  /** Bytes of heap once what nobody holds is gone. */
  async heapOf(page: Page): Promise<number> {
    const cdp = await this.context.newCDPSession(page);
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    await cdp.detach();
    return usedSize;
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
