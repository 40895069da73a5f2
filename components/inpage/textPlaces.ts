import { cssPathOf, readAt } from '@/sites/teach';
import { bodyOf, rootOf, type View } from './pageDom';

/** A text on the page and where it stands. */
export type TextPlace = { readonly element: Element; readonly path: string; readonly text: string };

/** More than anybody steps through by keyboard. */
const MOST = 500;

/** Can this be pointed at? It must be short enough for a name, and its place must lead back to it. */
export function textPlace(view: View, element: Element): TextPlace | null {
  const root = rootOf(view);
  const path = root?.contains(element) ? cssPathOf(element) : null;
  const text = root && path ? readAt(root, path) : null;
  return path && text ? { element, path, text } : null;
}

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** Elements with a text of their own, in reading order, for whoever picks by keyboard. */
export function textPlaces(view: View): readonly TextPlace[] {
  const body = bodyOf(view);
  const found = new Map<Element, TextPlace>();
  if (!body) return [];
  const walker = view.Document.prototype.createTreeWalker.call(
    view.document,
    body,
    view.NodeFilter.SHOW_TEXT,
  );
  while (found.size < MOST && walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement || found.has(parentElement) || !textContent?.trim() || !isSeen(parentElement))
      continue;
    if (['script', 'style', 'noscript', 'template'].includes(parentElement.localName)) continue;
    const place = textPlace(view, parentElement);
    if (place) found.set(parentElement, place);
  }
  return Array.from(found.values());
}
