import type { BrowserContext } from 'playwright-core';
import { standIn } from '@/demo/world.mjs';

/** Nothing may leave the machine: what no stand-in answers is refused. `world: false` refuses everything. */
export async function closeWorld(context: BrowserContext, world: boolean): Promise<void> {
  await context.route(/^https?:/, (route) => route.abort('internetdisconnected'));
  if (world) await standIn(context);
}
