import { onTestFinished, vi } from 'vitest';
import type { View } from '@/components/inpage/pageDom';

/** Our roots are closed; a test reads what stands in them by having seen them made. */
const made: ReturnType<typeof spyOn>[] = [];
const spyOn = (view: View) => vi.spyOn(view.Element.prototype, 'attachShadow');

/** Before anything of ours is made on that page. */
export const seeRoots = (view: View): void => {
  made.push(spyOn(view));
};

export function inside(host: Element): ShadowRoot {
  for (const { mock } of made) {
    const result = mock.results[mock.contexts.indexOf(host)];
    if (result?.type === 'return') return result.value;
  }
  throw new Error('not a host of ours');
}

/** A page of its own, with its own window: what it does stays in it. */
export async function openPage(html: string): Promise<View> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:900px;height:600px;border:0';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  onTestFinished(() => frame.remove());
  const view = frame.contentWindow;
  if (!view || !isView(view)) throw new Error('the frame has no window');
  seeRoots(view);
  return view;
}

const isView = (view: object): view is View => 'document' in view && 'Element' in view;

export const ours = (root: ParentNode): HTMLElement[] =>
  Array.from(root.querySelectorAll('[data-bewaarwacht]'));

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The element that a selector finds; a test that expects it fails where it isn't. */
export function one(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
