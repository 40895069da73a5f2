import type { Bytes } from './bytes';

/** How much work one guess costs (RFC 9106): memory in KiB, passes over it, lanes. Kept beside what it opens. */
export type Argon2Cost = { readonly memory: number; readonly passes: number; readonly lanes: number };
export type Argon2Input = Argon2Cost & { readonly passphrase: string; readonly salt: Bytes };

/** 64 MiB, three passes, one lane: RFC 9106's second choice with less memory; 0.3 s on a small machine (sync.md 2.8). */
export const argon2Cost: Argon2Cost = { memory: 64 * 1024, passes: 3, lanes: 1 };

/**
 * 32 bytes from a passphrase, in a worker of its own: pages of an extension share one thread, so the work would stop
 * the side panel for as long as it takes. The worker ends with it, and its memory goes.
 */
export function argon2id(input: Argon2Input): Promise<Bytes> {
  const worker = new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' });
  const done = new Promise<Bytes>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Bytes | null>) =>
      data ? resolve(data) : reject(new Error('argon2id failed'));
    worker.onerror = () => reject(new Error('argon2id could not start'));
  });
  worker.postMessage(input);
  return done.finally(() => worker.terminate());
}
