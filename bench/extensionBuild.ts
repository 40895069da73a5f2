import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium, quiet } from '../scripts/browsers.mjs';
import { chromeBuild } from '../tests/e2e/browsers';

const own = resolve('bench/extension');

/**
 * The shipped files with a worker that is watched, marks in the popup, a page to send messages from and a popup of two
 * kilobytes: a copy, so that what ships has none of it.
 */
async function benchBuild(folder: string): Promise<string> {
  await cp(chromeBuild, folder, { recursive: true });
  await cp(own, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  manifest.background = { type: 'module', service_worker: 'worker.js' };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const popup = await readFile(join(folder, 'popup.html'), 'utf8');
  await writeFile(
    join(folder, 'popup.html'),
    popup.replace('<head>', '<head><script src="marks.js"></script>'),
  );
  return folder;
}

/** The floor: an extension whose worker reads the counts from chrome.storage and sets the badge, and that is all. */
async function floorBuild(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const file of ['watchBadge.js', 'floorWorker.js', 'bench.html'])
    await cp(join(own, file), join(folder, file));
  const manifest = {
    manifest_version: 3,
    name: 'Floor',
    version: '1',
    permissions: ['storage', 'alarms'],
    action: {},
    background: { type: 'module', service_worker: 'floorWorker.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

export type Two = { readonly context: BrowserContext; readonly ids: Readonly<Record<Which, string>> };
export const workers = { product: 'worker.js', floor: 'floorWorker.js' } as const;
export type Which = keyof typeof workers;

/** Both in one browser, so that they are measured side by side. */
export async function startBoth(profile: string): Promise<Two> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one, or set CHROMIUM=/path/to/it');
  const builds = [await benchBuild(join(profile, 'build')), await floorBuild(join(profile, 'floor'))].join(
    ',',
  );
  const context = await chromium.launchPersistentContext(join(profile, 'data'), {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...quiet, `--disable-extensions-except=${builds}`, `--load-extension=${builds}`],
  });
  const idOf = async (file: string): Promise<string> => {
    for (;;) {
      const found = context.serviceWorkers().find((one) => one.url().endsWith(`/${file}`));
      if (found) return new URL(found.url()).host;
      await context.waitForEvent('serviceworker');
    }
  };
  return { context, ids: { product: await idOf(workers.product), floor: await idOf(workers.floor) } };
}
