import { browser } from 'wxt/browser';
import type { Batches, PendingBatch } from '@/components/kit/batches';
import { keepInSession } from './session';

const PREFIX = 'batch:';

/** In the memory of the browser: what was asked survives the surface that asked it, not the lock, and is never on disk. */
export const batches: Batches = {
  load: async () =>
    Object.entries(await browser.storage.session.get(null)).flatMap(([key, batch]) =>
      key.startsWith(PREFIX) ? [batch as PendingBatch] : [],
    ),
  save: (batch) => keepInSession({ [PREFIX + batch.command]: batch }),
  drop: (command) => browser.storage.session.remove(PREFIX + command),
  // A surface that is closed lets go by itself.
  hold: async (command, work) => navigator.locks.request(PREFIX + command, work),
};
