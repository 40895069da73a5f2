import type { OpenDesk } from '@/exchange/import/desk';
import { deskByPost } from '@/exchange/import/deskByPost';

/** A desk in a worker of its own: however long a list is, the panel stays free, and ending it ends the work. */
export const openDesk: OpenDesk = () => {
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
  return deskByPost(
    worker,
    () => worker.terminate(),
    (failed) => worker.addEventListener('error', failed),
  );
};
