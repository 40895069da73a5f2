import { isElement, type View } from './pageDom';

/** Well under 8 ms, what is begun in it included: a list that scrolls stays smooth. */
const SLICE = 4;

type Yielding = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

const breath = (view: View): Promise<void> =>
  (view as Yielding).scheduler?.yield?.() ?? new Promise((resolve) => view.setTimeout(resolve, 0));

/** Long work in small pieces; between two of them the page has its turn. False from `work`: stop. */
export async function inSlices<Item>(
  view: View,
  items: Iterable<Item>,
  work: (item: Item) => boolean,
): Promise<void> {
  let until = view.performance.now() + SLICE;
  for (const item of items) {
    if (!work(item)) return;
    if (view.performance.now() < until) continue;
    await breath(view);
    until = view.performance.now() + SLICE;
  }
}

/** Every element below, in order, found as it goes: a query over a huge page would be one long piece. */
export function* elementsIn(view: View, root: Element): Generator<Element> {
  const walker = view.Document.prototype.createTreeWalker.call(
    view.document,
    root,
    view.NodeFilter.SHOW_ELEMENT,
  );
  let node = walker.nextNode();
  while (node) {
    if (isElement(node)) yield node;
    node = walker.nextNode();
  }
}
