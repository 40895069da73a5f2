/* global chrome */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, quiet } from '../scripts/browsers.mjs';
import { grant } from './grant.mjs';
import { seed } from './seed.mjs';
import { patterns, standIn } from './world.mjs';

const profile = resolve('.output/demo-profile');
const build = resolve('.output/chrome-mv3');

/**
 * The system's Chromium with the built extension, in a profile of its own that is made afresh each time: the demo's
 * days count from today. The stand-ins answer under the tools' real addresses, and nothing leaves this machine.
 */
export async function launch({ headless, size }) {
  await rm(profile, { recursive: true, force: true });
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one, or set CHROMIUM=/path/to/it');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
    args: [
      ...quiet,
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      '--enable-unsafe-extension-debugging',
      '--hide-crash-restore-bubble',
      ...(headless ? ['--force-device-scale-factor=1'] : []),
      `--window-size=${size.width},${size.height}`,
    ],
    env: { ...process.env, LANGUAGE: process.env.DEMO_LANGUAGE ?? 'nl' },
  });
  await context.route(/^https?:/, (route) => route.abort('internetdisconnected'));
  await standIn(context);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const desk = await openPage({ context, id }, 'sidepanel');
  await allow(context, id, desk);
  const documents = await seed(desk);
  return { context, id, desk, documents };
}

/** The tools switched on: the extension asks as it does after a click in its own page, and is answered yes. */
async function allow(context, id, desk) {
  await grant(context, id, patterns);
  const origins = [...patterns];
  if (!(await desk.evaluate((origins) => chrome.permissions.request({ origins }), origins)))
    throw new Error('the browser did not allow the stand-in pages');
}

/** A page of the extension as a tab. */
export async function openPage({ context, id }, name) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${name}.html`);
  return page;
}
