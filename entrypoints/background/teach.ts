import { siteOfHost } from '@/sites';
import { taughtPortal } from '@/sites/portals/taughtPortal';
import { send } from '../wiring/callEngine';
import type { PageMessage, TeachAnswer } from '../wiring/messages';
import { startTeaching } from '../wiring/startTeaching';
import { takeTeachWishes } from '../wiring/teachWish';
import { texts, workspace } from './register';

type Taught = Extract<PageMessage, { type: 'taught' }>;

/** Tools with a grammar of their own are not taught: what a page may say of itself changes nothing there. */
const teachable: readonly unknown[] = ['disc', 'youknow', 'portal', null];

/** What the user showed on a portal's page becomes a definition; see `taughtPortal`. */
export async function taught({ step, path, ...shown }: Taught, from: string): Promise<TeachAnswer> {
  // The page that was shown, wherever its tab may have gone since.
  if (step === 'cancelled' || !from.startsWith('https://')) return 'nothing';
  const host = new URL(from).hostname;
  const { portals } = await workspace();
  const site = siteOfHost(host, portals);
  if (!teachable.includes(site)) return 'nothing';
  const { titlePattern, nameAt, personAt } = shown;
  const portal = taughtPortal({ host, path, titlePattern, nameAt, personAt }, site, portals);
  if (!portal) return 'too-wide';
  const kept = await send('teachPortal', portal);
  // The page thanks for what is kept only.
  return kept.ok ? 'kept' : 'nothing';
}

/** The browser let us on a page that the user called a report portal: the page asks the rest. */
export async function teachAsWished(origins: readonly string[]): Promise<void> {
  const wishes = await takeTeachWishes(origins);
  if (wishes.length === 0) return;
  const { language } = await texts();
  await Promise.all(wishes.map(({ tabId }) => startTeaching(tabId, language)));
}
