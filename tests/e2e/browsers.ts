import { readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium, quiet } from '../../scripts/browsers.mjs';
import { daysLater } from './clock';

export type Start = {
  readonly lang: 'nl' | 'en';
  readonly colorScheme: 'light' | 'dark';
  /** Days that the browser's clock is ahead. */
  readonly clock: number;
};

/** A folder of its own for one test's browser. */
export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'bewaarwacht-e2e-'));

export const removeProfile = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** The build under test. */
export const chromeBuild = resolve('.output/chrome-mv3');
export const firefoxBuild = resolve('.output/firefox-mv3');

/** The system's Chromium on this profile, headless, with the built extension in it. */
export async function startChromium(profile: string, start: Start): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one, or set CHROMIUM=/path/to/it');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: null,
    colorScheme: start.colorScheme,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...quiet,
      `--disable-extensions-except=${chromeBuild}`,
      `--load-extension=${chromeBuild}`,
      '--enable-unsafe-extension-debugging',
      '--force-device-scale-factor=1',
      '--window-size=1280,900',
    ],
    // The language comes from the environment: Chromium on Linux does not listen to --lang.
    env: { ...process.env, LANGUAGE: start.lang, ...daysLater(start.clock) },
  });
  context.setDefaultTimeout(10_000);
  return context;
}

/** The process that holds this profile: its lock is a link named `host-pid`. */
export const pidOf = (profile: string): number => {
  const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]);
  if (!Number.isInteger(pid) || pid <= 1) throw new Error('the profile is held by no browser');
  return pid;
};

/** Ends the browser of this profile at once, and waits until it is gone. */
export async function kill(context: BrowserContext, profile: string): Promise<void> {
  const gone = context.waitForEvent('close');
  process.kill(pidOf(profile), 'SIGKILL');
  await gone;
}
