import { afterEach, beforeEach } from 'vitest';

/** Not in the shared typings yet (https://wicg.github.io/layout-instability/). */
type Shift = PerformanceEntry & {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
};

const nameOf = ({ node }: Shift['sources'][number]): string =>
  node instanceof Element
    ? `${node.tagName.toLowerCase()} "${(node.textContent ?? '').trim().slice(0, 40)}"`
    : String(node?.nodeName);

/** Whatever moved that was drawn already, each with its names; also what moved after a click, which a browser forgives. */
export function watchShifts(): () => readonly string[] {
  let seen: string[] = [];
  let observer: PerformanceObserver | null = null;
  const note = (entries: PerformanceEntryList) => {
    for (const { value, sources } of entries as Shift[])
      seen.push(`${value.toFixed(4)} ${sources.map(nameOf).join(' | ')}`);
  };
  beforeEach(() => {
    seen = [];
    observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift' });
  });
  afterEach(() => observer?.disconnect());
  return () => {
    note(observer?.takeRecords() ?? []);
    return seen;
  };
}

/** Drawn, and whatever else was asked has come too. */
export const settled = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};
