import type { Watch } from '@/storage/services/services';
import { PROGRESS, type ProgressMessage } from './protocol';

/** Longer work on its way; all of it is stopped when the lock is closed. */
const underWay = new Set<AbortController>();

export function stopAll(): void {
  for (const work of underWay) work.abort();
}

/**
 * Carries out longer work, says on the channel how far it is, and hears there that it should stop. It listens from the
 * first moment on: the register may have to be opened first, and a stop in between must not be lost. `stopped`: whoever
 * asked had given up when it was asked once more.
 */
export async function watched<T>(
  id: string,
  stopped: boolean,
  work: (watch: Watch) => Promise<T>,
): Promise<T> {
  const channel = new BroadcastChannel(PROGRESS);
  const stopping = new AbortController();
  if (stopped) stopping.abort();
  underWay.add(stopping);
  channel.onmessage = ({ data }: MessageEvent<ProgressMessage>) => {
    if (data.id === id && 'stop' in data) stopping.abort();
  };
  const progress = (done: number, of: number) =>
    channel.postMessage({ id, done, of } satisfies ProgressMessage);
  try {
    return await work({ progress, signal: stopping.signal });
  } finally {
    underWay.delete(stopping);
    channel.close();
  }
}
