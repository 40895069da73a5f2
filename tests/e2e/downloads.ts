import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Extension } from './harness';

/** Says to a profile that no browser has used yet where its downloads go. */
export async function downloadInto(profile: string, folder: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const download = { default_directory: folder, prompt_for_download: false };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify({ download }));
}

/** The tests' own way with downloads gives them other names; a user's browser keeps those that were asked for. */
export async function keepNames({ context }: Extension): Promise<void> {
  const browser = await context.browser()?.newBrowserCDPSession();
  await browser?.send('Browser.setDownloadBehavior', { behavior: 'default' });
}
