/** A window of the page: its own in the product, a frame's in a test. */
export type View = Window & typeof globalThis;

/**
 * `document.title` and its like can be overruled by an image named `title` (DOM clobbering), in our world too. What
 * stands on the prototype can't: all reading and making goes through it.
 */
const ownOf = (view: View, name: 'title' | 'documentElement' | 'head' | 'body'): unknown =>
  Reflect.get(view.Document.prototype, name, view.document);

const LONGEST_TITLE = 1_000;

export function titleOf(view: View): string {
  const title = ownOf(view, 'title');
  return typeof title === 'string' ? title.slice(0, LONGEST_TITLE) : '';
}

/** By its type: what was moved here from a frame of the page is an element too, though not of this window's kind. */
export const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'nodeType' in node && node.nodeType === 1;

const elementOf = (view: View, name: 'documentElement' | 'head' | 'body'): Element | null => {
  const element = ownOf(view, name);
  return isElement(element) ? element : null;
};

export const rootOf = (view: View): Element | null => elementOf(view, 'documentElement');
export const headOf = (view: View): Element | null => elementOf(view, 'head');
export const bodyOf = (view: View): Element | null => elementOf(view, 'body');

/** By name only, never from markup: Microsoft's pages enforce Trusted Types, and a name may hold markup. */
export const make = (view: View, tag: string): HTMLElement =>
  view.Document.prototype.createElement.call(view.document, tag);

export function makeSvg(
  view: View,
  tag: 'svg' | 'path' | 'circle',
  attributes: Readonly<Record<string, string>>,
): Element {
  const element = view.Document.prototype.createElementNS.call(
    view.document,
    'http://www.w3.org/2000/svg',
    tag,
  );
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** What we put on the page, so that a later run of ours can clear away what an earlier one left. */
const OURS = 'data-bewaarwacht';

export function makeHost(view: View): { readonly host: HTMLElement; readonly inside: ShadowRoot } {
  const host = make(view, 'span');
  host.setAttribute(OURS, '');
  return { host, inside: host.attachShadow({ mode: 'closed' }) };
}

export function clearOurs(view: View): void {
  for (const host of rootOf(view)?.querySelectorAll(`span[${OURS}]`) ?? []) host.remove();
}

/** Firefox refuses a sheet of our world at the page's shadow root; a style element does there. */
export function dress(view: View, inside: ShadowRoot, css: string): void {
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    inside.adoptedStyleSheets = [sheet];
  } catch {
    const style = make(view, 'style');
    style.textContent = css;
    inside.prepend(style);
  }
}
