/** Milliseconds of work before whoever draws gets a turn. */
const SLICE = 8;

/**
 * Runs work that goes in steps without ever keeping the page from answering. Each step gives how many are done. Null:
 * stopped.
 */
export async function inTurns<T>(
  steps: Generator<number, T>,
  told: (done: number) => void,
  signal: AbortSignal,
): Promise<T | null> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE) continue;
    told(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
    began = performance.now();
  }
}
