/** Whoever asked has given up; nothing was written. */
export class Stopped extends Error {}

/** To be called between two steps of long work. @throws Stopped */
export function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new Stopped();
}

/** Gives whoever wants to say something a turn: a stop is a message, and is heard between two tasks only. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
