import type { Bytes } from './bytes';
import type { Overwritten } from './overwrite.worker';

/**
 * Writes these bytes over a file in the origin private file system, and resolves when they are on the disk.
 * `createWritable` can't promise that: it writes beside the file and swaps names, and Chromium flushes neither the bytes
 * nor the names, so a power cut may leave a name without a file. Only a handle of a dedicated worker can flush.
 *
 * @throws Error when it was not written, or not wholly.
 */
export function overwrite(name: string, bytes: Bytes): Promise<void> {
  const worker = new Worker(new URL('./overwrite.worker.ts', import.meta.url), { type: 'module' });
  const done = new Promise<void>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string | null>) =>
      data === null ? resolve() : reject(new Error(`the file was not written: ${data}`));
    worker.onerror = () => reject(new Error('the file was not written: no worker'));
  });
  worker.postMessage({ name, bytes } satisfies Overwritten);
  return done.finally(() => worker.terminate());
}
