import { expect } from 'playwright/test';
import { afterAll, beforeAll } from 'vitest';
import { newProfile, removeProfile } from './browsers';
import { ErasedOnDisk } from './erasedOnDisk';
import { provesErased } from './erasedTests';
import { FirefoxExtension } from './firefox';

/**
 * The same as in Chromium: other files, another database, another way of keeping a private file. Firefox's
 * own compiled code and settings, 24 MB of them, are searched for names and keys, and not tried byte by byte.
 */
let profile: string;
let disk: ErasedOnDisk;

beforeAll(async () => {
  profile = await newProfile();
  disk = new ErasedOnDisk(profile, /[/](startupCache|storage[/]permanent[/]chrome)[/]/);
  const ext = await FirefoxExtension.launch({ profile });
  await ext.command('setSettings', { onboarded: true });
  await disk.fill(ext);
  const panel = await ext.open('sidepanel');
  const text = () => panel.evaluate(() => document.body?.innerText ?? '');
  await expect.poll(text).toContain('Klanten');
  await panel.evaluate(() => {
    const all = Array.from(document.querySelectorAll<HTMLElement>('button'));
    all.find((one) => one.innerText.trim().startsWith('Klanten'))?.click();
  });
  await expect.poll(text, { timeout: 20_000 }).toContain(disk.gone.client);
  await disk.look(panel);
  await ext.quit();
  disk.canBeReadBefore();

  const again = await FirefoxExtension.launch({ profile });
  const after = await again.open('sidepanel');
  await disk.erasePerson(again, after);
  await disk.eraseClient(again, after);
  await again.quit();
}, 150_000);

afterAll(() => removeProfile(profile));

provesErased('after an erasure in Firefox, on the disk', () => disk, 150_000);
