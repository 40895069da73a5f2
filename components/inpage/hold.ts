import { rootOf, type View } from './pageDom';

const MOST_TIMES = 5;

/** Keeps a host at the end of the page while it is wanted. A page that takes it away again and again has its way. */
export function hold(view: View, host: HTMLElement): () => void {
  let times = 0;
  const put = (): void => {
    const root = rootOf(view);
    if (!root || host.parentNode === root || times > MOST_TIMES) return;
    times++;
    root.append(host);
    // A page that writes itself anew has a new root.
    observer.disconnect();
    observer.observe(view.document, { childList: true });
    observer.observe(root, { childList: true });
  };
  const observer = new view.MutationObserver(put);
  put();
  return () => {
    observer.disconnect();
    host.remove();
  };
}
