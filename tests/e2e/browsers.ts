import { readlinkSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium, quiet } from '../../scripts/browsers.mjs';
import { daysLater, type MovableClock } from './clock';

export type Start = {
  readonly lang: 'nl' | 'en';
  readonly colorScheme: 'light' | 'dark';
  /** Days that the browser's clock is ahead, or a clock that moves while it runs. */
  readonly clock: number | MovableClock;
  /**
   * Optional permissions that the user has said yes to. The browser's own dialog for these can't be answered without a
   * screen, so the same build is loaded with them given already.
   */
  readonly granted: readonly ('downloads' | 'notifications')[];
  /** More for its command line: hosts that are somewhere else. */
  readonly args: readonly string[];
};

/** A folder of its own for one test's browser. */
export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'bewaarwacht-e2e-'));

export const removeProfile = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** The build under test. */
export const chromeBuild = resolve('.output/chrome-mv3');
export const firefoxBuild = resolve('.output/firefox-mv3');

/** The build itself, or a copy of it in the profile with these permissions given. */
async function buildWith(granted: Start['granted'], profile: string): Promise<string> {
  if (granted.length === 0) return chromeBuild;
  const copy = join(profile, 'build');
  await cp(chromeBuild, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest: { permissions: string[] } = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...granted] }));
  return copy;
}

const environmentOf = (clock: Start['clock']) =>
  typeof clock === 'number' ? daysLater(clock) : clock.environment;

/** The system's Chromium on this profile, headless, with the built extension in it. */
export async function startChromium(profile: string, start: Start): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one, or set CHROMIUM=/path/to/it');
  const build = await buildWith(start.granted, profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: null,
    colorScheme: start.colorScheme,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...quiet,
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      '--enable-unsafe-extension-debugging',
      '--force-device-scale-factor=1',
      '--window-size=1280,900',
      ...start.args,
    ],
    // The language comes from the environment: Chromium on Linux does not listen to --lang.
    env: { ...process.env, LANGUAGE: start.lang, ...environmentOf(start.clock) },
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
