import type en from '@/locales/en/page';
import type { KeyOf, Translate } from '@/locales/translate';
import { pathShape, titlePattern } from '@/sites/teach';
import { titleOf, type View } from './pageDom';
import { pick } from './picker';

/** Shapes and positions; nothing of what the page says. */
export type Taught = {
  readonly nameAt: string | null;
  readonly personAt: string | null;
  readonly titlePattern: string | null;
  readonly path: string;
};

/** Asks on the page which text is the report's name and which the person's. Null: the user left it. */
export async function teach(
  view: View,
  t: Translate<KeyOf<typeof en>>,
  signal: AbortSignal,
): Promise<Taught | null> {
  const rest = { hint: t('teach.hint'), skip: t('teach.skip'), cancel: t('teach.cancel') };
  const name = await pick(view, { question: t('teach.name'), ...rest }, signal);
  if (name.type === 'cancelled') return null;
  const person = await pick(view, { question: t('teach.person'), ...rest }, signal);
  if (person.type === 'cancelled') return null;
  const { hostname, pathname } = view.location;
  return {
    nameAt: name.type === 'picked' ? name.place.path : null,
    personAt: person.type === 'picked' ? person.place.path : null,
    titlePattern: name.type === 'picked' ? titlePattern(titleOf(view), name.place.text, hostname) : null,
    // The worker makes the same of it; so a name in the path does not even leave the page.
    path: pathShape(pathname),
  };
}
