/** Whoever asked has given up; nothing was written. */
export class Stopped extends Error {}

/** To be called between two steps of long work. @throws Stopped */
export function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new Stopped();
}
