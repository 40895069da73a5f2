import { headOf, rootOf, type View } from '@/components/inpage/pageDom';

/**
 * Says when the page may have another address or title: by the history API, by the fragment, by a title that comes
 * late. Nothing is polled and nothing of the page is patched; a browser without the navigation API is told of it by
 * the worker's "look again".
 */
export function watchPage(view: View, onChange: () => void, onReturn: () => void, signal: AbortSignal): void {
  view.navigation?.addEventListener('currententrychange', onChange, { signal });
  for (const type of ['popstate', 'hashchange']) view.addEventListener(type, onChange, { signal });
  // Back from the browser's store of frozen pages, or shown after being made ready in advance: all may be old.
  view.addEventListener('pageshow', ({ persisted }) => persisted && onReturn(), { signal });
  view.EventTarget.prototype.addEventListener.call(view.document, 'prerenderingchange', onReturn, { signal });

  const observer = new view.MutationObserver(() => {
    observe();
    onChange();
  });
  const observe = (): void => {
    const root = rootOf(view);
    const head = headOf(view);
    observer.disconnect();
    // A page that writes itself anew has a new root; a framework may put in a new head.
    observer.observe(view.document, { childList: true });
    if (root) observer.observe(root, { childList: true });
    if (head) observer.observe(head, { childList: true, subtree: true, characterData: true });
  };
  observe();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
