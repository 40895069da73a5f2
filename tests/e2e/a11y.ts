import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };
declare const axe: { run(): Promise<{ violations: Violation[] }> };

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds, one line each. The debugger evaluates it, so the page's content policy doesn't stand in its way. */
export async function a11y(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(source, 'utf8'));
  const found = await page.evaluate(async () => (await axe.run()).violations);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
