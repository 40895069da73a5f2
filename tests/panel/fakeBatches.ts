import type { Batches, PendingBatch } from '@/components/kit/batches';

/** In an array instead of the browser's memory. */
export const fakeBatches = (pending: PendingBatch[]): Batches => ({
  load: async () => [...pending],
  hold: (_command, work) => work(),
  save: async (batch) => void pending.push(batch),
  drop: async (command) =>
    void pending.splice(0, pending.length, ...pending.filter((one) => one.command !== command)),
});
