import { pathShape } from '@/sites/teach';
import { send } from '../wiring/callEngine';
import type { PageMessage } from '../wiring/messages';
import { startTeaching } from '../wiring/startTeaching';
import { takeTeachWishes } from '../wiring/teachWish';
import { texts } from './register';

type Taught = Extract<PageMessage, { type: 'taught' }>;

/** What the user showed on a portal's page becomes a definition: a host, shapes and positions, never content. */
export async function taught(
  { step, nameAt, personAt, titlePattern, path }: Taught,
  from: string,
): Promise<void> {
  // The page that was shown, wherever its tab may have gone since.
  if (step === 'cancelled' || !from.startsWith('https://')) return;
  const { hostname } = new URL(from);
  const kept = await send('teachPortal', {
    id: hostname.replace(/[^a-z0-9]+/g, '-').slice(0, 60),
    site: 'portal',
    label: hostname.replace(/^www\./, '').slice(0, 60),
    hosts: [hostname],
    reportPaths: [pathShape(path)],
    titlePattern,
    nameAt,
    personAt,
  });
  // The page thanks for what is kept only.
  if (!kept.ok) throw new Error('the portal was not kept');
}

/** The browser let us on a page that the user called a report portal: the page asks the rest. */
export async function teachAsWished(origins: readonly string[]): Promise<void> {
  const wishes = await takeTeachWishes(origins);
  if (wishes.length === 0) return;
  const { language } = await texts();
  await Promise.all(wishes.map(({ tabId }) => startTeaching(tabId, language)));
}
