import { rootOf, type View } from '@/components/inpage/pageDom';
import { readAt } from '@/sites/teach';
import type { PageMessage } from '../wiring/messages';
import type { Verdict } from './answers';

type Texts = Extract<PageMessage, { type: 'page-seen' }>['texts'];
type Portal = Verdict['portal'];

/** Reads the two texts whose places the user taught; a portal may show them long after its page has loaded. */
export class PortalTexts {
  private portal: Portal = null;
  private readonly observer: MutationObserver;

  constructor(
    private readonly view: View,
    onChange: () => void,
  ) {
    this.observer = new view.MutationObserver(onChange);
  }

  watch(portal: Portal): void {
    this.portal = portal;
    this.observer.disconnect();
    const root = rootOf(this.view);
    if (root && portal && (portal.nameAt ?? portal.personAt) !== null)
      this.observer.observe(root, { childList: true, subtree: true, characterData: true });
  }

  read(): Texts {
    return { name: this.textAt(this.portal?.nameAt), person: this.textAt(this.portal?.personAt) };
  }

  stop(): void {
    this.watch(null);
  }

  private textAt(path: string | null | undefined): string | null {
    const root = rootOf(this.view);
    try {
      return root && path ? readAt(root, path) : null;
    } catch {
      // A definition that came from elsewhere may hold a place that is no place.
      return null;
    }
  }
}
