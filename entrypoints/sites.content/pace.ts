import type { View } from '@/components/inpage/pageDom';

const SOON = 50;
/** A page whose title blinks, or that pushes address after address, is listened to less often. */
const SLOW = 1_000;
const WINDOW = 10_000;
const MOST_IN_WINDOW = 60;

/** Runs `work` once for many calls, soon after the first. What it did (true) is counted, so that no page makes it race. */
export function paced(view: View, work: () => boolean, signal: AbortSignal): () => void {
  let timer: number | null = null;
  let done: readonly number[] = [];
  signal.addEventListener('abort', () => timer !== null && view.clearTimeout(timer), { once: true });
  const run = (): void => {
    timer = null;
    if (work()) done = [...done, view.performance.now()];
  };
  return () => {
    if (timer !== null || signal.aborted) return;
    const since = view.performance.now() - WINDOW;
    done = done.filter((at) => at > since);
    timer = view.setTimeout(run, done.length < MOST_IN_WINDOW ? SOON : SLOW);
  };
}
