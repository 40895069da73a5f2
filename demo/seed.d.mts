import type { Page as PlaywrightPage } from 'playwright-core';
import type { Page as PuppeteerPage } from 'puppeteer-core';

export declare const seed: (page: PlaywrightPage | PuppeteerPage) => Promise<number>;
